package org.doorstep.conversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// The seal by AES-256 in Galois/Counter Mode (NIST SP 800-38D): one byte that says which key,
/// a random nonce of 96 bits, the sealed bytes with their tag of 128 bits.
///
/// The key's byte and the context are authenticated with it. To change keys, add the new one,
/// make it the current one, and drop the old one when all it sealed has expired.
public final class AesSeal implements Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int HEAD = 1 + NONCE;

    private final Map<Byte, SecretKey> keys;
    private final byte current;
    private final SecureRandom random;

    /// @param keys the keys that open, by their number
    /// @param current the number of the one that closes
    /// @param random where nonces come from
    /// @throws IllegalArgumentException when the current key is not there or one is not 256 bits
    public AesSeal(Map<Byte, SecretKey> keys, byte current, SecureRandom random) {
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("there is no key " + current);
        }
        for (SecretKey key : keys.values()) {
            byte[] bytes = key.getEncoded();
            if (bytes != null && bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key has 256 bits, not " + 8 * bytes.length);
            }
        }
        this.keys = Map.copyOf(keys);
        this.current = current;
        this.random = random;
    }

    @Override
    public byte[] close(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, plain, context);
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(current)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < HEAD + TAG_BITS / 8) {
            throw new IllegalStateException("too short to have been sealed");
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte number = parts.get();
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return run(Cipher.DECRYPT_MODE, number, nonce, rest, context);
    }

    private byte[] run(int mode, byte number, byte[] nonce, byte[] input, String context) {
        SecretKey key = keys.get(number);
        if (key == null) {
            throw new IllegalStateException("sealed with a key that is not here: " + number);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {number});
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed like this, or changed since", e);
        }
    }
}
