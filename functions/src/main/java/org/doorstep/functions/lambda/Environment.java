package org.doorstep.functions.lambda;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the template tells a function through its environment: the one place that reads it.
record Environment(Map<String, String> variables) {

    static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    private String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }

    /// The bucket of the index.
    String bucket() {
        return get("DOORSTEP_BUCKET");
    }

    /// The name of a table, which a function that does not use it need not know.
    String table(String logicalId) {
        return find("DOORSTEP_TABLE_" + logicalId.toUpperCase(java.util.Locale.ROOT))
                .orElse(logicalId);
    }

    /// The doors this function opens, named as their packages are.
    List<String> doors() {
        return List.of(get("DOORSTEP_DOORS").split(",", -1));
    }

    /// The region this runs in, as Lambda says it.
    Optional<String> region() {
        return find("AWS_REGION");
    }

    /// Where texts are handed out instead of to a provider, in a rehearsal.
    Optional<URI> gateway() {
        return find("DOORSTEP_GATEWAY_URL").map(URI::create);
    }

    /// The secret that holds the secret settings as one JSON object.
    Optional<String> secret() {
        return find("DOORSTEP_SECRET");
    }

    /// Another address for all of AWS, as every AWS SDK reads it.
    Optional<URI> endpoint() {
        return find("AWS_ENDPOINT_URL").map(URI::create);
    }

    /// Another address for S3 alone, or for all of AWS.
    Optional<URI> storage() {
        return find("AWS_ENDPOINT_URL_S3").map(URI::create).or(this::endpoint);
    }

    /// Where the index is kept on the machine.
    Path folder() {
        return Path.of(find("DOORSTEP_FOLDER").orElse("/tmp/doorstep-index"));
    }
}
