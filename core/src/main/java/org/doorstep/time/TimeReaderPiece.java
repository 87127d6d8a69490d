package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a time expression, as one small reader found it: from token `start` to before token
/// `end`. {@link TimeReaderGroup} puts pieces that stand together into readings.
sealed interface TimeReaderPiece {

    int start();

    int end();

    /// The same piece with the words before it taken in ("on", "for the").
    default TimeReaderPiece startingAt(int token) {
        return switch (this) {
            case Day d -> new Day(token, d.end, d.from, d.to, d.again, d.weekday, d.part);
            case Habit h -> new Habit(token, h.end, h.days, h.note);
            case Part p -> new Part(token, p.end, p.from, p.to, p.style);
            case Clock c -> new Clock(token, c.end, c.how, c.first, c.second, c.weak);
            case Whole w -> new Whole(token, w.end, w.windows, w.note);
            case Not n -> new Not(token, n.end, n.pluralOnly);
            case Nothing n -> new Nothing(token, n.end);
        };
    }

    /// A day or several in a row.
    ///
    /// @param again after how long it comes again when it is over; null when it does not
    /// @param weekday whether it was said as a day of the week
    /// @param part the part of it that the word itself says ("tonight"), or null
    record Day(
            int start,
            int end,
            LocalDate from,
            LocalDate to,
            @Nullable Period again,
            boolean weekday,
            @Nullable Part part)
            implements TimeReaderPiece {

        Day(int start, int end, LocalDate from, LocalDate to, @Nullable Period again) {
            this(start, end, from, to, again, false, null);
        }

        /// Whether it was said as a day of next week: "next Thursday".
        boolean next() {
            return !weekday && from.equals(to) && (DayWords.WEEK.equals(again) || inNextWeek());
        }

        /// "Thursday next week", which takes the days before it along: "Tuesday or Thursday next
        /// week".
        boolean inNextWeek() {
            return DayWords.IN_NEXT_WEEK.equals(again);
        }
    }

    /// Days of the week as a habit: "on Saturdays".
    record Habit(int start, int end, List<DayOfWeek> days, @Nullable String note)
            implements TimeReaderPiece {}

    /// How a part of the day was said.
    enum Style {
        /// "this evening": the next one.
        DATED,
        /// "an evening class": a habit unless a day stands beside it.
        HABIT,
        /// "evenings": a habit, beside a day of the week too.
        PLURAL,
        /// "night", "pm": nothing without a day.
        LEANING
    }

    /// A part of the day.
    record Part(int start, int end, LocalTime from, LocalTime to, Style style)
            implements TimeReaderPiece {

        /// Whether a time lies in it, its end included: "10 in the evening".
        boolean holds(int hour, int minute) {
            LocalTime time = LocalTime.of(hour, minute);
            return !time.isBefore(from) && !time.isAfter(to);
        }
    }

    /// How a clock time was said.
    enum How {
        AT,
        AFTER,
        BEFORE,
        BETWEEN
    }

    /// A time of the clock, not yet resolved to morning or afternoon.
    ///
    /// @param second the later one of "between", else null
    /// @param weak whether it counts only beside a day or a part of one ("2-4")
    record Clock(
            int start,
            int end,
            How how,
            TimeReaderHour first,
            @Nullable TimeReaderHour second,
            boolean weak)
            implements TimeReaderPiece {}

    /// A reading that is whole as it stands: "now", "in an hour", "half term".
    record Whole(int start, int end, List<Window> windows, @Nullable String note)
            implements TimeReaderPiece {}

    /// "Not", "except", "any day but".
    record Not(int start, int end, boolean pluralOnly) implements TimeReaderPiece {}

    /// Words that look like a time and are none; nothing else may read them.
    record Nothing(int start, int end) implements TimeReaderPiece {}
}
