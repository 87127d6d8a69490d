package org.doorstep.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/// A file of numbers that ships beside this class, read at one go into one array: Java's own
/// `readAllBytes` would gather its megabytes in pieces first and then join them.
final class ShippedNumbers {

    private ShippedNumbers() {}

    /// The whole of a file, big end first.
    ///
    /// @throws UncheckedIOException when it cannot be read
    static ByteBuffer open(String name) {
        try (InputStream in = ShippedNumbers.class.getResourceAsStream(name)) {
            byte[] bytes = new byte[Objects.requireNonNull(in, name).available()];
            int count = in.readNBytes(bytes, 0, bytes.length);
            // What a stream says is available is a guess.
            byte[] more = in.readAllBytes();
            if (count < bytes.length || more.length > 0) {
                bytes = Arrays.copyOf(bytes, count + more.length);
                System.arraycopy(more, 0, bytes, count, more.length);
            }
            return ByteBuffer.wrap(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
