package org.doorstep.local;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A number and a word that nobody else uses, and every way they could be written somewhere.
final class Canary {

    /// One of Ofcom's numbers for drama.
    static final String NUMBER = "+447700900871";

    /// No word of any language, and in no listing.
    static final String WORD = "zibblewick";

    /// The number without its country code, as it is in every way of writing it.
    private static final String DIGITS = "7700900871";

    private final Map<String, byte[]> traces = new LinkedHashMap<>();

    Canary() {
        for (String secret : List.of(DIGITS, WORD)) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
                add(secret, charset);
            }
        }
        add("07700 900871", StandardCharsets.UTF_8);
    }

    private void add(String secret, Charset charset) {
        byte[] plain = secret.getBytes(charset);
        String how = secret + " " + charset + " ";
        traces.put(how + "plain", plain);
        traces.put(how + "hex", ascii(HexFormat.of().formatHex(plain)));
        traces.put(how + "HEX", ascii(HexFormat.of().withUpperCase().formatHex(plain)));
        StringBuilder percent = new StringBuilder();
        for (byte b : plain) {
            percent.append(String.format(Locale.ROOT, "%%%02x", b));
        }
        traces.put(how + "percent", ascii(percent.toString()));
        for (int before = 0; before < 3; before++) {
            byte[] core = ascii(base64(plain, before));
            traces.put(how + "base64 +" + before, core);
        }
    }

    /// What base64 makes of these bytes wherever they stand, after this many others of a group of
    /// three: the characters that depend on no neighbour.
    private static String base64(byte[] plain, int before) {
        byte[] padded = new byte[before + plain.length];
        System.arraycopy(plain, 0, padded, before, plain.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int from = before == 0 ? 0 : before + 1;
        return all.substring(from, padded.length / 3 * 4);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The ways in which it can be found in these bytes, letters of either case.
    List<String> in(byte[] bytes) {
        List<String> found = new ArrayList<>();
        traces.forEach(
                (how, trace) -> {
                    if (holds(bytes, trace, !how.contains("base64"))) {
                        found.add(how);
                    }
                });
        return found;
    }

    List<String> in(@Nullable String text) {
        return in(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean holds(byte[] bytes, byte[] trace, boolean anyCase) {
        for (int i = 0; i + trace.length <= bytes.length; i++) {
            int k = 0;
            while (k < trace.length && same(bytes[i + k], trace[k], anyCase)) {
                k++;
            }
            if (k == trace.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(byte a, byte b, boolean anyCase) {
        return a == b || anyCase && lower(a) == lower(b);
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
