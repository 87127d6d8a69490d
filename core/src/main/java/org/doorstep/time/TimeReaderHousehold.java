package org.doorstep.time;

import java.time.LocalDateTime;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Style;
import org.jspecify.annotations.Nullable;

/// Parts of the day that a household names by its children: "once the kids are in bed", "while
/// they're at school", "after I drop the little one off".
final class TimeReaderHousehold implements TimeReaderRule {

    private static final Set<String> WHEN =
            Set.of("once", "when", "whenever", "after", "while", "whilst", "as");
    private static final Set<String> CHILDREN =
            Set.of(
                    "kids",
                    "kid",
                    "children",
                    "child",
                    "bairns",
                    "bairn",
                    "weans",
                    "wean",
                    "babies",
                    "baby",
                    "twins",
                    "ones",
                    "yins",
                    "grandkids",
                    "grandchildren",
                    "lad",
                    "lads",
                    "boy",
                    "boys",
                    "girl",
                    "girls",
                    "son",
                    "daughter",
                    "toddler",
                    "little",
                    "they",
                    "they're",
                    "theyre",
                    "them",
                    "two",
                    "three");
    private static final Set<String> SCHOOL =
            Set.of("school", "nursery", "preschool", "playgroup", "reception");
    private static final int REACH = 8;

    private static final String BEDTIME = "19:00 22:00";
    private static final String SCHOOL_HOURS = "09:00 15:00";
    private static final String DROPPED = "09:00 12:00";

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        if (!text.at(at).in(WHEN)) {
            return null;
        }
        boolean children = false;
        for (int i = at + 1; i <= at + REACH && !text.clauseEndsAt(i); i++) {
            children |= text.at(i).in(CHILDREN);
            String part = children ? part(text, at, i) : null;
            if (part != null) {
                boolean usual = part.equals(SCHOOL_HOURS);
                return DayWords.part(at, i + 1, part, usual ? Style.HABIT : Style.DATED);
            }
        }
        return null;
    }

    private static @Nullable String part(TimeReaderText text, int at, int i) {
        boolean asleep = text.is(i, "asleep", "bedtime");
        if (asleep || (text.is(i, "bed") && text.is(i - 1, "in", "to"))) {
            return BEDTIME;
        }
        if (text.at(i).in(SCHOOL) && !text.is(at, "after")) {
            return text.is(i - 1, "at", "in") && !text.is(i - 2, "off") ? SCHOOL_HOURS : null;
        }
        boolean dropped = text.is(i, "off") && said(text, at, i, "drop", "dropped", "dropping");
        return dropped ? DROPPED : null;
    }

    private static boolean said(TimeReaderText text, int from, int to, String... words) {
        for (int i = from; i < to; i++) {
            if (text.is(i, words)) {
                return true;
            }
        }
        return false;
    }
}
