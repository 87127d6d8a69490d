package org.doorstep.place;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorstep.place.PlaceWords.Lead;
import org.doorstep.place.Tokens.Gap;
import org.jspecify.annotations.Nullable;

/// Finds postcodes among words, and knows what only looks like one: roads, vitamins, "m8".
final class PostcodeSpotter {

    private static final int LONGEST = 12;

    /// How friends write "mate", "wait", "before", "late" and "nice one".
    private static final Set<String> TEXTED = Set.of("m8", "w8", "b4", "l8", "n1", "s8", "l8r");

    private static final Set<String> VITAMINS = Set.of("b1", "b2", "b3", "b5", "b6", "b12", "k1");

    private static final Set<String> ROADS = Set.of("the", "junction", "off", "jct", "j", "on");
    private static final Set<String> NUMBERED =
            Set.of(
                    "vitamin",
                    "vitamins",
                    "vit",
                    "size",
                    "bus",
                    "route",
                    "room",
                    "flat",
                    "unit",
                    "level",
                    "number",
                    "no",
                    "form",
                    "gate",
                    "platform",
                    "type",
                    "year",
                    "grade",
                    "page",
                    "studio",
                    "hall",
                    "floor",
                    "block",
                    "ward",
                    "bay",
                    "row",
                    "seat",
                    "locker",
                    "apartment",
                    "apt",
                    "section",
                    "part",
                    "step",
                    "track");

    /// After one digit these say that it was a count and not a sector.
    private static final Set<String> COUNTED =
            Set.of(
                    "times",
                    "people",
                    "days",
                    "hours",
                    "kids",
                    "children",
                    "or",
                    "pm",
                    "am",
                    "x",
                    "oclock",
                    "nights",
                    "weeks",
                    "years",
                    "year",
                    "yr",
                    "months",
                    "of",
                    "miles",
                    "mile",
                    "km",
                    "adults",
                    "sessions",
                    "classes",
                    "mins",
                    "minutes",
                    "more",
                    "and",
                    "to",
                    "me",
                    "us",
                    "dogs",
                    "girls",
                    "boys",
                    "women",
                    "men",
                    "things");

    /// After a letter and a number these say that it was a road or a vitamin.
    private static final Set<String> SPENT =
            Set.of(
                    ("motorway traffic toll junction services injection injections jab jabs "
                                    + "shot shots deficiency vitamin vitamins tablets battery batteries paper form size")
                            .split(" "));

    private static final Set<String> SHORT_WORDS =
            Set.of(
                    "at", "an", "as", "by", "up", "us", "we", "be", "he", "me", "so", "do", "go",
                    "la", "no", "ok", "in", "to", "am", "hi", "is", "it", "on", "or", "of", "my",
                    "if", "st", "rd", "nd", "th", "pl", "ur", "yr", "ye", "ya", "da", "ta");

    /// How a receptionist writes who is on the line ("M 45"), and how friends write "anyone".
    private static final Pattern SHORTHAND = Pattern.compile("M(1[6-9]|[2-9][0-9])|NE1");

    /// Nobody asks a directory for what is so far from it without saying "near" or "in".
    private static final double FAR_METRES = 50_000;

    private final Gazetteer gazetteer;

    PostcodeSpotter(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// The postcode that begins at this word, or null.
    ///
    /// @param around where the directory is, or null
    @Nullable Spot find(Tokens tokens, int at, Lead lead, @Nullable Point around) {
        Spot spot = find(tokens, at, lead);
        if (spot == null || around == null || lead != Lead.NONE || spot.to() >= tokens.count()) {
            return spot;
        }
        boolean shorthand = SHORTHAND.matcher(spot.place().name()).matches();
        return shorthand && around.metresTo(spot.place().point()) > FAR_METRES ? null : spot;
    }

    /// The same, wherever the directory is.
    @Nullable Spot find(Tokens tokens, int at, Lead lead) {
        Spot dictated = dictated(tokens, at, lead);
        if (dictated != null || !possible(tokens, at)) {
            return dictated;
        }
        for (int to = Math.min(tokens.count(), at + 5); to > at; to--) {
            if (tokens.joined(at, to) && tokens.end(to - 1) - tokens.start(at) <= LONGEST) {
                Place place = whole(tokens, at, to);
                if (place != null) {
                    return new Spot(at, to, place, List.of(), true);
                }
            }
        }
        Spot sector = sector(tokens, at);
        return sector != null ? sector : district(tokens, at, lead);
    }

    /// The district at this word whatever stands around it: for "Bow E3".
    @Nullable Place district(Tokens tokens, int at) {
        return district(tokens.key(at));
    }

    private @Nullable Place district(String typed) {
        boolean shaped = typed.length() >= 2 && typed.length() <= 4 && plain(typed);
        for (Postcode reading : shaped ? Postcode.readings(typed) : List.<Postcode>of()) {
            boolean asTyped = reading.canonical().replace(" ", "").equalsIgnoreCase(typed);
            if (asTyped && gazetteer.lookUp(reading) instanceof PostcodeAnswer.Found(Place place)) {
                return place.note() == null ? place : null;
            }
        }
        return null;
    }

    /// "E three", "south east fifteen", behind a word that leads to a place.
    private @Nullable Spot dictated(Tokens tokens, int at, Lead lead) {
        SpokenDistrict spoken = SpokenDistrict.at(tokens, at);
        boolean counted =
                spoken == null
                        || COUNTED.contains(tokens.key(spoken.to()))
                        || NUMBERED.contains(tokens.key(at - 1))
                        || SPENT.contains(tokens.key(spoken.to()))
                        || (lead.compareTo(Lead.IN) < 0 && VITAMINS.contains(spoken.code()))
                        || (lead == Lead.NONE && !spoken.stands(tokens, at));
        Place place = spoken == null || counted ? null : district(spoken.code());
        return spoken == null || place == null
                ? null
                : new Spot(at, spoken.to(), place, List.of(), true);
    }

    private @Nullable Place whole(Tokens tokens, int from, int to) {
        String typed = tokens.typed(from, to);
        for (Postcode reading : Postcode.readings(typed)) {
            if (reading.unit() == null) {
                return null;
            }
            Place place = gazetteer.postcode(reading).orElse(null);
            if (place != null && believed(tokens, from, to, reading, place)) {
                return place;
            }
        }
        return null;
    }

    /// A unit that exists may be scattered over words; one that does not must look like one.
    private static boolean believed(
            Tokens tokens, int from, int to, Postcode reading, Place place) {
        if (to - from > 1 && SHORT_WORDS.contains(tokens.key(from))) {
            return false;
        }
        boolean goesOn = tokens.gap(to) == Gap.SPACE;
        if (to - from > 2 && goesOn && SHORT_WORDS.contains(tokens.key(to - 1))) {
            return false;
        }
        if (TEXTED.contains(tokens.key(from)) && to - from == 2 && ordinal(tokens.key(to - 1))) {
            return false;
        }
        if (place.precision() == Precision.POSTCODE) {
            return true;
        }
        String as = tokens.key(from, to).replace(" ", "");
        return to - from <= 2
                && reading.canonical().replace(" ", "").equalsIgnoreCase(as)
                && (to - from == 1 || reading.outward().equalsIgnoreCase(tokens.key(from)));
    }

    private static boolean ordinal(String key) {
        return key.equals("1st") || key.equals("2nd") || key.equals("3rd") || key.endsWith("th");
    }

    private @Nullable Spot sector(Tokens tokens, int at) {
        String digit = tokens.key(at + 1);
        boolean shaped =
                digit.length() == 1
                        && Character.isDigit(digit.charAt(0))
                        && tokens.joined(at, at + 2)
                        && tokens.key(at).length() > 1;
        if (!shaped || TEXTED.contains(tokens.key(at)) || counted(tokens, at + 2)) {
            return null;
        }
        Postcode reading = Postcode.parse(tokens.typed(at, at + 2)).orElse(null);
        if (reading == null || reading.sector() == null || reading.unit() != null) {
            return null;
        }
        Place place = gazetteer.postcode(reading).orElse(null);
        return place == null || place.precision() != Precision.SECTOR
                ? null
                : new Spot(at, at + 2, place, List.of(), true);
    }

    private static boolean counted(Tokens tokens, int at) {
        return COUNTED.contains(tokens.key(at)) && tokens.gap(at) == Gap.SPACE;
    }

    private @Nullable Spot district(Tokens tokens, int at, Lead lead) {
        String key = tokens.key(at);
        String before = tokens.key(at - 1);
        boolean whole = tokens.count() == 1;
        boolean ends = tokens.gap(at + 1).compareTo(Gap.COMMA) >= 0;
        boolean said = lead.compareTo(Lead.IN) >= 0 || (lead == Lead.WEAK && !TEXTED.contains(key));
        boolean spoilt =
                NUMBERED.contains(before) || (key.charAt(0) == 'm' && ROADS.contains(before));
        boolean stands =
                at > 0
                        || tokens.count() > 2
                        || ends
                        || PlaceWords.FOLLOWERS.contains(tokens.key(at + 1))
                        || (capital(tokens, at) && !VITAMINS.contains(key));
        boolean large = at == 0 && capital(tokens, at) && tokens.key(1).equals("here");
        boolean believed = whole || said || large || (stands && !TEXTED.contains(key));
        if (spoilt || !believed || (!ends && SPENT.contains(tokens.key(at + 1)))) {
            return null;
        }
        Place place = district(tokens, at);
        boolean tight = place != null && place.precision() == Precision.SECTOR;
        return place == null || (tight && !said && !whole)
                ? null
                : new Spot(at, at + 1, place, List.of(), whole || lead != Lead.NONE);
    }

    /// "E3 yoga": whoever writes it large means the place.
    private static boolean capital(Tokens tokens, int at) {
        return Character.isUpperCase(tokens.typed(at, at + 1).charAt(0));
    }

    private static boolean possible(Tokens tokens, int at) {
        int end = Math.min(tokens.count(), at + 3);
        for (int i = at; i < end; i++) {
            String key = tokens.key(i);
            for (int j = 0; j < key.length(); j++) {
                if (key.charAt(j) >= '0' && key.charAt(j) <= '9') {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean plain(String key) {
        return key.chars().allMatch(c -> c < 128) && Character.isLetter(key.charAt(0));
    }
}
