package org.doorstep.place;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.doorstep.place.PlaceWords.Lead;
import org.doorstep.place.PlaceWords.Sense;
import org.doorstep.place.Qualifiers.Qualified;
import org.doorstep.place.Tokens.Gap;
import org.jspecify.annotations.Nullable;

/// Finds named places among words, and leaves words alone that are only words.
final class NameSpotter {

    private static final int LONGEST_NAME = 6;
    private static final double NEARBY = 30_000;

    /// What keeps a word that is also a town a place: "Bath city centre".
    private static final Set<String> MARKED = Set.of("city", "town");

    /// The words of a name: where they stand, what they are in the gazetteer, how they were led
    /// to, and whether an article or nothing else stands with them.
    private record Name(int from, int to, int[] ids, Lead lead, boolean article, boolean alone) {
        int words() {
            return to - from;
        }
    }

    private final NameFile names;
    private final PlaceWords words;
    private final Qualifiers qualifiers;
    private final Namesakes namesakes;
    private final MisspeltNames misspelt;
    private final NearNames here;
    private final SaidNames said;
    private final NameLookup lookup;
    private final BorneNames borne = new BorneNames();

    NameSpotter(Gazetteer gazetteer, PlaceWords words, PostcodeSpotter postcodes) {
        names = gazetteer.names();
        said = gazetteer.said();
        this.words = words;
        qualifiers = new Qualifiers(names, postcodes);
        namesakes = new Namesakes(names);
        Misspellings misspellings = new Misspellings(names);
        misspelt = new MisspeltNames(names, words, namesakes, misspellings, borne);
        here = new NearNames(names, misspellings);
        lookup = new NameLookup(names, said, words, here);
    }

    /// The place whose name begins at this word, or null.
    @Nullable Spot find(
            Tokens tokens,
            int at,
            Lead lead,
            boolean article,
            boolean alone,
            @Nullable Point around) {
        Spot longer = article ? null : misspelt.findLonger(tokens, at, lead, around);
        if (longer != null) {
            return longer;
        }
        int longest = Math.min(LONGEST_NAME, tokens.count() - at);
        for (int length = longest; length > 0; length--) {
            int to = at + length;
            if (!tokens.joined(at, to)) {
                continue;
            }
            if (NearNames.centre(tokens.key(at, to))) {
                return centre(tokens, at, lead, around);
            }
            int[] ids =
                    article
                            ? said.find(tokens.key(at, to))
                            : lookup.find(tokens, at, to, lead, around);
            if (ids.length > 0) {
                Spot spot = spot(tokens, new Name(at, to, ids, lead, article, alone), around);
                if (spot != null) {
                    return spot;
                }
            }
        }
        return article ? null : unlisted(tokens, at, lead, alone, around);
    }

    /// Whether a word is hardly anything but a slip in a town's name.
    boolean nearlyPlace(String word, @Nullable Point around) {
        return misspelt.nearly(word, around);
    }

    /// The place that half a name or a misspelt one means: "Blandford", "Stirlng".
    private @Nullable Spot unlisted(
            Tokens tokens, int at, Lead lead, boolean alone, @Nullable Point around) {
        String key = tokens.key(at);
        boolean led = lead.compareTo(Lead.IN) >= 0 || alone || tokens.capital(at);
        boolean two = lead.compareTo(Lead.IN) >= 0 && tokens.gap(at + 1) == Gap.SPACE;
        if (two && tokens.key(at + 1).length() > 2 && !words.known(tokens.key(at + 1))) {
            int[] begun = said.begun(tokens.key(at, at + 2));
            if (begun.length > 0) {
                return spot(tokens, new Name(at, at + 2, begun, lead, false, alone), around);
            }
        }
        if (led && !words.known(key) && names.find(key).length == 0) {
            int[] begun = said.begun(key);
            if (begun.length > 0) {
                return spot(tokens, new Name(at, at + 1, begun, lead, false, alone), around);
            }
        }
        return misspelt.find(tokens, at, lead, around);
    }

    /// "The town centre": that of the town around.
    private @Nullable Spot centre(Tokens tokens, int at, Lead lead, @Nullable Point around) {
        Integer town = around == null ? null : here.townAround(tokens.key(at), around);
        if (town == null) {
            return null;
        }
        Place place = namesakes.choose(new int[] {town}, around, false).place();
        return new Spot(at, at + 2, place, List.of(), lead.compareTo(Lead.IN) >= 0);
    }

    private @Nullable Spot spot(Tokens tokens, Name name, @Nullable Point around) {
        boolean bare = name.lead.compareTo(Lead.IN) < 0 && name.words() == 1;
        if (bare
                && tokens.count() > 1
                && Markers.length(tokens, name.to) == 0
                && borne.borne(tokens, name.from)) {
            return null;
        }
        Qualified told = qualifiers.behind(tokens, name.from, name.to, name.ids);
        told = told == null ? qualifiers.before(tokens, name.from, name.to, name.ids) : told;
        if (told != null && acceptedWithQualifier(tokens, name, told)) {
            Point near = told.point() == null ? around : told.point();
            Namesakes.Choice choice = namesakes.choose(told.ids(), near, true);
            return new Spot(name.from, told.to(), choice.place(), List.of(), true);
        }
        Namesakes.Choice choice = namesakes.choose(name.ids, around, false);
        if (name.words() > 1 || sense(tokens, name) == Sense.NAME) {
            String key = tokens.key(name.from, name.to);
            int[] instead =
                    here.instead(
                            key,
                            choice.id(),
                            name.alone || name.lead.compareTo(Lead.IN) >= 0,
                            around);
            choice = instead.length == 0 ? choice : namesakes.choose(instead, around, false);
        }
        boolean marked = Markers.length(tokens, name.to) > 0;
        boolean spoilt =
                !marked
                        && PlaceWords.SPOILERS.contains(tokens.key(name.to))
                        && tokens.joined(name.to - 1, name.to + 1);
        if (spoilt || !accepted(tokens, name, choice.id(), marked, around)) {
            return null;
        }
        int to = name.to + Markers.length(tokens, name.to);
        boolean certain = name.lead != Lead.NONE || marked || name.alone;
        return new Spot(name.from, to, choice.place(), choice.others(), certain);
    }

    private boolean accepted(
            Tokens tokens, Name name, int id, boolean marked, @Nullable Point around) {
        if (name.article) {
            return names.isArea(id) && sense(tokens, name) == Sense.NAME;
        }
        boolean near = around != null && names.point(id).metresTo(around) < NEARBY;
        Sense sense = sense(tokens, name);
        if (sense != Sense.NAME && tokens.key(name.from).equals("the")) {
            return false;
        }
        if (sense != Sense.NAME && name.words() == 1) {
            return word(tokens, name, id, sense, marked);
        }
        int size = names.size(id);
        boolean ordinaryWords = sense != Sense.NAME;
        if (ordinaryWords && PlaceWords.SPOILERS.contains(tokens.key(name.to - 1))) {
            return false;
        }
        return switch (name.lead) {
            case NEAR -> !ordinaryWords || size >= 300 || near;
            case IN -> !ordinaryWords || size >= 500 || near;
            case WEAK, NONE -> {
                int enough = ordinaryWords ? 2000 : name.words() > 1 ? 300 : bareSize(id);
                yield size >= enough
                        || marked
                        || (near && size >= 800)
                        || (name.alone && !ordinaryWords && fills(tokens, name));
            }
        };
    }

    private static boolean fills(Tokens tokens, Name name) {
        for (int i = name.to; i < tokens.count(); i++) {
            if (!PlaceWords.FOLLOWERS.contains(tokens.key(i))) {
                return false;
            }
        }
        return true;
    }

    /// How many people make a single bare word a place: fewer in a town than elsewhere.
    private int bareSize(int id) {
        return names.kind(id) == Kind.HAMLET || names.kind(id) == Kind.SETTLEMENT ? 5000 : 2000;
    }

    /// Whether an English word is a place here.
    private boolean word(Tokens tokens, Name name, int id, Sense sense, boolean marked) {
        boolean town = names.kind(id) == Kind.TOWN || names.kind(id) == Kind.CITY;
        int size = names.size(id);
        if (sense == Sense.NEVER) {
            return false;
        }
        String after = tokens.key(name.to);
        boolean ends = tokens.gap(name.to).compareTo(Gap.COMMA) >= 0;
        boolean stands = ends || PlaceWords.FOLLOWERS.contains(after);
        return switch (name.lead) {
            case NEAR -> (size >= 300 || name.ids.length == 1) && (stands || marked || town);
            case IN ->
                    (sense == Sense.ORDINARY || named(tokens, name.from))
                            && (town || size >= 8000)
                            && (stands || marked)
                            && !PlaceWords.SKILLED.contains(tokens.key(name.from - 2));
            case WEAK, NONE -> marked && town && MARKED.contains(after);
        };
    }

    /// Whether a capital makes a name of a word; months always have one.
    private static boolean named(Tokens tokens, int at) {
        String key = tokens.key(at);
        return tokens.capital(at) && !key.equals("march") && !key.equals("may");
    }

    /// The least wordly sense of its words: one that is no word makes the whole a name.
    private Sense sense(Tokens tokens, Name name) {
        Sense sense = words.sense(tokens.key(name.from));
        for (int i = name.from + 1; i < name.to && sense != Sense.NAME; i++) {
            if (words.sense(tokens.key(i)) == Sense.NAME) {
                sense = Sense.NAME;
            }
        }
        return sense;
    }

    private boolean acceptedWithQualifier(Tokens tokens, Name name, Qualified told) {
        Sense sense = sense(tokens, name);
        if (sense == Sense.NAME) {
            return true;
        }
        boolean parted = tokens.gap(name.to) == Gap.COMMA || name.lead.compareTo(Lead.IN) >= 0;
        int largest = Arrays.stream(told.ids()).map(names::size).max().orElse(0);
        return largest >= (parted ? 200 : 2000) && (parted || name.words() > 1 || bareTown(told));
    }

    private boolean bareTown(Qualified told) {
        return Arrays.stream(told.ids())
                .anyMatch(id -> names.kind(id) == Kind.TOWN || names.kind(id) == Kind.CITY);
    }
}
