package org.doorstep.listing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.listing.reading.Languages;
import org.doorstep.listing.words.Account.Statement;

/// The languages one is helped in, by ISO 639 codes, without English. Said in words they are some
/// of those that are spoken, not all.
final class Spoken {

    private static final String SIGNED = "bfi";
    private static final String ENGLISH = "en";
    private static final Set<String> LINKS = Set.of("and", "or", "also", "plus");

    private Spoken() {}

    static Set<String> in(Account account) {
        Set<String> codes = new TreeSet<>();
        account.of("speaks").forEach(said -> codes.addAll(codes(said)));
        if (account.says("signed")) {
            codes.add(SIGNED);
        }
        codes.remove(ENGLISH);
        return Set.copyOf(codes);
    }

    /// Those named in a statement and those that are listed on with them.
    private static List<String> codes(Statement said) {
        List<String> codes = new ArrayList<>();
        List<Word> words = said.sentence();
        int last = said.from();
        for (int i = said.from(); i < said.to(); i++) {
            last = add(words.get(i), codes) ? i : last;
        }
        if (codes.isEmpty()) {
            return codes;
        }
        for (int i = last + 1; i < words.size() && listed(words, i, 1, codes); i++) {}
        for (int i = said.from() - 1; i >= 0 && listed(words, i, -1, codes); i--) {}
        return codes;
    }

    /// Whether a word goes on with a list of languages: one of them, or "and" before one.
    private static boolean listed(List<Word> words, int i, int step, List<String> codes) {
        int next = i + step;
        boolean link =
                LINKS.contains(words.get(i).text())
                        && next >= 0
                        && next < words.size()
                        && Languages.named(words.get(next).text()) != null;
        return link || add(words.get(i), codes);
    }

    private static boolean add(Word word, List<String> codes) {
        String code = Languages.named(word.text());
        if (code != null) {
            codes.add(code);
        }
        return code != null;
    }
}
