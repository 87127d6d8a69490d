package org.doorstep.listing.openreferral;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A file of one JSON record a line: how to tell it from one JSON document, and its lines.
final class RecordLines {

    /// How far into a file is looked for its second line.
    private static final int PEEK = 1 << 18;

    /// A line longer than this is not kept.
    private static final int LONGEST = 8 << 20;

    private final InputStream in;

    RecordLines(InputStream in) {
        this.in = in;
    }

    /// One line.
    ///
    /// @param bytes the line, or null when it is too long to keep
    record Line(byte @Nullable [] bytes) {}

    /// Whether a file has a record on each line: a second line that begins an object, after a
    /// first that does not begin an array. No single document has that.
    static boolean look(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        byte[] head = in.readNBytes(PEEK - 1);
        in.reset();
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String[] two =
                text.replaceFirst("^\u00EF\u00BB\u00BF", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(2)
                        .map(String::strip)
                        .toArray(String[]::new);
        return two.length == 2 && two[1].startsWith("{") && !two[0].matches(".*[\\[,:]|\\[.*");
    }

    /// The next line, or null at the end.
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        boolean whole = true;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < LONGEST) {
                line.write(b);
            } else {
                whole = false;
            }
        }
        return new Line(whole ? line.toByteArray() : null);
    }
}
