package org.doorstep.indexbuilder.lambda;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.doorstep.listing.Listings;
import org.doorstep.listing.dynamodb.DynamoListings;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Where an index is built: the table it is made from, the bucket it goes to, and a folder for
/// the work. The one place that reads what the template says.
///
/// @param folder an own folder on the machine's disk, emptied before each build
/// @param machine the machine's clock
record Workshop(S3Client s3, String bucket, Listings listings, Path folder, InstantSource machine) {

    /// As the environment of the process says.
    static Workshop ofProcess() {
        return of(System.getenv());
    }

    private static Workshop of(Map<String, String> environment) {
        SdkHttpClient http = UrlConnectionHttpClient.create();
        boolean elsewhere = environment.containsKey("AWS_ENDPOINT_URL");
        return new Workshop(
                S3Client.builder().httpClient(http).forcePathStyle(elsewhere).build(),
                Optional.ofNullable(environment.get("DOORSTEP_BUCKET"))
                        .orElseThrow(() -> new IllegalStateException("DOORSTEP_BUCKET is not set")),
                new DynamoListings(
                        DynamoDbClient.builder().httpClient(http).build(),
                        environment.getOrDefault("DOORSTEP_TABLE_LISTINGS", "Listings"),
                        environment.getOrDefault(
                                "DOORSTEP_TABLE_LISTINGHISTORY", "ListingHistory")),
                Path.of(environment.getOrDefault("DOORSTEP_FOLDER", "/tmp/doorstep-build")),
                InstantSource.system());
    }
}
