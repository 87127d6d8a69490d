package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeWords.Sense;
import org.jspecify.annotations.Nullable;

/// Feasts and bank holidays: "on Christmas Day", "over Easter", "bank holiday Monday".
///
/// Bank holidays are those of England and Wales (Banking and Financial Dealings Act 1971, and the
/// two of common law), without the extra ones a year may bring.
final class DayWordsFeasts implements TimeReaderRule {

    private static final Set<String> LEADS =
            Set.of("over", "at", "during", "for", "this", "in", "around", "the", "until", "by");
    private static final Set<String> SEASON_ENDS =
            Set.of("period", "time", "season", "week", "weekend", "holidays");

    /// "St George's Day Centre" is a place.
    private static final Set<String> DAY_CENTRE =
            Set.of("centre", "center", "care", "nursery", "unit", "hospital", "service");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        int name = text.kind(at, TimeWords.Kind.SEASON) ? at : text.skip(at, LEADS);
        TimeReaderText.Found found = text.foundAt(name);
        if (found == null) {
            return null;
        }
        int end = text.after(name);
        boolean led =
                (name > at && !text.is(name - 1, "in"))
                        || text.is(at - 1, "before", "until", "till", "til", "by", "after")
                        || TimeReaderUntil.side(text, at) >= 0;
        Sense sense = found.sense();
        return switch (sense.kind()) {
            case DATE ->
                    text.at(end).in(DAY_CENTRE)
                            ? null
                            : yearly(at, end, sense.value() + " " + sense.value(), today);
            case SEASON -> yearly(at, end, sense.value(), today);
            case SEASON_DOUBTFUL -> {
                if ("WEEK".equals(text.value(end, TimeWords.Kind.UNIT))) {
                    Day day = yearly(at, end + 1, sense.value(), today);
                    LocalDate monday = DayWordsWeeks.monday(day.from().plusDays(1));
                    yield new Day(at, end + 1, monday, monday.plusDays(6), null);
                }
                int last = text.skip(end, SEASON_ENDS);
                yield led ? yearly(at, last, sense.value(), today) : null;
            }
            case EASTER -> easter(at, end, sense.value(), today);
            case EASTER_DOUBTFUL -> led ? easter(at, end, sense.value(), today) : null;
            case QUARTER -> quarter(text, at, name) ? yearly(at, end, sense.value(), today) : null;
            case NTH -> nth(text, at, end, sense.value(), today);
            case BANK -> bank(at, end, Integer.parseInt(sense.value()), today);
            default -> null;
        };
    }

    /// "This spring", "in the summer"; not "the winter fuel payment".
    private static boolean quarter(TimeReaderText text, int at, int name) {
        int end = text.after(name);
        boolean ends = text.clauseEndsAt(end) || text.at(end).in(TimeReaderParts.SMALL);
        return ends && name > at && text.is(at, "this", "over", "during", "in", "for");
    }

    private static Day yearly(int at, int end, String span, LocalDate today) {
        List<String> ends = List.of(span.split(" "));
        MonthDay first = MonthDay.parse("--" + ends.get(0));
        MonthDay last = MonthDay.parse("--" + ends.get(1));
        return soonest(
                at,
                end,
                today,
                year -> first.atYear(year),
                year -> last.atYear(last.isBefore(first) ? year + 1 : year));
    }

    private static Day easter(int at, int end, String span, LocalDate today) {
        List<String> days = List.of(span.split(" "));
        return soonest(
                at,
                end,
                today,
                year -> easterSunday(year).plusDays(Integer.parseInt(days.get(0))),
                year -> easterSunday(year).plusDays(Integer.parseInt(days.get(1))));
    }

    /// Of last year's, this year's and next year's, the first that is not over.
    private static Day soonest(
            int at,
            int end,
            LocalDate today,
            IntFunction<LocalDate> from,
            IntFunction<LocalDate> to) {
        int year = today.getYear() - 1;
        while (to.apply(year).isBefore(today)) {
            year++;
        }
        return new Day(at, end, from.apply(year), to.apply(year), Period.ofYears(1));
    }

    /// "May Day bank holiday", "Father's Day": the so-manieth such day of a month, with the weekend
    /// before it when that is said.
    private static Day nth(TimeReaderText text, int at, int end, String value, LocalDate today) {
        List<String> cells = List.of(value.split(" "));
        int month = Integer.parseInt(cells.get(0));
        DayOfWeek day = DayWords.days(cells.get(2)).getFirst();
        int count = Integer.parseInt(cells.get(1));
        IntFunction<LocalDate> date =
                year ->
                        LocalDate.of(year, month, 1)
                                .with(TemporalAdjusters.dayOfWeekInMonth(count, day));
        boolean weekend = text.kind(end, TimeWords.Kind.WEEKEND);
        int earlier = weekend ? 2 : 0;
        int last = weekend ? text.after(end) : end;
        return soonest(at, last, today, year -> date.apply(year).minusDays(earlier), date);
    }

    /// @param days 0 any bank holiday, 1 one that is a Monday, 3 the weekend that ends with it
    private static @Nullable Day bank(int at, int end, int days, LocalDate today) {
        TreeSet<LocalDate> holidays = new TreeSet<>(bankHolidays(today.getYear()));
        holidays.addAll(bankHolidays(today.getYear() + 1));
        for (LocalDate day : holidays.tailSet(today)) {
            if (days == 0 || day.getDayOfWeek() == DayOfWeek.MONDAY) {
                return new Day(at, end, day.minusDays(days == 3 ? 2 : 0), day, null);
            }
        }
        return null;
    }

    private static List<LocalDate> bankHolidays(int year) {
        LocalDate easter = easterSunday(year);
        LocalDate newYear = weekdayFrom(LocalDate.of(year, Month.JANUARY, 1));
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        LocalDate boxing = christmas.plusDays(1);
        boolean sunday = christmas.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean saturday = christmas.getDayOfWeek() == DayOfWeek.SATURDAY;
        LocalDate may = LocalDate.of(year, Month.MAY, 1);
        return List.of(
                newYear,
                easter.minusDays(2),
                easter.plusDays(1),
                may.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                may.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1)
                        .with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                sunday || saturday ? LocalDate.of(year, Month.DECEMBER, 27) : christmas,
                saturday ? boxing.plusDays(2) : weekdayFrom(boxing));
    }

    private static LocalDate weekdayFrom(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        };
    }

    /// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, as in J. Meeus,
    /// Astronomical Algorithms, chapter 8).
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
