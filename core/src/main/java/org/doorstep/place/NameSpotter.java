package org.doorstep.place;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.doorstep.place.PlaceWords.Lead;
import org.doorstep.place.PlaceWords.Sense;
import org.doorstep.place.Tokens.Gap;
import org.jspecify.annotations.Nullable;

/// Finds named places among words, and leaves words alone that are only words.
final class NameSpotter {

    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_QUALIFIER = 4;
    private static final double NEARBY = 30_000;
    private static final double SAME_TOWN = 15_000;

    /// What keeps a word that is also a town a place: "Bath city centre".
    private static final Set<String> MARKED = Set.of("city", "town");

    /// The words of a name: where they stand, what they are in the gazetteer, how they were led
    /// to, and whether an article or nothing else stands with them.
    private record Name(int from, int to, int[] ids, Lead lead, boolean article, boolean alone) {
        int words() {
            return to - from;
        }
    }

    /// What stands behind a name and tells which one it is.
    private record Qualified(int to, int[] ids, @Nullable Point point) {}

    private final NameFile names;
    private final PlaceWords words;
    private final PostcodeSpotter postcodes;
    private final Namesakes namesakes;
    private final MisspeltNames misspelt;
    private final NearNames here;

    NameSpotter(NameFile names, PlaceWords words, PostcodeSpotter postcodes) {
        this.names = names;
        this.words = words;
        this.postcodes = postcodes;
        namesakes = new Namesakes(names);
        Misspellings misspellings = new Misspellings(names);
        misspelt = new MisspeltNames(names, words, namesakes, misspellings);
        here = new NearNames(names, misspellings);
    }

    /// The place whose name begins at this word, or null.
    @Nullable Spot find(
            Tokens tokens,
            int at,
            Lead lead,
            boolean article,
            boolean alone,
            @Nullable Point around) {
        int longest = Math.min(LONGEST_NAME, tokens.count() - at);
        for (int length = longest; length > 0; length--) {
            int to = at + length;
            if (!tokens.joined(at, to)) {
                continue;
            }
            if (NearNames.centre(tokens.key(at, to))) {
                return centre(tokens, at, lead, around);
            }
            int[] ids = names.find(tokens.key(at, to));
            if (ids.length == 0 && length > 1 && !article) {
                ids = torn(tokens, at, to, lead, around);
            }
            if (ids.length > 0) {
                Spot spot = spot(tokens, new Name(at, to, ids, lead, article, alone), around);
                if (spot != null) {
                    return spot;
                }
            }
        }
        return article ? null : misspelt.find(tokens, at, lead, around);
    }

    /// "Lady wood" is Ladywood where that is near and the words around speak of a place.
    private int[] torn(Tokens tokens, int at, int to, Lead lead, @Nullable Point around) {
        boolean wordy = words.known(tokens.key(at)) && words.known(tokens.key(to - 1));
        boolean said = lead.compareTo(Lead.IN) >= 0 || !wordy;
        return said ? here.joined(tokens, at, to, around) : NameFile.NONE;
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
        Qualified told = qualified(tokens, name);
        if (told != null && acceptedWithQualifier(tokens, name, told)) {
            Point near = told.point == null ? around : told.point;
            Namesakes.Choice choice = namesakes.choose(told.ids, near, true);
            return new Spot(name.from, told.to, choice.place(), List.of(), true);
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
        boolean marked = PlaceWords.markerLength(tokens, name.to) > 0;
        boolean spoilt =
                !marked
                        && PlaceWords.SPOILERS.contains(tokens.key(name.to))
                        && tokens.joined(name.to - 1, name.to + 1);
        if (spoilt || !accepted(tokens, name, choice.id(), marked, around)) {
            return null;
        }
        int to = name.to + PlaceWords.markerLength(tokens, name.to);
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
        return names.kind(id) == Kind.TOWN || names.isArea(id) ? 2000 : 5000;
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
        int largest = Arrays.stream(told.ids).map(names::size).max().orElse(0);
        return largest >= (parted ? 200 : 2000) && (parted || name.words() > 1 || bareTown(told));
    }

    private boolean bareTown(Qualified told) {
        return Arrays.stream(told.ids)
                .anyMatch(id -> names.kind(id) == Kind.TOWN || names.kind(id) == Kind.CITY);
    }

    /// A name does not tell itself apart: in "rugby in rugby" the first is the game.
    private @Nullable Qualified qualified(Tokens tokens, Name name) {
        String own = tokens.key(name.from, name.to);
        if (tokens.gap(name.to).compareTo(Gap.COMMA) > 0) {
            return null;
        }
        int at = name.to;
        if (tokens.key(at).equals("in") && tokens.joined(at - 1, at + 1)) {
            at++;
        }
        for (int to = Math.min(tokens.count(), at + LONGEST_QUALIFIER); to > at; to--) {
            if (tokens.joined(at, to) && !tokens.key(at, to).equals(own)) {
                Qualified told = told(name, to, names.find(tokens.key(at, to)));
                if (told != null) {
                    return told;
                }
            }
        }
        Place district = at < tokens.count() ? postcodes.district(tokens, at) : null;
        return district == null ? null : within(name, at + 1, district.point(), SAME_TOWN);
    }

    private @Nullable Qualified told(Name name, int to, int[] qualifiers) {
        for (int area : qualifiers) {
            if (names.isArea(area)) {
                int[] inside =
                        Arrays.stream(name.ids)
                                .filter(
                                        id ->
                                                !names.isArea(id)
                                                        && names.holds(area, names.ward(id)))
                                .toArray();
                if (inside.length > 0) {
                    return new Qualified(to, inside, null);
                }
            }
        }
        int town = largest(qualifiers);
        if (town < 0 || names.size(town) < 20_000) {
            return null;
        }
        double reach = Math.max(12_000, names.radius(town) * 1.3);
        Qualified within = within(name, to, names.point(town), reach);
        return within != null && names.size(largest(within.ids)) * 2 < names.size(town)
                ? within
                : null;
    }

    private @Nullable Qualified within(Name name, int to, Point point, double reach) {
        int[] inside =
                Arrays.stream(name.ids)
                        .filter(id -> !names.isArea(id) && names.point(id).metresTo(point) <= reach)
                        .toArray();
        return inside.length == 0 ? null : new Qualified(to, inside, point);
    }

    private int largest(int[] ids) {
        int largest = -1;
        for (int id : ids) {
            if (!names.isArea(id) && (largest < 0 || names.size(id) > names.size(largest))) {
                largest = id;
            }
        }
        return largest;
    }
}
