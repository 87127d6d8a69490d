package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.search.Filter;

/// Reads the language somebody needs: "in Bengali", "speaks Polish", "Urdu please".
///
/// The name of a language alone is not enough: "Polish food" and "learn Spanish" ask for something
/// else. Codes are ISO 639-1, or 639-3 where that has none (British Sign Language is `bfi`).
final class LanguageReader {

    private static final Set<String> BEFORE =
            Set.of(
                    "in",
                    "speak",
                    "speaks",
                    "speaking",
                    "spoken",
                    "language",
                    "fluent",
                    "talk",
                    "talks",
                    "know",
                    "knows",
                    "understand",
                    "understands");

    private static final Set<String> AFTER =
            Set.of(
                    "speaking",
                    "speaker",
                    "speakers",
                    "spoken",
                    "language",
                    "please",
                    "interpreter",
                    "interpreters",
                    "translator",
                    "translation",
                    "interpreted");

    private static final Set<String> STUDY =
            Set.of(
                    "learn",
                    "learning",
                    "study",
                    "studying",
                    "improve",
                    "practise",
                    "practice",
                    "teach",
                    "class",
                    "classes",
                    "lesson",
                    "lessons",
                    "course",
                    "courses",
                    "evening",
                    "beginners",
                    "food",
                    "cooking",
                    "dancing",
                    "dance",
                    "films",
                    "restaurant",
                    "gcse",
                    "level");

    private static final Set<String> PASSED_OVER = Set.of("only", "just", "good", "mainly", "my");

    private final Map<String, String> codes = new HashMap<>();

    LanguageReader() {
        for (String[] row : Table.rows("languages.tsv", 2)) {
            for (String name : row[1].split(" ")) {
                codes.put(name, row[0]);
            }
        }
    }

    Set<String> words() {
        return codes.keySet();
    }

    /// The languages asked for, in the message's order; `used` is given their words.
    List<FilterReader.Said> read(List<Token> tokens, BitSet taken, BitSet used) {
        List<FilterReader.Said> said = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String code = codes.get(tokens.get(i).word());
            if (code == null || taken.get(i)) {
                continue;
            }
            int before = i - 1;
            while (before > 0 && PASSED_OVER.contains(tokens.get(before).word())) {
                before--;
            }
            String previous = before >= 0 ? tokens.get(before).word() : "";
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
            if (STUDY.contains(previous) || (STUDY.contains(next) && !next.equals("level"))) {
                continue;
            }
            if (BEFORE.contains(previous) || AFTER.contains(next) || code.equals("bfi")) {
                said.add(new FilterReader.Said(i, new Filter.InLanguage(code)));
                used.set(i);
                if (BEFORE.contains(previous)) {
                    used.set(before);
                }
                if (AFTER.contains(next)) {
                    used.set(i + 1);
                }
            }
        }
        return said;
    }
}
