package org.doorstep.indexbuilder.sense;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What was worked out, by the hash of the text it was worked out from. Only what is asked for
/// is written again, so that a file never outgrows its directory: 16 bytes and one for each topic.
///
/// Safe for use by many threads.
final class KeptReadings {

    /// The first 16 bytes of a SHA-256, which is enough to tell a million texts apart.
    record Key(long high, long low) {}

    private final byte[] maker;
    private final int length;
    private final Map<Key, byte[]> before = new ConcurrentHashMap<>();
    private final Map<Key, byte[]> asked = new ConcurrentHashMap<>();

    /// @param maker the hash of what works them out, 32 bytes: readings of another are not used
    /// @param length how many bytes a reading has
    KeptReadings(byte[] maker, int length) {
        this.maker = maker.clone();
        this.length = length;
    }

    /// Takes up what was kept; nothing when it was made by another or is broken.
    void load(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        byte[] its = in.readNBytes(maker.length);
        if (!Arrays.equals(its, maker)) {
            return;
        }
        try {
            while (true) {
                Key key = new Key(in.readLong(), in.readLong());
                byte[] reading = new byte[length];
                in.readFully(reading);
                before.put(key, reading);
            }
        } catch (EOFException _) {
            // The end; half a reading that was cut off is worked out again.
        }
    }

    byte @Nullable [] find(Key key) {
        byte[] kept = asked.get(key);
        byte[] reading = kept == null ? before.get(key) : kept;
        if (reading != null) {
            asked.put(key, reading);
        }
        return reading;
    }

    void keep(Key key, byte[] reading) {
        asked.put(key, reading);
    }

    /// All that was asked for, as {@link #load} takes it.
    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(asked.size() * (16 + length) + 32);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(maker);
            for (Map.Entry<Key, byte[]> one : asked.entrySet()) {
                out.writeLong(one.getKey().high());
                out.writeLong(one.getKey().low());
                out.write(one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
