package org.doorstep.place;

import org.doorstep.place.PlaceWords.Lead;
import org.jspecify.annotations.Nullable;

/// Looks up the words of a message as a name, as they stand or as hurried, dictated and mutated
/// names stand for one.
final class NameLookup {

    /// How many people a torn name's place must have: after "in", with a part that is no word, and
    /// where both parts are words.
    private static final int TORN_LED = 2_000;

    private static final int TORN = 5_000;
    private static final int TORN_WORDS = 50_000;
    private static final int MUTATED = 1_000;

    /// Behind a word that is English too.
    private static final int MUTATED_PLAIN = 4_000;

    private static final int SHORTEST_PLAIN = 6;
    private static final int SHORTEST_END = 3;
    private static final int SHORTEST_PART = 3;

    private final NameFile names;
    private final SaidNames said;
    private final PlaceWords words;
    private final NearNames here;

    NameLookup(NameFile names, SaidNames said, PlaceWords words, NearNames here) {
        this.names = names;
        this.said = said;
        this.words = words;
        this.here = here;
    }

    /// The numbers of the places that the words name, or none.
    int[] find(Tokens tokens, int at, int to, Lead lead, @Nullable Point around) {
        String key = tokens.key(at, to);
        int[] ids = said.find(key);
        if (ids.length > 0) {
            return ids;
        }
        if (to > at + 1 && tokens.typed(at, at + 1).equals("N")) {
            ids = said.find("north " + tokens.key(at + 1, to));
        } else if (to == at + 1) {
            ids = clipped(tokens.typed(at, to));
            ids = ids.length == 0 && !words.known(key) ? without(key) : ids;
        } else {
            ids = torn(tokens, at, to, lead, around);
        }
        return ids.length > 0 || words.known(tokens.key(at))
                ? ids
                : mutated(tokens.key(at - 1), key);
    }

    /// "Mumbles", which is called The Mumbles.
    private int[] without(String key) {
        return key.length() < SHORTEST_PLAIN ? NameFile.NONE : names.find("the " + key);
    }

    /// "N'castle".
    private int[] clipped(String typed) {
        boolean clipped =
                typed.length() > SHORTEST_END + 1
                        && Character.isLetter(typed.charAt(0))
                        && NameKey.apostrophe(typed.charAt(1));
        String end = clipped ? NameKey.word(typed.substring(2)) : "";
        return end.length() < SHORTEST_END
                ? NameFile.NONE
                : said.clipped(Character.toLowerCase(typed.charAt(0)), end);
    }

    private int[] mutated(String before, String key) {
        boolean plain = Mutations.alsoEnglish(before);
        for (String undone : Mutations.undone(before, key)) {
            int[] ids = said.find(undone);
            boolean celtic =
                    ids.length > 0
                            && (said.nickname(undone)
                                    || !names.place(ids[0]).country().equals("England"));
            if (celtic
                    && size(ids) >= (plain ? MUTATED_PLAIN : MUTATED)
                    && (!plain || key.length() >= SHORTEST_PLAIN)) {
                return ids;
            }
        }
        return NameFile.NONE;
    }

    /// "Lady wood" is Ladywood where that is near and the words around speak of a place; "aber
    /// deen" is Aberdeen anywhere.
    private int[] torn(Tokens tokens, int at, int to, Lead lead, @Nullable Point around) {
        boolean first = words.known(tokens.key(at));
        boolean last = words.known(tokens.key(to - 1));
        boolean wordy = first && last;
        boolean led = lead.compareTo(Lead.IN) >= 0;
        int[] near = led || !wordy ? here.joined(tokens, at, to, around) : NameFile.NONE;
        if (near.length > 0 || to - at > 3) {
            return near;
        }
        for (int cut = at + 1; cut < to; cut++) {
            boolean parts =
                    tokens.key(cut - 1).length() >= SHORTEST_PART
                            && tokens.key(cut).length() >= SHORTEST_PART;
            String key = parts ? tokens.key(at, cut) + tokens.key(cut, to) : "";
            int[] ids = parts ? names.find(key) : NameFile.NONE;
            int enough = led && !wordy ? TORN_LED : first || last ? TORN_WORDS : TORN;
            boolean compass = tokens.key(at).equals("south") || tokens.key(at).equals("north");
            if (ids.length > 0 && size(ids) >= enough && !compass) {
                return ids;
            }
        }
        return NameFile.NONE;
    }

    private int size(int[] ids) {
        int size = 0;
        for (int id : ids) {
            size = Math.max(size, names.size(id));
        }
        return size;
    }
}
