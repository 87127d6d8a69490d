package org.doorstep.place;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody in this directory's country probably means: a place here that is nearly spelled
/// so, before a hamlet of that very name a day's journey away.
final class NearNames {

    private static final double NEARBY = 30_000;
    private static final double FAR = 60_000;

    /// A place of this many people is known by its name all over the country.
    private static final int WELL_KNOWN = 10_000;

    private static final int SMALLEST = 300;
    private static final int SHORTEST_BEGINNING = 5;
    private static final int SHORTEST_PART = 3;
    private static final int LEAST_RESPELLED = 6;
    private static final double CENTRE_METRES = 25_000;
    private static final double WORTH_TENFOLD = 10_000;

    private static final Set<String> CENTRES =
            Set.of("city centre", "town centre", "city center", "town center");

    private final NameFile names;
    private final Misspellings misspellings;

    NearNames(NameFile names, Misspellings misspellings) {
        this.names = names;
        this.misspellings = misspellings;
    }

    static boolean centre(String key) {
        return CENTRES.contains(key);
    }

    /// The places of a name that was torn in two where it has no gap: "lady wood", "beth nal
    /// green".
    int[] joined(Tokens tokens, int from, int to, @Nullable Point around) {
        if (around == null || to - from > 3) {
            return NameFile.NONE;
        }
        for (int cut = from + 1; cut < to; cut++) {
            boolean parts =
                    tokens.key(cut - 1).length() >= SHORTEST_PART
                            && tokens.key(cut).length() >= SHORTEST_PART;
            String key = tokens.key(from, cut) + tokens.key(cut, to);
            int[] found = parts ? near(names.find(key), around) : NameFile.NONE;
            if (found.length > 0) {
                return found;
            }
        }
        return NameFile.NONE;
    }

    /// The places here that are meant by the name of a small place far away, or none.
    ///
    /// @param said whether the words around say that it is a place
    int[] instead(String key, int chosen, boolean said, @Nullable Point around) {
        boolean known = names.size(chosen) >= WELL_KNOWN || names.isArea(chosen);
        if (around == null || known || names.point(chosen).metresTo(around) < FAR) {
            return NameFile.NONE;
        }
        int[] begun = said ? beginning(key, around) : NameFile.NONE;
        if (begun.length > 0 || key.length() < LEAST_RESPELLED) {
            return begun;
        }
        Misspellings.Meant respelled = misspellings.find(key, Misspellings.Said.LED, around);
        return respelled == null ? NameFile.NONE : near(respelled.places(), around);
    }

    /// "Shenley" where there is a Shenley Fields.
    private int[] beginning(String key, Point around) {
        if (key.length() < SHORTEST_BEGINNING) {
            return NameFile.NONE;
        }
        String start = key + " ";
        KeyCursor cursor = names.cursor(names.blockOf(start));
        while (cursor.next()) {
            String name = cursor.text();
            if (name.startsWith(start)) {
                int[] here = near(cursor.places(), around);
                if (here.length > 0) {
                    return here;
                }
            } else if (name.compareTo(start) > 0) {
                return NameFile.NONE;
            }
        }
        return NameFile.NONE;
    }

    private int[] near(int[] ids, Point around) {
        return Arrays.stream(ids)
                .filter(id -> !names.isArea(id) && names.size(id) >= SMALLEST)
                .filter(id -> names.point(id).metresTo(around) < NEARBY)
                .toArray();
    }

    /// The town or city in whose country a "town centre" is spoken of: ten times as many people
    /// are worth ten kilometres. Null where there is none within reach.
    @Nullable Integer townAround(String centre, Point around) {
        boolean city = centre.startsWith("city");
        Integer best = null;
        double most = 0;
        for (int id = 0; id < names.count() && !names.isArea(id); id++) {
            boolean town = names.kind(id) == Kind.CITY || (!city && names.kind(id) == Kind.TOWN);
            if (!town) {
                continue;
            }
            double away = names.point(id).metresTo(around);
            double score = Math.log10(names.size(id)) - away / WORTH_TENFOLD;
            if (away < CENTRE_METRES && (best == null || score > most)) {
                best = id;
                most = score;
            }
        }
        return best;
    }
}
