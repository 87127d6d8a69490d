package org.doorstep.listing.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A spreadsheet's text, whatever it was saved as: UTF-16 by its mark, else UTF-8 with or
/// without one, and each byte that is no UTF-8 as Windows-1252. No whole file has to be read to
/// tell, and one stray byte spoils one letter only.
final class LenientText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final BufferedInputStream in;

    /// The second half of a pair that the last call began, or -1.
    private int pending = -1;

    private LenientText(BufferedInputStream in) {
        this.in = in;
    }

    /// The text of a file.
    static BufferedReader of(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(3);
        byte[] mark = in.readNBytes(3);
        in.reset();
        if (mark.length >= 2 && (mark[0] & mark[1] & 0xFE) == 0xFE && mark[0] != mark[1]) {
            in.skipNBytes(2);
            boolean little = (mark[0] & 0xFF) == 0xFF;
            return new BufferedReader(
                    new InputStreamReader(
                            in, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
        }
        if (mark.length == 3 && new String(mark, StandardCharsets.UTF_8).equals("\uFEFF")) {
            in.skipNBytes(3);
        }
        return new BufferedReader(new LenientText(in), 1 << 16);
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = count > 0 && in.available() == 0 ? -1 : next();
            if (c < 0) {
                break;
            }
            chars[offset + count++] = (char) c;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private int next() throws IOException {
        if (pending >= 0) {
            int low = pending;
            pending = -1;
            return low;
        }
        int first = in.read();
        if (first < 0x80) {
            return first;
        }
        int more = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
        if (more == 0 || first >= 0xF5) {
            return windows(first);
        }
        in.mark(more);
        byte[] rest = in.readNBytes(more);
        byte[] all = new byte[more + 1];
        all[0] = (byte) first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        String letter = new String(all, StandardCharsets.UTF_8);
        if (rest.length < more || letter.indexOf('\uFFFD') >= 0) {
            in.reset();
            return windows(first);
        }
        if (letter.length() > 1) {
            pending = letter.charAt(1);
        }
        return letter.charAt(0);
    }

    private static int windows(int b) {
        return new String(new byte[] {(byte) b}, WINDOWS).charAt(0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
