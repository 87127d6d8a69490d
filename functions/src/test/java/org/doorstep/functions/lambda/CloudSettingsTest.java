package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.doorstep.functions.Setting;
import org.junit.jupiter.api.Test;

/// Where a setting's value comes from in the cloud, and how long it holds.
class CloudSettingsTest {

    private static final Environment WITH_SECRET =
            new Environment(
                    Map.of(
                            "DOORSTEP_SECRET", "doorstep/settings",
                            "DOORSTEP_TWILIO_TOKEN", "of the environment"));

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private String secret = "{\"DOORSTEP_NOTIFY_TOKEN\": \"first\"}";
    private int reads;

    private CloudSettings settings(Environment environment) {
        return new CloudSettings(environment, this::read, () -> now);
    }

    private String read() {
        reads++;
        if (secret.isEmpty()) {
            throw new IllegalStateException("the secrets are away");
        }
        return secret;
    }

    @Test
    void the_environment_comes_first_and_asks_for_no_secret() {
        assertEquals(
                Optional.of("of the environment"),
                settings(WITH_SECRET).find(Setting.TWILIO_TOKEN));
        assertEquals(
                Optional.empty(), settings(new Environment(Map.of())).find(Setting.NOTIFY_TOKEN));
        assertEquals(0, reads);
    }

    @Test
    void a_secret_is_read_once_in_five_minutes_and_a_new_one_is_taken_up() {
        CloudSettings settings = settings(WITH_SECRET);
        assertEquals(Optional.of("first"), settings.find(Setting.NOTIFY_TOKEN));
        secret = "{\"DOORSTEP_NOTIFY_TOKEN\": \"second\"}";
        now = now.plus(Duration.ofMinutes(4));
        assertEquals(Optional.of("first"), settings.find(Setting.NOTIFY_TOKEN));
        assertEquals(1, reads);
        now = now.plus(Duration.ofMinutes(2));
        assertEquals(Optional.of("second"), settings.find(Setting.NOTIFY_TOKEN));
        assertEquals(Optional.empty(), settings.find(Setting.SEAL_KEY));
    }

    @Test
    void an_old_secret_serves_while_its_store_is_away() {
        CloudSettings settings = settings(WITH_SECRET);
        assertEquals(Optional.of("first"), settings.find(Setting.NOTIFY_TOKEN));
        secret = "";
        now = now.plus(Duration.ofHours(1));
        assertEquals(Optional.of("first"), settings.find(Setting.NOTIFY_TOKEN));
        secret = "no JSON";
        assertEquals(Optional.of("first"), settings.find(Setting.NOTIFY_TOKEN));
    }

    @Test
    void without_any_a_fault_is_a_fault() {
        secret = "";
        CloudSettings settings = settings(WITH_SECRET);
        for (int i = 0; i < 3; i++) {
            assertThrows(IllegalStateException.class, () -> settings.find(Setting.NOTIFY_TOKEN));
        }
        assertEquals(1, reads, "it may take seconds to fail");
        secret = "{\"DOORSTEP_NOTIFY_TOKEN\": \"there again\"}";
        now = now.plus(Duration.ofSeconds(6));
        assertEquals(Optional.of("there again"), settings.find(Setting.NOTIFY_TOKEN));
    }
}
