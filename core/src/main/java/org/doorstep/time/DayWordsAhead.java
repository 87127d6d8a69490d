package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.doorstep.time.TimeReaderPiece.Whole;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Times counted from now: "in an hour", "in 2 weeks", "a fortnight today", "over the next few
/// days". "In" an hour means the hour that begins then; "in" days means that day.
final class DayWordsAhead implements TimeReaderRule {

    private static final Set<String> ONE = Set.of("a", "an");
    private static final Set<String> OVER = Set.of("in", "over", "for", "within", "during", "the");
    private static final Set<String> DISTANCE =
            Set.of("walk", "walking", "drive", "driving", "away", "of", "from", "bus", "distance");
    private static final Set<String> COUNTED = Set.of("times", "twice", "once", "thrice", "time");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        if (text.is(at, "in") && !text.at(at - 1).in(COUNTED)) {
            return in(text, at, now);
        }
        TimeReaderPiece coming = coming(text, at, now);
        return coming == null ? fromDay(text, at, now.toLocalDate()) : coming;
    }

    private static @Nullable TimeReaderPiece in(TimeReaderText text, int at, LocalDateTime now) {
        boolean half = text.is(at + 1, "half") && text.at(at + 2).in(ONE);
        int amount = half ? at + 2 : text.skip(at + 1, Set.of("about", "around"));
        int count = count(text, amount);
        int unit = text.after(amount);
        String name = text.value(unit, Kind.UNIT);
        int end = text.skip(text.after(unit), Set.of("time", "'s", "s", "from", "now", "or", "so"));
        if (count == 0 || name == null || text.at(text.after(unit)).in(DISTANCE)) {
            return coming(text, at, now);
        }
        LocalDate today = now.toLocalDate();
        return switch (name) {
            case "MINUTE" -> hourFrom(at, end, now.plusMinutes(count));
            case "HOUR" -> hourFrom(at, end, half ? now.plusMinutes(30) : now.plusHours(count));
            case "DAY" -> day(at, end, today.plusDays(count));
            case "WEEK" -> day(at, end, today.plusWeeks(count));
            case "FORTNIGHT" -> day(at, end, today.plusWeeks(2L * count));
            case "MONTH" -> new Nothing(at, end);
            default -> new Nothing(at, end);
        };
    }

    private static Whole hourFrom(int at, int end, LocalDateTime from) {
        LocalDateTime start = from.withSecond(0).withNano(0);
        return new Whole(at, end, List.of(new Window(start, start.plusHours(1))), null);
    }

    private static Day day(int at, int end, LocalDate date) {
        return new Day(at, end, date, date, null);
    }

    /// "next few days", "over the next two weeks", "within a week": from now to the end of that.
    private static @Nullable TimeReaderPiece coming(
            TimeReaderText text, int at, LocalDateTime now) {
        int next = text.skip(at, OVER);
        boolean within = text.is(at, "within");
        boolean said = text.kind(next, Kind.NEXT) || text.is(next, "coming");
        if (!said && !within) {
            return null;
        }
        int amount = said ? text.after(next) : next;
        boolean single = said && text.kind(amount, Kind.UNIT) && text.is(next - 1, "the");
        int count = single ? 1 : count(text, amount);
        int unit = single ? amount : text.after(amount);
        Period length = count == 0 ? null : period(text.value(unit, Kind.UNIT), count);
        int end = text.after(unit);
        if (length == null || text.at(end).in(DISTANCE)) {
            return "HOUR".equals(text.value(unit, Kind.UNIT)) && count > 0 && said
                    ? hours(at, end, now, count)
                    : null;
        }
        LocalDate today = now.toLocalDate();
        return new Day(at, end, today, today.plus(length), null);
    }

    private static Whole hours(int at, int end, LocalDateTime now, int count) {
        return new Whole(at, end, List.of(new Window(now, now.plusHours(count))), null);
    }

    private static @Nullable Period period(@Nullable String unit, int count) {
        return switch (unit) {
            case "DAY" -> Period.ofDays(count);
            case "WEEK" -> Period.ofWeeks(count);
            case "FORTNIGHT" -> Period.ofWeeks(2 * count);
            case "MONTH" -> Period.ofMonths(count);
            case null, default -> null;
        };
    }

    /// "2 weeks today", "a week tomorrow", "three days from today".
    private static @Nullable TimeReaderPiece fromDay(TimeReaderText text, int at, LocalDate today) {
        boolean bare = text.kind(at, Kind.UNIT);
        int count = bare ? 1 : count(text, at);
        int unit = bare ? at : text.after(at);
        Period length = count == 0 ? null : period(text.value(unit, Kind.UNIT), count);
        int day = text.skip(text.after(unit), Set.of("from"));
        String offset = text.value(day, Kind.DAY);
        boolean now = text.is(day, "now") && text.is(day - 1, "from");
        if (length == null || length.getMonths() > 0 || (offset == null && !now)) {
            return null;
        }
        if (length.getDays() % 7 != 0 && day == text.after(unit)) {
            return null;
        }
        int ahead = offset == null ? 0 : Integer.parseInt(offset);
        return day(at, text.after(day), today.plusDays(ahead).plus(length));
    }

    /// How many, to a hundred; 0 when no number stands there.
    static int count(TimeReaderText text, int at) {
        String word = text.value(at, Kind.NUMBER);
        if (word == null && text.at(at).in(ONE)) {
            return 1;
        }
        int number = word == null ? text.at(at).number() : Integer.parseInt(word);
        boolean plain = text.at(at).suffix().isEmpty();
        return number > 0 && number <= 100 && plain ? number : 0;
    }
}
