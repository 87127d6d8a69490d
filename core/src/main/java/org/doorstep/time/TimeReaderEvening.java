package org.doorstep.time;

import java.time.LocalDate;
import org.doorstep.time.TimeReaderHour.Half;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.How;
import org.jspecify.annotations.Nullable;

/// Whether a bare hour is one of the evening. What happens in the evening ("pub quiz Friday at 9")
/// does; else seven and eight of another day are, for that is when what is open to all begins, but
/// not beside what happens in the morning ("swim at 7 tomorrow"). So are those until which a thing
/// goes on ("open till 9 on Thursday"). The words are in `told.tsv`.
///
/// @param text the whole message
/// @param late whether something of the evening is named
/// @param early whether something of the morning is named
record TimeReaderEvening(TimeReaderText text, boolean late, boolean early, LocalDate today) {

    private static final TimeReaderToldWords WORDS = TimeReaderTold.WORDS;
    private static final int SEVEN = 7;
    private static final int EIGHT = 8;
    private static final int NINE = 9;
    private static final int TEN = 10;
    private static final int NOON = 12;

    static TimeReaderEvening of(TimeReaderText text, LocalDate today) {
        boolean late = false;
        boolean early = false;
        for (int i = 0; i < text.size(); i++) {
            String word = TimeReaderClause.word(text, i);
            String two = word + " " + TimeReaderClause.word(text, i + 1);
            late |= WORDS.is("evening", word) || WORDS.is("evening", two);
            early |= WORDS.is("dawn", word) || WORDS.is("dawn", two);
        }
        return new TimeReaderEvening(text, late, early, today);
    }

    /// The slot with its bare hours in the evening where they are of it.
    TimeReaderSlot lean(TimeReaderSlot slot) {
        Clock clock = slot.clock();
        boolean until = clock != null && text.is(clock.start(), "until", "till", "til", "untill");
        boolean bound = clock != null && clock.how() == How.BEFORE && !until;
        boolean open = clock != null && slot.context() == null && !bound;
        if (clock == null || !open || !evening(clock.first(), slot) || !inTheEvening(clock)) {
            return slot;
        }
        TimeReaderHour first = clock.first().inTheEvening();
        Clock later =
                new Clock(
                        clock.start(),
                        clock.end(),
                        clock.how(),
                        first,
                        clock.second(),
                        clock.weak());
        return new TimeReaderSlot(
                slot.start(), slot.end(), slot.day(), slot.only(), slot.part(), later);
    }

    private boolean evening(TimeReaderHour hour, TimeReaderSlot slot) {
        if (hour.half() != Half.BARE || hour.hour() < SEVEN || early) {
            return false;
        }
        boolean otherDay =
                slot.day() != null && !(slot.day() instanceof Day d && d.from().equals(today));
        boolean until = slot.clock() != null && slot.clock().how() == How.BEFORE;
        return late ? hour.hour() <= TEN : otherDay && hour.hour() <= (until ? NINE : EIGHT);
    }

    /// "7 to 9" may be in the evening, "8 till 4" and "8 to 12" are not.
    private static boolean inTheEvening(Clock clock) {
        @Nullable TimeReaderHour end = clock.second();
        if (end == null || end.half() == Half.PM) {
            return end == null || end.hour() % NOON > clock.first().hour();
        }
        return end.half() == Half.BARE && end.hour() > clock.first().hour() && end.hour() < NOON;
    }
}
