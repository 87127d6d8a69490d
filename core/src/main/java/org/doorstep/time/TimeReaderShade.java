package org.doorstep.time;

import java.util.Map;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Style;
import org.doorstep.time.TimeWords.Kind;
import org.doorstep.time.TimeWords.Sense;
import org.jspecify.annotations.Nullable;

/// The earlier or later end of a part of the day: "late morning", "early Thursday evening", "mid
/// afternoon"; and the meal that names one: "Sunday lunch". An early morning is the morning.
final class TimeReaderShade {

    /// By the shade and the hour at which the part begins.
    private static final Map<String, String> HOURS =
            Map.of(
                    "late 06:00", "10:30 12:00",
                    "mid 06:00", "09:30 11:30",
                    "early 12:00", "12:00 14:00",
                    "mid 12:00", "14:00 16:00",
                    "late 12:00", "15:00 17:00",
                    "early 17:00", "17:00 19:00",
                    "late 17:00", "20:00 22:00",
                    "late night", "21:00 23:59");

    private static final Map<String, String> SHADES =
            Map.of(
                    "late",
                    "late",
                    "end",
                    "late",
                    "mid",
                    "mid",
                    "middle",
                    "mid",
                    "early",
                    "early",
                    "start",
                    "early",
                    "beginning",
                    "early");
    private static final Set<String> BETWEEN = Set.of("-", "in", "the", "on", "of", "this");
    private static final int REACH = 4;

    private static final Set<String> MEALS = Set.of("lunch", "roast", "carvery");
    private static final Set<String> THINGS =
            Set.of("club", "clubs", "group", "groups", "bunch", "box", "boxes", "money", "menu");
    private static final String LUNCHTIME = "12:00 14:00";

    private TimeReaderShade() {}

    /// The hours of a part of the day, cut to the shade said before it.
    ///
    /// @param at the first token of the piece
    /// @param name the token of the part's name
    static String of(TimeReaderText text, int at, int name, Sense sense) {
        String value = sense.value();
        String shade =
                switch (sense.kind()) {
                    case PART, PARTS, NIGHT -> shade(text, at, name);
                    default -> null;
                };
        if (shade == null) {
            return value;
        }
        String part = value.endsWith("23:59") ? "night" : value.substring(0, value.indexOf(' '));
        return HOURS.getOrDefault(shade + " " + part, value);
    }

    /// "Late" in "late tomorrow afternoon", "late this afternoon", "late afternoon".
    private static @Nullable String shade(TimeReaderText text, int at, int name) {
        for (int i = name - 1; i >= Math.min(at, name - REACH) - 2 && i >= 0; i--) {
            String shade = SHADES.get(text.at(i).text());
            if (shade != null) {
                return shade;
            }
            boolean day =
                    text.kind(i, Kind.DAY, Kind.WEEKDAY, Kind.WEEKDAY_DOUBTFUL, Kind.WEEKDAYS);
            if (!day && !text.at(i).in(BETWEEN) && !text.kind(i, Kind.THIS, Kind.NEXT)) {
                return null;
            }
        }
        return null;
    }

    /// "Sunday lunch", "lunch tomorrow", "Sunday roast"; not "Thursday lunch club".
    static @Nullable TimeReaderPiece meal(TimeReaderText text, int at) {
        if (!text.at(at).in(MEALS) || text.at(at + 1).in(THINGS)) {
            return null;
        }
        boolean before = text.kind(at - 1, Kind.DAY, Kind.WEEKDAY, Kind.WEEKDAY_DOUBTFUL);
        boolean after = text.is(at, "lunch") && text.kind(at + 1, Kind.DAY);
        return before || after ? DayWords.part(at, at + 1, LUNCHTIME, Style.DATED) : null;
    }
}
