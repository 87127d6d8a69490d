package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.doorstep.functions.StandIns;
import org.junit.jupiter.api.Test;

/// Who speaks, and under what key.
class SenderTest {

    @Test
    void one_number_written_in_many_ways_is_one_sender() {
        for (String written :
                List.of(
                        "+447700900123",
                        "07700900123",
                        "07700 900 123",
                        "447700900123",
                        "00447700900123",
                        "+44 (7700) 900-123")) {
            assertEquals(
                    Optional.of("+447700900123"),
                    Sender.phone(written).map(Sender::value),
                    written);
        }
    }

    @Test
    void what_is_no_number_is_none() {
        for (String written :
                List.of("", "+", "NHS", "+0123456789", "12", "+4477009001234567", "\uD83D\uDE00")) {
            assertTrue(Sender.phone(written).isEmpty(), written);
        }
    }

    @Test
    void the_key_is_the_hmac_of_the_number_and_tells_nothing_of_it() {
        Senders senders = new Senders(StandIns.settings());
        String key = senders.key(Sender.phone("07700900123").orElseThrow());
        // openssl dgst -sha256 -mac HMAC -macopt hexkey:000102...1f, base64url without padding
        assertEquals("LeAoT7pSkkmB1qfgwxJ61D8dxeIDleFeCU5zn0nqByM", key);
        assertNotEquals(key, senders.key(Sender.chat("+447700900123")));
    }
}
