package org.doorstep.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Finds the times in a person's message, as people write them ("wots on 2moro eve", "mon or thurs
/// after 6", "not Fridays"), and says what they mean.
///
/// The words mean what the project's contract says: morning 6 to 12, lunchtime 12 to 14, afternoon
/// 12 to 17, evening and "after work" 17 to 22, tonight 17 to 24, the weekend Saturday and Sunday,
/// "next Thursday" next week's. What has begun runs from now, what is over is the next such. The
/// specification is the list `phrases.tsv` beside the tests: phrase, now, meaning.
///
/// Safe for use by several threads; an answer depends on nothing but the arguments.
public final class TimeReader {

    private static final TimeWords WORDS = TimeWords.load();

    private final TimeReaderScan scan;

    /// A reader without a calendar of school holidays: "half term" gets a note instead of a date.
    public TimeReader() {
        this(SchoolHolidays.UNKNOWN);
    }

    /// A reader that knows when the schools of the area are closed.
    public TimeReader(SchoolHolidays holidays) {
        scan = new TimeReaderScan(holidays);
    }

    /// The times named in a message, in order, never overlapping; none when there are none. Reads
    /// the first 2,000 characters.
    ///
    /// @param text any text at all
    /// @param now local time in London; windows begin at its minute at the earliest
    public List<TimeReading> read(String text, LocalDateTime now) {
        LocalDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
        TimeReaderText words = new TimeReaderText(text, WORDS);
        TimeReaderGroup group = new TimeReaderGroup(words, minute);
        int end = 0;
        for (TimeReaderPiece piece : scan.pieces(words, minute)) {
            // "Mondays are no good Friday": what was read once is not read again.
            if (piece.start() >= end) {
                group.add(piece);
                end = piece.end();
            }
        }
        return group.readings();
    }
}
