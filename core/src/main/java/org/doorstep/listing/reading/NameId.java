package org.doorstep.listing.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Identifiers made from names: UUIDs of version 5 (RFC 9562, 5.5), the same every time.
public final class NameId {

    /// The namespace of Doorstep's identifiers; any UUID would do, as long as it stays this one.
    private static final UUID NAMESPACE = UUID.fromString("6f0a2b52-60cc-4d1e-9d5c-3c1b8e2f7a41");

    private NameId() {}

    /// The identifier of a source's own id, for where that one cannot be used.
    public static String of(String source, String id) {
        ByteBuffer name = ByteBuffer.allocate(2 * Long.BYTES);
        name.putLong(NAMESPACE.getMostSignificantBits());
        name.putLong(NAMESPACE.getLeastSignificantBits());
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(name.array());
            sha.update(source.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            ByteBuffer hash = ByteBuffer.wrap(sha.digest(id.getBytes(StandardCharsets.UTF_8)));
            long most = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
            long least = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(most, least).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
