package org.doorstep.place;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Reads OS Code-Point Open in the forms it travels in: one CSV, a zip of them, or gzipped.
///
/// In all of them the first four columns are postcode, positional quality, easting, northing;
/// whatever does not read so (a heading, a note) is counted and passed over.
final class PostcodeRows {

    /// Takes one row; `placed` is false for quality 90 and for 0,0, which mean "not known".
    interface Sink {
        void row(Postcode postcode, int easting, int northing, boolean placed);
    }

    private static final int NO_POSITION = 90;

    private final Sink sink;
    private final Progress progress;
    private long rows;
    private long rejected;

    PostcodeRows(Sink sink, Progress progress) {
        this.sink = sink;
        this.progress = progress;
    }

    long rejected() {
        return rejected;
    }

    void read(Path source) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 16)) {
            in.mark(4);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == 0x1f && second == 0x8b) {
                lines(new GZIPInputStream(in, 1 << 16));
            } else if (first == 'P' && second == 'K') {
                zip(in);
            } else {
                lines(in);
            }
        }
    }

    private void zip(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            if (e.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                lines(zip);
            }
        }
    }

    private void lines(InputStream in) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            if (!line(line)) {
                rejected++;
            }
            rows++;
            if (rows % 100_000 == 0) {
                progress.done(rows);
            }
        }
    }

    private boolean line(String line) {
        int one = line.indexOf(',');
        int two = line.indexOf(',', one + 1);
        int three = line.indexOf(',', two + 1);
        if (one < 0 || two < 0 || three < 0) {
            return false;
        }
        int four = line.indexOf(',', three + 1);
        String end = line.substring(three + 1, four < 0 ? line.length() : four);
        int quality = number(line.substring(one + 1, two));
        int easting = number(line.substring(two + 1, three));
        int northing = number(end);
        Postcode postcode = exact(line.substring(0, one));
        if (postcode == null || quality < 0 || easting < 0 || northing < 0) {
            return false;
        }
        boolean known = quality != NO_POSITION && (easting != 0 || northing != 0);
        sink.row(postcode, easting, northing, known);
        return true;
    }

    /// What the file says, to the letter: nobody mistypes here, so nothing is corrected.
    private static @Nullable Postcode exact(String field) {
        String packed = field.replace("\"", "").replace(" ", "");
        Postcode read = Postcode.parse(packed).orElse(null);
        return read != null
                        && read.unit() != null
                        && read.canonical().replace(" ", "").equals(packed)
                ? read
                : null;
    }

    private static int number(String field) {
        String text = field.replace("\"", "").strip();
        if (text.isEmpty() || text.length() > 7) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
