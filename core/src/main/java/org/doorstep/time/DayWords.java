package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Part;
import org.doorstep.time.TimeReaderPiece.Style;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Days by name and days counted from today: "today", "tonight", "this Friday", "next Thursday",
/// "a week on Monday". A named day is the next one, today included; "next" is next week's.
final class DayWords implements TimeReaderRule {

    static final Period WEEK = Period.ofWeeks(1);

    /// What tells "Thursday next week" from "next Thursday": it never comes again, being ahead.
    static final Period IN_NEXT_WEEK = Period.ofWeeks(2);

    private static final int MOST_WEEKS = 12;

    private static final Map<String, DayOfWeek> CODES =
            Map.of(
                    "MO", DayOfWeek.MONDAY,
                    "TU", DayOfWeek.TUESDAY,
                    "WE", DayOfWeek.WEDNESDAY,
                    "TH", DayOfWeek.THURSDAY,
                    "FR", DayOfWeek.FRIDAY,
                    "SA", DayOfWeek.SATURDAY,
                    "SU", DayOfWeek.SUNDAY);

    private static final Set<String> LEADS = Set.of("a", "1", "one", "on", "from", "in");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        String offset = text.value(at, Kind.DAY);
        if (offset != null) {
            return counted(text, at, today.plusDays(Integer.parseInt(offset)));
        }
        int after = text.is(at, "the") ? at + 1 : at;
        boolean dayAfter = text.is(after, "day") && text.is(after + 1, "after");
        if (dayAfter && "1".equals(text.value(after + 2, Kind.DAY))) {
            return counted(text, after + 2, today.plusDays(2)).startingAt(at);
        }
        String night = text.value(at, Kind.TONIGHT);
        if (night != null) {
            int end = text.after(at);
            Part part = part(at, end, night, Style.DATED);
            return new Day(at, end, today, today, Period.ofDays(1), false, part);
        }
        if (TimeReaderScots.tonight(text, at)) {
            Part part = part(at, at + 2, "17:00 23:59", Style.DATED);
            return new Day(at, at + 2, today, today, Period.ofDays(1), false, part);
        }
        return named(text, at, today);
    }

    private static TimeReaderPiece counted(TimeReaderText text, int at, LocalDate date) {
        int end = text.after(at);
        if (text.is(end, "week") && !text.is(end + 1, "or", "and", "off")) {
            return new Day(at, end + 1, date.plusWeeks(1), date.plusWeeks(1), null);
        }
        return new Day(at, end, date, date, Period.ofDays(1));
    }

    private static @Nullable TimeReaderPiece named(TimeReaderText text, int at, LocalDate today) {
        if (text.kind(at, Kind.NEXT, Kind.THIS)) {
            boolean next = text.kind(at, Kind.NEXT);
            int name = text.after(at);
            if ("WEEK".equals(text.value(name, Kind.UNIT))) {
                name = text.skip(name + 1, Set.of("on", ","));
            }
            DayOfWeek day = weekday(text, name);
            return day == null ? null : on(at, text.after(name), next ? 1 : 0, day, today);
        }
        int unit = text.kind(at, Kind.NUMBER) ? text.after(at) : at;
        unit = text.skip(text.at(at).number() > 1 ? at + 1 : unit, LEADS);
        int weeks = weeksBefore(text, at, unit);
        int name = weeks > 0 ? text.skip(text.after(unit), LEADS) : at;
        DayOfWeek day = weekday(text, name);
        if (day == null) {
            return null;
        }
        int end = text.after(name);
        LocalDate date = today.with(TemporalAdjusters.nextOrSame(day));
        if (weeks > 0) {
            return new Day(at, end, date.plusWeeks(weeks), date.plusWeeks(weeks), null);
        }
        if (text.kind(end, Kind.NEXT) && "WEEK".equals(text.value(end + 1, Kind.UNIT))) {
            Day next = on(at, end + 2, 1, day, today);
            return new Day(at, end + 2, next.from(), next.to(), IN_NEXT_WEEK);
        }
        if (text.kind(end, Kind.THIS) && "WEEK".equals(text.value(end + 1, Kind.UNIT))) {
            return on(at, end + 2, 0, day, today);
        }
        int later = weeksAfter(text, end);
        LocalDate then = date.plusWeeks(later);
        boolean more =
                later > 0 || TimeReaderScots.first(text, end) || DayWordsDoubtful.coming(text, end);
        return new Day(at, more ? end + 1 : end, then, then, WEEK, true, null);
    }

    /// That day of this week or of the next; one that is over this week is the next to come.
    private static Day on(int start, int end, int weeks, DayOfWeek day, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate date =
                weeks > 0
                        ? monday.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(day))
                        : today.with(TemporalAdjusters.nextOrSame(day));
        return new Day(start, end, date, date, WEEK, weeks == 0, null);
    }

    /// "A week on Friday", "three weeks on Monday", "two weeks Sunday": how many weeks; 0 when it
    /// is not so.
    private static int weeksBefore(TimeReaderText text, int at, int unit) {
        boolean on = text.is(text.after(unit), "on", "from");
        int count = DayWordsAhead.count(text, at);
        boolean counted = count > 0 && count <= MOST_WEEKS && unit > at;
        if (!on && !counted) {
            return 0;
        }
        return weeks(text.value(unit, Kind.UNIT)) * (counted ? count : 1);
    }

    /// "Friday week", "Saturday fortnight".
    private static int weeksAfter(TimeReaderText text, int at) {
        return text.is(at, "week", "wk", "fortnight") ? weeks(text.value(at, Kind.UNIT)) : 0;
    }

    private static int weeks(@Nullable String unit) {
        return switch (unit) {
            case "WEEK" -> 1;
            case "FORTNIGHT" -> 2;
            case null, default -> 0;
        };
    }

    /// The day of the week named at a token, or null; short forms that are also words must look
    /// like days from what stands around them.
    static @Nullable DayOfWeek weekday(TimeReaderText text, int at) {
        String sure = text.value(at, Kind.WEEKDAY);
        if (sure != null) {
            return CODES.get(sure);
        }
        String doubtful = text.value(at, Kind.WEEKDAY_DOUBTFUL);
        return doubtful != null && DayWordsDoubtful.looksLikeDay(text, at)
                ? CODES.get(doubtful)
                : null;
    }

    /// The days of the week a comma list of codes names.
    static List<DayOfWeek> days(String codes) {
        return List.of(codes.split(",")).stream().map(c -> CODES.get(c)).toList();
    }

    /// A part of the day from its value in the vocabulary, "17:00 22:00".
    static Part part(int start, int end, String span, Style style) {
        List<String> ends = List.of(span.split(" "));
        return new Part(
                start, end, LocalTime.parse(ends.get(0)), LocalTime.parse(ends.get(1)), style);
    }
}
