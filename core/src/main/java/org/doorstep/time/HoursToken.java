package org.doorstep.time;

import org.jspecify.annotations.Nullable;

/// A word, number or mark in a text of opening hours and what it can mean there.
///
/// @param value the day, month, ordinal, mask or number of weeks, as its kind has it
/// @param start where it begins in the text
/// @param end one past where it ends
/// @param clock the time it reads as, where it does
record HoursToken(Kind kind, int value, int start, int end, @Nullable HoursClock clock) {

    /// What a token can mean; the words of each are in `hours-words.tsv`.
    enum Kind {
        DAY,
        SHORT,
        /// A Welsh day that is also a month: Mawrth.
        WELSH,
        /// Closed, behind a day: "Mo off".
        OFF,
        /// But for, behind a day: "weekdays bar Thursday".
        BUT,
        /// A time of which no clock knows: "dusk".
        UNTIMED,
        /// Its times are not when it is on: "doors 6.30".
        ASIDE,
        /// Food, whose time behind others is no session of its own.
        MEAL,
        /// Of a day it says that it closes at another time: "late night Thursday 8pm".
        EARLY,
        /// One or the other: which nobody says.
        OR,
        /// What names the date of the next.
        NEXT,
        DAYS,
        ORDINAL,
        MONTH,
        TO,
        UNTIL,
        AND,
        NOT,
        CLOSED,
        INCLUDING,
        EVERY,
        ALTERNATE,
        WEEKS,
        MONTHS,
        OFMONTH,
        FROM,
        BETWEEN,
        AT,
        ONLY,
        PART,
        TERM,
        BANK,
        ALLDAY,
        ALWAYS,
        LATE,
        ONWARDS,
        END,
        HEDGE,
        AGE,
        PLAIN,
        TIME,
        NUMBER,
        DATE,
        DASH,
        COMMA,
        COLON,
        STOP,
        BREAK,
        OPEN,
        SHUT,
        MARK,
        UNKNOWN
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
