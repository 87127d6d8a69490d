package org.doorstep.functions.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.doorstep.functions.Setting;
import org.doorstep.functions.web.Json;
import org.jspecify.annotations.Nullable;

/// The settings in the cloud: the environment's, else those of one secret, a JSON object whose
/// fields are the settings' names. The secret is read when it is first wanted and again when it
/// is old, so that a new one is taken up without a new version of the function.
final class CloudSettings {

    private static final Duration FRESH = Duration.ofMinutes(5);

    /// A store that is away is not waited for again by every setting that one answer wants.
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Environment environment;
    private final Supplier<String> secret;
    private final InstantSource machine;
    private volatile @Nullable Read last;
    private @Nullable Failed failed;

    private record Read(ObjectNode values, Instant at) {}

    private record Failed(RuntimeException fault, Instant at) {}

    /// @param secret reads the secret, and throws when its store does not answer
    CloudSettings(Environment environment, Supplier<String> secret, InstantSource machine) {
        this.environment = environment;
        this.secret = secret;
        this.machine = machine;
    }

    Optional<String> find(Setting setting) {
        Optional<String> plain = environment.find(setting.variable());
        if (plain.isPresent()
                || setting.kept() == Setting.Kept.ENVIRONMENT
                || environment.secret().isEmpty()) {
            return plain;
        }
        return Optional.ofNullable(Json.text(values(), setting.variable()));
    }

    /// An old secret serves while its store is away.
    private synchronized ObjectNode values() {
        Read before = last;
        if (before != null && before.at.plus(FRESH).isAfter(machine.instant())) {
            return before.values;
        }
        Failed lately = failed;
        if (before == null
                && lately != null
                && lately.at.plus(TRY_AGAIN).isAfter(machine.instant())) {
            throw lately.fault;
        }
        try {
            ObjectNode values =
                    Json.readObject(secret.get().getBytes(StandardCharsets.UTF_8))
                            .orElseThrow(() -> new IllegalStateException("the secret is no JSON"));
            last = new Read(values, machine.instant());
            return values;
        } catch (RuntimeException fault) {
            if (before != null) {
                return before.values;
            }
            failed = new Failed(fault, machine.instant());
            throw fault;
        }
    }
}
