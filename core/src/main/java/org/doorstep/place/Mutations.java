package org.doorstep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Undoes what the little words of Welsh, Gaelic and Irish do to the beginning of a name behind
/// them: `yng Nghaerdydd` is Caerdydd, `do Phort Rìgh` Port Rìgh, `i mBéal Feirste` Béal Feirste.
///
/// Welsh: D. Thorne, A Comprehensive Welsh Grammar (1993), on nasal, soft and spirant mutation.
final class Mutations {

    private static final int SHORTEST = 4;

    private static final Set<String> WELSH_NASAL = Set.of("yn", "yng", "ym");

    private static final Set<String> WELSH =
            Set.of(
                    "yn", "yng", "ym", "i", "o", "am", "ar", "at", "dan", "dros", "drwy", "trwy",
                    "hyd", "heb", "gan", "wrth", "neu", "a", "gyda", "tua", "y", "ir", "or", "ac");

    private static final Set<String> GAELIC =
            Set.of(
                    "do", "gu", "a", "bho", "o", "dhan", "san", "sa", "mu", "aig", "de", "le", "ri",
                    "an", "am", "na", "anns", "as", "i", "go", "ag", "ar");

    /// What a beginning may have been, nasal, soft and spirant.
    private static final Map<String, List<String>> NASAL =
            Map.of(
                    "ngh", List.of("c"),
                    "mh", List.of("p"),
                    "nh", List.of("t"),
                    "ng", List.of("g"),
                    "m", List.of("b"),
                    "n", List.of("d"));

    private static final Map<String, List<String>> SOFT =
            Map.ofEntries(
                    Map.entry("ch", List.of("c")),
                    Map.entry("ph", List.of("p")),
                    Map.entry("th", List.of("t")),
                    Map.entry("dd", List.of("d")),
                    Map.entry("g", List.of("c")),
                    Map.entry("b", List.of("p")),
                    Map.entry("d", List.of("t")),
                    Map.entry("f", List.of("b", "m")),
                    Map.entry("l", List.of("ll", "gl")),
                    Map.entry("r", List.of("rh", "gr")),
                    Map.entry("w", List.of("gw")));

    private static final Map<String, List<String>> ECLIPSED =
            Map.of(
                    "mb", List.of("b"),
                    "gc", List.of("c"),
                    "nd", List.of("d"),
                    "bp", List.of("p"),
                    "dt", List.of("t"),
                    "bhf", List.of("f"));

    private static final Set<String> ENGLISH =
            Set.of(
                    "a", "i", "am", "at", "o", "y", "or", "an", "as", "do", "go", "sa", "de", "le",
                    "na", "dan", "heb", "hyd", "gan", "san", "ac");

    private Mutations() {}

    /// Whether English has the word too, so that it says little.
    static boolean alsoEnglish(String before) {
        return ENGLISH.contains(before);
    }

    /// The keys that a key may have been before the word in front of it changed it; none where
    /// that word changes nothing.
    static List<String> undone(String before, String key) {
        List<String> undone = new ArrayList<>();
        if (key.length() < SHORTEST) {
            return undone;
        }
        if (WELSH_NASAL.contains(before)) {
            undo(NASAL, key, undone);
        }
        if (WELSH.contains(before)) {
            undo(SOFT, key, undone);
        }
        if (GAELIC.contains(before)) {
            undo(ECLIPSED, key, undone);
            boolean lenited = key.charAt(1) == 'h' && "bcdfgmpst".indexOf(key.charAt(0)) >= 0;
            String plain = lenited ? key.charAt(0) + key.substring(2) : key;
            if (lenited) {
                undone.add(plain);
            }
            undone.add("an " + plain);
            undone.add("am " + plain);
        }
        return undone;
    }

    private static void undo(Map<String, List<String>> table, String key, List<String> undone) {
        for (int length = 3; length > 0; length--) {
            for (String radical : table.getOrDefault(key.substring(0, length), List.of())) {
                undone.add(radical + key.substring(length));
            }
        }
    }
}
