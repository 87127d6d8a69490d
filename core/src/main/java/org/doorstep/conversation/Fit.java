package org.doorstep.conversation;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Supplier;

/// Makes a reply fit its parts: the richest of several wordings that does.
final class Fit {

    private Fit() {}

    /// The first wording that fits; then the same with accents left off; then the shortest,
    /// cut at a
    /// word. Wordings go from the richest to the barest.
    static String first(List<Supplier<String>> wordings) {
        String last = "";
        for (Supplier<String> wording : wordings) {
            last = SmsText.sanitise(wording.get());
            if (SmsText.fits(last)) {
                return last;
            }
        }
        for (Supplier<String> wording : wordings) {
            last = plain(SmsText.sanitise(wording.get()));
            if (SmsText.fits(last)) {
                return last;
            }
        }
        return cut(last);
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

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
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
