package org.doorstep.time;

import java.util.Set;
import org.doorstep.time.TimeWords.Kind;

/// Whether a bare number counts or numbers something and is no time of the clock: "aged 5 to 7",
/// "by 2 people", "at 3 Mill Lane".
final class TimeReaderCounts {

    private static final Set<String> COUNTED =
            Set.of(
                    "yo",
                    "y",
                    "miles",
                    "mile",
                    "km",
                    "metres",
                    "people",
                    "kids",
                    "children",
                    "child",
                    "boys",
                    "girls",
                    "adults",
                    "men",
                    "women",
                    "of",
                    "stops",
                    "stone",
                    "kg",
                    "pounds",
                    "quid",
                    "p",
                    "pence",
                    "%",
                    "times",
                    "sessions",
                    "doors",
                    "a",
                    "more",
                    "plus",
                    "+",
                    "olds",
                    "things",
                    "friends",
                    "places",
                    "other",
                    "others",
                    "different",
                    "goals",
                    "steps",
                    "courses",
                    "grandchildren",
                    "babies",
                    "/");

    private static final Set<String> NUMBERED =
            Set.of(
                    "aged",
                    "age",
                    "ages",
                    "kids",
                    "children",
                    "child",
                    "boys",
                    "girls",
                    "of",
                    "toddlers",
                    "babies",
                    "olds",
                    "people",
                    "adults",
                    "teens",
                    "room",
                    "flat",
                    "no",
                    "number",
                    "bus",
                    "step",
                    "£",
                    "$",
                    "#",
                    "unit",
                    "grades",
                    "years",
                    "live",
                    "lives",
                    "living",
                    "lived",
                    "stay",
                    "house",
                    "platform",
                    "level",
                    "year",
                    "score",
                    "block",
                    "under",
                    "over");

    private static final Set<String> STREETS =
            Set.of(
                    "street",
                    "st",
                    "road",
                    "rd",
                    "lane",
                    "ln",
                    "avenue",
                    "ave",
                    "close",
                    "court",
                    "drive",
                    "gardens",
                    "terrace",
                    "crescent",
                    "square",
                    "grove",
                    "row",
                    "mews");

    private TimeReaderCounts() {}

    /// Whether what stands before a token makes the number there no time.
    static boolean precedes(TimeReaderText text, int at) {
        return text.at(at - 1).in(NUMBERED) || text.is(at - 1, ":", "/", ".");
    }

    /// Whether the number before this token counts something.
    static boolean follows(TimeReaderText text, int at, boolean strict) {
        if (text.kind(at, Kind.UNIT) || text.at(at).in(COUNTED) || text.at(at).number() >= 0) {
            return true;
        }
        if (text.at(at).in(TimeReaderClock.TO) && text.is(at + 1, "late", "close", "closing")) {
            return false;
        }
        if (text.at(at).in(TimeReaderClock.TO) && text.at(at + 1).number() >= 0) {
            return true;
        }
        if (text.clauseEndsAt(at) || text.at(at).in(TimeReaderParts.SMALL)) {
            return text.is(at, ".", ":") && text.at(at + 1).number() >= 0;
        }
        if (text.foundAt(at) != null
                || text.is(at, "onwards", "tho", "though", "got", "bringing", "with")) {
            return false;
        }
        boolean street =
                text.at(at + 1).in(STREETS) || text.at(at + 2).in(STREETS) || text.is(at, "-");
        return strict || street;
    }
}
