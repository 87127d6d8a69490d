package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// What is sealed opens with its key and its context only.
final class AesSealTest {

    private static final byte[] WORDS = "where can I go".getBytes(StandardCharsets.UTF_8);
    private static final SecretKey OLD = key(1);
    private static final SecretKey NEW = key(2);

    private static SecretKey key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new SecretKeySpec(bytes, "AES");
    }

    private static AesSeal seal(int current, Map<Byte, SecretKey> keys) {
        return new AesSeal(keys, (byte) current, new SecureRandom());
    }

    @Test
    void what_was_closed_opens_and_is_never_the_same_twice() {
        AesSeal seal = seal(7, Map.of((byte) 7, OLD));
        byte[] first = seal.close(WORDS, "k");
        assertArrayEquals(WORDS, seal.open(first, "k"));
        assertArrayEquals(new byte[0], seal.open(seal.close(new byte[0], ""), ""));
        assertFalse(Arrays.equals(first, seal.close(WORDS, "k")));
    }

    @Test
    void an_old_key_still_opens_after_a_new_one_closes() {
        byte[] before = seal(1, Map.of((byte) 1, OLD)).close(WORDS, "k");
        AesSeal both = seal(2, Map.of((byte) 1, OLD, (byte) 2, NEW));
        assertArrayEquals(WORDS, both.open(before, "k"));
        byte[] after = both.close(WORDS, "k");
        assertThrows(
                IllegalStateException.class, () -> seal(1, Map.of((byte) 1, OLD)).open(after, "k"));
    }

    @Test
    void another_context_or_any_changed_byte_does_not_open() {
        AesSeal seal = seal(1, Map.of((byte) 1, OLD, (byte) 2, OLD));
        byte[] sealed = seal.close(WORDS, "k");
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "l"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 3;
            assertThrows(IllegalStateException.class, () -> seal.open(changed, "k"));
            byte[] cut = Arrays.copyOf(sealed, i);
            assertThrows(IllegalStateException.class, () -> seal.open(cut, "k"));
        }
    }

    @Test
    void a_weak_or_missing_key_is_refused() {
        SecretKey weak = new SecretKeySpec(new byte[16], "AES");
        assertThrows(IllegalArgumentException.class, () -> seal(1, Map.of((byte) 1, weak)));
        assertThrows(IllegalArgumentException.class, () -> seal(2, Map.of((byte) 1, OLD)));
    }
}
