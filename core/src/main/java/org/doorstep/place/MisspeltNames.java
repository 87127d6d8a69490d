package org.doorstep.place;

import org.doorstep.place.Misspellings.Said;
import org.doorstep.place.PlaceWords.Lead;
import org.doorstep.place.PlaceWords.Sense;
import org.jspecify.annotations.Nullable;

/// Finds names of one to three words that are not spelled as any place is: where the words around
/// say that one is meant, and anywhere when a town of some size is hardly hidden in them.
final class MisspeltNames {

    private static final int LONGEST_NAME = 3;
    private static final int SHORTEST_STRANGE = 4;
    private static final int SHORTEST_PART = 3;

    private final NameFile names;
    private final PlaceWords words;
    private final Namesakes namesakes;
    private final Misspellings misspellings;
    private final BorneNames borne;

    MisspeltNames(
            NameFile names,
            PlaceWords words,
            Namesakes namesakes,
            Misspellings misspellings,
            BorneNames borne) {
        this.names = names;
        this.words = words;
        this.namesakes = namesakes;
        this.misspellings = misspellings;
        this.borne = borne;
    }

    /// The place that the words from here on were meant to name, or null.
    @Nullable Spot find(Tokens tokens, int at, Lead lead, @Nullable Point around) {
        return find(tokens, at, 1, strange(tokens, at + 1) ? 1 : LONGEST_NAME, lead, around);
    }

    /// As [#find], but of two words at least, and only where the second is strange: "Cheadle
    /// Hume", so that no Cheadle is found in it.
    @Nullable Spot findLonger(Tokens tokens, int at, Lead lead, @Nullable Point around) {
        return strange(tokens, at + 1) ? find(tokens, at, 2, LONGEST_NAME, lead, around) : null;
    }

    private boolean strange(Tokens tokens, int at) {
        String key = tokens.key(at);
        return key.length() >= SHORTEST_STRANGE
                && tokens.gap(at) == Tokens.Gap.SPACE
                && letters(key)
                && !words.known(key)
                && names.find(key).length == 0;
    }

    /// Whether a word is nobody's but a town's, with a slight slip.
    boolean nearly(String word, @Nullable Point around) {
        if (!letters(word) || words.known(word)) {
            return false;
        }
        Misspellings.Meant meant = misspellings.find(word, Said.BARE, around);
        return meant != null
                && meant.cost() <= Likeness.VOWEL_LOST
                && words.slipFromKnown(word) > meant.cost();
    }

    private @Nullable Spot find(
            Tokens tokens, int at, int shortest, int most, Lead lead, @Nullable Point around) {
        int longest = tokens.key(at).equals("the") ? 0 : Math.min(most, tokens.count() - at);
        for (int length = longest; length >= shortest; length--) {
            int to = at + length;
            if (!tokens.joined(at, to) || PlaceWords.SPOILERS.contains(tokens.key(to))) {
                continue;
            }
            Said said = said(tokens, at, to, lead);
            Spot torn = length == 2 ? torn(tokens, at, said, around) : null;
            if (torn != null) {
                return torn;
            }
            boolean wordy = wordy(tokens, at, length, said, false);
            boolean lost = length == 1 || around == null || wordy(tokens, at, length, said, true);
            if (wordy && lost) {
                continue;
            }
            Spot spot = spot(tokens, at, to, said, around);
            if (spot != null && (!wordy || near(spot.place(), around))) {
                return spot;
            }
        }
        return null;
    }

    private static Said said(Tokens tokens, int at, int to, Lead lead) {
        if (lead.compareTo(Lead.IN) >= 0 || Markers.length(tokens, to) == 2) {
            return Said.LED;
        }
        boolean apart =
                tokens.gap(at).compareTo(Tokens.Gap.COMMA) >= 0
                        || tokens.gap(to).compareTo(Tokens.Gap.COMMA) >= 0;
        return apart || tokens.capital(at) ? Said.NAMED : Said.BARE;
    }

    private @Nullable Spot spot(Tokens tokens, int at, int to, Said said, @Nullable Point around) {
        String typed = tokens.key(at, to);
        Misspellings.Meant meant =
                names.find(typed).length > 0 ? null : misspellings.find(typed, said, around);
        if (meant == null) {
            return null;
        }
        Namesakes.Choice choice = namesakes.choose(meant.places(), around, false);
        boolean sure = said == Said.LED;
        boolean single = to == at + 1;
        if (single && !sure && borne.borne(tokens, at)) {
            return null;
        }
        boolean word = !sure && words.sense(NameKey.of(choice.place().name())) != Sense.NAME;
        if (word || (single && words.slipFromKnown(typed) <= meant.cost())) {
            return null;
        }
        int end = to + Markers.length(tokens, to);
        return new Spot(at, end, choice.place(), choice.others(), sure);
    }

    /// Two parts of a name that was torn where it has no gap, and misheard: "aber dean".
    private @Nullable Spot torn(Tokens tokens, int at, Said said, @Nullable Point around) {
        String first = tokens.key(at);
        String second = tokens.key(at + 1);
        boolean parts =
                Math.min(first.length(), second.length()) >= SHORTEST_PART
                        && tokens.gap(at + 1) == Tokens.Gap.SPACE
                        && letters(first)
                        && letters(second)
                        && !(words.known(first) && words.known(second))
                        && names.find(first + " " + second).length == 0;
        Misspellings.Meant meant =
                parts ? misspellings.find(first + second, Said.BARE, around) : null;
        if (meant == null || meant.cost() > Likeness.VOWEL_LOST) {
            return null;
        }
        Namesakes.Choice choice = namesakes.choose(meant.places(), around, false);
        return new Spot(at, at + 2, choice.place(), choice.others(), said == Said.LED);
    }

    private static boolean near(Place place, @Nullable Point around) {
        return around != null && place.point().metresTo(around) < Misspellings.NEARBY;
    }

    private static boolean letters(String key) {
        return key.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /// Whether they are words rather than a name: nothing about them is strange, or something is
    /// no word at all. Bare, no word may be an English one.
    ///
    /// @param near whether it is looked for near by, where fewer words are too plain
    private boolean wordy(Tokens tokens, int at, int length, Said said, boolean near) {
        boolean strange = false;
        for (int i = at; i < at + length; i++) {
            String key = tokens.key(i);
            boolean known = near ? words.told(key) : words.known(key);
            strange |=
                    !known
                            && key.length() >= (near ? SHORTEST_PART : SHORTEST_STRANGE)
                            && (length == 1 || names.find(key).length == 0);
            boolean inside = length > 1 && (said == Said.LED || i > at && key.length() <= 4);
            if (known && !inside || !letters(key)) {
                return true;
            }
        }
        return !strange;
    }
}
