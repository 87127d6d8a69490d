package org.doorstep.conversation;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a reply fit its parts: the richest of several wordings that does.
final class Fit {

    /// Letters with a stroke through them are letters of their own to Unicode.
    private static final String STROKED = "łŁđĐħĦıŧŦ";

    private static final String UNSTROKED = "lLdDhHitT";

    private static final Pattern BEHIND = Pattern.compile(" (?:at|@|in) | [-–—|(]|, ");

    private Fit() {}

    /// The first wording that fits; the last one, cut at a word, when none does. Accents are left
    /// off where only that keeps a text in the cheap alphabet. Wordings go from the richest to
    /// the barest.
    static String first(List<Supplier<String>> wordings) {
        String last = "";
        for (Supplier<String> wording : wordings) {
            last = cheapest(SmsText.sanitise(wording.get()));
            if (SmsText.fits(last)) {
                return last;
            }
        }
        return cut(last);
    }

    /// The text without the accents that GSM 03.38 lacks, when it lacks nothing else of it and
    /// would not fit with them: the spelling of a fact is worth less than the next fact.
    private static String cheapest(String text) {
        if (SmsText.fits(text)) {
            return text;
        }
        String plain = plain(text);
        return SmsText.measure(plain).encoding() == SmsText.Encoding.GSM_7 ? plain : text;
    }

    /// A name shortened at a word to at most `most` characters, with three dots to say so.
    static String name(String name, int most) {
        String whole = SmsText.sanitise(name).replaceAll("\\s+", " ").strip();
        if (whole.length() <= most) {
            return whole;
        }
        int end = whole.lastIndexOf(' ', most - 3);
        String head = whole.substring(0, end < most / 2 ? most - 3 : end);
        return head.replaceAll("[\\s,;:&(/-]+$", "") + "...";
    }

    /// The name of an offer shortened to at most `most` characters: what stands behind "at" or a
    /// dash is where or whose it is, and goes before words that say what it is.
    static String title(String name, int most) {
        String whole = SmsText.sanitise(name).replaceAll("\\s+", " ").strip();
        Matcher behind = BEHIND.matcher(whole);
        String head = "";
        while (behind.find() && behind.start() <= most - 3) {
            head = whole.substring(0, behind.start());
        }
        return whole.length() > most && head.contains(" ") ? head + "..." : name(whole, most);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int stroke = STROKED.indexOf(c);
            if (stroke >= 0) {
                plain.append(UNSTROKED.charAt(stroke));
            } else if (SmsText.cheap(c)) {
                plain.append(c);
            } else {
                plain.append(withoutMarks(c));
            }
        }
        return plain.toString();
    }

    private static String withoutMarks(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    private static String cut(String text) {
        int end = text.length();
        while (end > 0 && !SmsText.fits(text.substring(0, end) + "...")) {
            int space = text.lastIndexOf(' ', end - 1);
            end = space > 0 && end - space < 40 ? space : text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "...";
    }
}
