package org.doorstep.place;

import org.doorstep.place.PlaceWords.Lead;
import org.doorstep.place.PlaceWords.Sense;
import org.jspecify.annotations.Nullable;

/// Finds names of one or two words that are not spelled as any place is, where the words around
/// say that one is meant.
final class MisspeltNames {

    private final NameFile names;
    private final PlaceWords words;
    private final Namesakes namesakes;
    private final Misspellings misspellings;

    MisspeltNames(
            NameFile names, PlaceWords words, Namesakes namesakes, Misspellings misspellings) {
        this.names = names;
        this.words = words;
        this.namesakes = namesakes;
        this.misspellings = misspellings;
    }

    /// The place that the words from here on were meant to name, or null.
    @Nullable Spot find(Tokens tokens, int at, Lead lead, @Nullable Point around) {
        boolean bare = lead.compareTo(Lead.IN) < 0;
        int longest = tokens.key(at).equals("the") ? 0 : Math.min(2, tokens.count() - at);
        for (int length = longest; length > 0; length--) {
            String typed = tokens.key(at, at + length);
            if (!tokens.joined(at, at + length)
                    || PlaceWords.SPOILERS.contains(tokens.key(at + length))
                    || names.find(typed).length > 0
                    || wordy(tokens, at, length)) {
                continue;
            }
            int[] ids = misspellings.find(typed, bare, around);
            if (ids != null) {
                Namesakes.Choice choice = namesakes.choose(ids, around, false);
                if (bare && words.sense(NameKey.of(choice.place().name())) != Sense.NAME) {
                    continue;
                }
                return new Spot(at, at + length, choice.place(), choice.others(), !bare);
            }
        }
        return null;
    }

    private boolean wordy(Tokens tokens, int at, int length) {
        boolean strange = false;
        for (int i = at; i < at + length; i++) {
            String key = tokens.key(i);
            strange |= !words.known(key) && (length == 1 || names.find(key).length == 0);
            if (length == 1 && words.known(key)
                    || !key.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                return true;
            }
        }
        return !strange;
    }
}
