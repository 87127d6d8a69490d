package org.doorstep.texting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.doorstep.conversation.Channel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How a message is named everywhere.
@Tag("REL-08")
class InboundTest {

    private static Inbound text(String provider, String id, String from, String words) {
        return new Inbound(provider, id, from, "", words, Channel.SMS, Instant.EPOCH);
    }

    /// The digest was worked out by another program.
    @Test
    void the_name_is_the_sha_256_of_provider_and_id_and_of_nothing_else() {
        Inbound text = text("twilio", "SM1", "+447700900123", "tea");
        assertEquals("GFsY-70v7sy5P9m6t5V7NX-waBV5eRCu_INvj3aaq5M", text.key());
        assertEquals(text.key(), text("twilio", "SM1", "+447700900456", "cake").key());
        assertNotEquals(text.key(), text("twilio", "SM2", "+447700900123", "tea").key());
        assertNotEquals(text.key(), text("notify", "SM1", "+447700900123", "tea").key());
        assertNotEquals(text("a", "bc", "", "").key(), text("ab", "c", "", "").key());
    }

    @Test
    void nothing_of_ours_asks_for_md5() throws IOException {
        Path root = Path.of(System.getProperty("doorstep.root", ".."));
        try (Stream<Path> files = Files.walk(root, 12)) {
            for (Path file :
                    files.filter(f -> f.toString().replace('\\', '/').contains("/src/main/java/"))
                            .filter(f -> f.toString().endsWith(".java"))
                            .toList()) {
                String source = Files.readString(file);
                assertFalse(source.contains("\"MD5\""), "" + file);
            }
        }
    }
}
