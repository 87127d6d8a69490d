package org.doorstep.place;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people call places: the names of the gazetteer, nicknames (`nicknames.tsv`), a word of a
/// name clipped ("Mkt Harborough"), a name without its end ("Wimborne").
final class SaidNames {

    private static final int SHORTEST_BEGINNING = 5;

    /// Fewer people than these, and nobody says half a name.
    private static final int KNOWN_BY_HALF = 4_000;

    private static final Map<String, String> WHOLE =
            Map.ofEntries(
                    Map.entry("mkt", "market"),
                    Map.entry("bp", "bishop"),
                    Map.entry("bps", "bishops"),
                    Map.entry("hts", "heights"),
                    Map.entry("grn", "green"),
                    Map.entry("gn", "green"),
                    Map.entry("hth", "heath"),
                    Map.entry("pk", "park"),
                    Map.entry("bdge", "bridge"),
                    Map.entry("brg", "bridge"),
                    Map.entry("twn", "town"),
                    Map.entry("abby", "abbey"),
                    Map.entry("gt", "great"),
                    Map.entry("grt", "great"),
                    Map.entry("lt", "little"),
                    Map.entry("ltl", "little"),
                    Map.entry("upr", "upper"),
                    Map.entry("lwr", "lower"),
                    Map.entry("newc", "newcastle"),
                    Map.entry("cstle", "castle"),
                    Map.entry("hse", "house"),
                    Map.entry("hl", "hill"),
                    Map.entry("eds", "edmunds"),
                    Map.entry("mt", "mount"),
                    Map.entry("snt", "st"));

    private static final Map<String, String> COMPASS =
            Map.of("e", "east", "s", "south", "w", "west");

    private final NameFile names;
    private final Map<String, String> nicknames = new HashMap<>(1024);

    SaidNames(NameFile names) {
        this.names = names;
        for (String[] row : Tables.resource("nicknames.tsv")) {
            for (String said : row[1].split(";", -1)) {
                nicknames.put(said, row[0]);
            }
        }
    }

    /// The numbers of the places that a key of [NameKey] names.
    int[] find(String key) {
        int[] found = names.find(key);
        if (found.length > 0) {
            return found;
        }
        String name = nicknames.get(key);
        name = name == null && key.indexOf(' ') > 0 ? unclipped(key) : name;
        return name == null ? found : largest(names.find(name));
    }

    /// Whether it is a nickname rather than a name.
    boolean nickname(String key) {
        return nicknames.containsKey(key);
    }

    private static @Nullable String unclipped(String key) {
        String[] words = key.split(" ", -1);
        boolean clipped = false;
        for (int i = 0; i < words.length; i++) {
            String whole = (i == 0 ? COMPASS : WHOLE).get(words[i]);
            whole = whole == null ? WHOLE.get(words[i]) : whole;
            clipped |= whole != null;
            words[i] = whole == null ? words[i] : whole;
        }
        return clipped ? String.join(" ", words) : null;
    }

    /// The largest place whose name begins so, or none: with this word before another,
    /// "Blandford" for Blandford Forum, or with these words and more, "Castle Brom".
    int[] begun(String key) {
        if (key.length() < SHORTEST_BEGINNING) {
            return NameFile.NONE;
        }
        String start = key.indexOf(' ') < 0 ? key + " " : key;
        int[] best = NameFile.NONE;
        KeyCursor cursor = names.cursor(names.blockOf(start));
        while (cursor.next()) {
            String name = cursor.text();
            if (name.startsWith(start)) {
                int[] found = largest(cursor.places());
                boolean town = !names.isArea(found[0]) && names.size(found[0]) >= KNOWN_BY_HALF;
                if (town && (best.length == 0 || names.size(found[0]) > names.size(best[0]))) {
                    best = found;
                }
            } else if (name.compareTo(start) > 0) {
                return best;
            }
        }
        return best;
    }

    /// "N'castle", "S'hampton": the largest town with that beginning and end, or none.
    int[] clipped(char first, String end) {
        int[] best = NameFile.NONE;
        KeyCursor cursor = names.cursor(names.blockOf(String.valueOf(first)));
        while (cursor.next() && cursor.at(0) <= first) {
            if (cursor.at(0) == first && cursor.length() > end.length() + 1 && ends(cursor, end)) {
                int[] found = largest(cursor.places());
                if (names.size(found[0]) >= KNOWN_BY_HALF * 4
                        && !names.isArea(found[0])
                        && (best.length == 0 || names.size(found[0]) > names.size(best[0]))) {
                    best = found;
                }
            }
        }
        return best;
    }

    private static boolean ends(KeyCursor key, String end) {
        int from = key.length() - end.length();
        for (int i = 0; i < end.length(); i++) {
            if (key.at(from + i) != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The table's areas count where nothing else has the name.
    private int[] largest(int[] ids) {
        int best = -1;
        for (int id : ids) {
            boolean better =
                    best < 0
                            || (names.isArea(best) && !names.isArea(id))
                            || (names.isArea(best) == names.isArea(id)
                                    && names.size(id) > names.size(best));
            best = better ? id : best;
        }
        return best < 0 ? NameFile.NONE : new int[] {best};
    }
}
