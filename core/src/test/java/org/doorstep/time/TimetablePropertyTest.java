package org.doorstep.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The timetable against a plain reading of the same schedules: day by day for the occurrences,
/// minute by minute over real instants for what is on.
class TimetablePropertyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Nation NATION = Nation.SCOTLAND;

    @Test
    void agrees_with_a_minute_by_minute_reading() {
        long seed = Long.getLong("doorstep.seed", new Random().nextLong());
        System.out.println("TimetablePropertyTest seed " + seed);
        Random random = new Random(seed);
        int on = 0;
        for (int i = 0; i < 3_000; i++) {
            List<Schedule> schedules = schedules(random);
            Timetable timetable = Timetable.of(schedules, NATION);
            for (int q = 0; q < 4; q++) {
                Window window = window(random);
                String what = "seed " + seed + ": " + window + " of " + schedules;
                boolean expected = onDuring(schedules, window);
                on += expected ? 1 : 0;
                assertEquals(expected, timetable.onDuring(window), what);
                List<Window> all = all(schedules, window.from().toLocalDate().minusDays(1));
                assertEquals(next(all, window.from()), timetable.next(window.from()), what);
                assertEquals(starts(all, window), timetable.startsWithin(window), what);
                assertEquals(first(all, window), timetable.firstWithin(window), what);
            }
        }
        System.out.println("TimetablePropertyTest: on in " + on + " of 12000 windows");
    }

    private static List<Schedule> schedules(Random random) {
        List<Schedule> all = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            all.add(schedule(random));
        }
        return all;
    }

    private static Schedule schedule(Random random) {
        Schedule.Freq freq = Schedule.Freq.values()[random.nextInt(5)];
        LocalDate start = random.nextInt(3) == 0 ? null : date(random).minusDays(200);
        List<Schedule.Day> days = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean plain = freq == Schedule.Freq.WEEKLY || freq == Schedule.Freq.DAILY;
            int ordinal = plain ? 0 : List.of(0, 1, 2, 3, 4, 5, -1, -2, -5).get(random.nextInt(9));
            days.add(new Schedule.Day(ordinal, DayOfWeek.of(1 + random.nextInt(7))));
        }
        List<Integer> dates = new ArrayList<>();
        if (freq == Schedule.Freq.MONTHLY && random.nextInt(3) == 0) {
            dates.add(List.of(1, 15, 29, 31, -1, -3).get(random.nextInt(6)));
        }
        boolean everything = random.nextInt(4) == 0;
        return new Schedule(
                freq,
                random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1,
                days,
                dates,
                random.nextInt(20) == 0 ? null : time(random),
                random.nextInt(8) == 0 ? null : time(random),
                everything || random.nextInt(4) > 0 ? null : date(random).minusDays(100),
                everything || random.nextInt(4) > 0 ? null : date(random),
                start,
                excepts(random),
                null);
    }

    private static List<Schedule.Except> excepts(Random random) {
        LocalDate date = date(random);
        return switch (random.nextInt(8)) {
            case 0 -> List.of(new Schedule.Except.BankHolidays());
            case 1 -> List.of(new Schedule.Except.Dates(date, date.plusDays(random.nextInt(40))));
            case 2 ->
                    List.of(
                            new Schedule.Except.Yearly(
                                    MonthDay.from(date), MonthDay.from(date(random))));
            default -> List.of();
        };
    }

    /// Often near where the clocks change and near new year.
    private static LocalDate date(Random random) {
        LocalDate base =
                switch (random.nextInt(5)) {
                    case 0 -> LocalDate.of(2026, 3, 29);
                    case 1 -> LocalDate.of(2026, 10, 25);
                    case 2 -> LocalDate.of(2026, 12, 31);
                    default -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500));
                };
        return base.plusDays(random.nextInt(3) - 1);
    }

    private static LocalTime time(Random random) {
        return random.nextInt(3) == 0
                ? LocalTime.of(random.nextInt(4), 15 * random.nextInt(4))
                : LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
    }

    /// A window whose ends are there on the clock.
    private static Window window(Random random) {
        while (true) {
            LocalDateTime from = date(random).atTime(time(random));
            int minutes = random.nextInt(3) == 0 ? 0 : random.nextInt(2_000);
            LocalDateTime to = from.plusMinutes(minutes);
            if (exists(from) && exists(to)) {
                return new Window(from, to);
            }
        }
    }

    private static boolean exists(LocalDateTime local) {
        return !LONDON.getRules().getValidOffsets(local).isEmpty();
    }

    private static boolean onDuring(List<Schedule> schedules, Window window) {
        Instant from = window.from().atZone(LONDON).toInstant();
        Instant to = window.to().atZone(LONDON).toInstant();
        List<Window> raw = raw(schedules, window.from().toLocalDate().minusDays(1), 4);
        Instant t = from;
        do {
            LocalDateTime local = t.atZone(LONDON).toLocalDateTime();
            // The hour that happens twice is the first one.
            boolean again = !local.atZone(LONDON).toInstant().equals(t);
            if (!again && raw.stream().anyMatch(w -> covers(w, local))) {
                return true;
            }
            t = t.plusSeconds(60);
        } while (t.isBefore(to));
        return false;
    }

    private static boolean covers(Window w, LocalDateTime t) {
        return !t.isBefore(w.from()) && t.isBefore(w.to());
    }

    private static Optional<Window> next(List<Window> all, LocalDateTime from) {
        LocalDateTime end = from.toLocalDate().plusDays(401).atStartOfDay();
        return best(
                all.stream().filter(w -> w.to().isAfter(from) && w.from().isBefore(end)).toList());
    }

    private static boolean starts(List<Window> all, Window window) {
        return all.stream().anyMatch(w -> startsIn(w, window));
    }

    private static boolean startsIn(Window w, Window window) {
        return w.from().equals(window.from())
                || w.from().isAfter(window.from()) && w.from().isBefore(window.to());
    }

    private static Optional<Window> first(List<Window> all, Window window) {
        List<Window> starting = all.stream().filter(w -> startsIn(w, window)).toList();
        return starting.isEmpty()
                ? best(all.stream().filter(w -> covers(w, window.from())).toList())
                : best(starting);
    }

    private static Optional<Window> best(List<Window> some) {
        Window best = null;
        for (Window w : some) {
            if (best == null
                    || w.from().isBefore(best.from())
                    || w.from().equals(best.from()) && w.to().isAfter(best.to())) {
                best = w;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The stretches of real minutes of every occurrence from a day on.
    private static List<Window> all(List<Schedule> schedules, LocalDate from) {
        List<Window> real = new ArrayList<>();
        for (Window w : raw(schedules, from, 410)) {
            boolean march = w.to().getMonthValue() == 3 && w.to().getDayOfMonth() > 24;
            Window r = march ? real(w) : w;
            if (r != null) {
                real.add(r);
            }
        }
        return real;
    }

    private static @Nullable Window real(Window w) {
        LocalDateTime first = null;
        LocalDateTime last = null;
        for (LocalDateTime t = w.from(); t.isBefore(w.to()); t = t.plusMinutes(1)) {
            if (exists(t)) {
                first = first == null ? t : first;
                last = t;
            }
        }
        if (first == null || last == null) {
            return null;
        }
        return new Window(first, exists(w.to()) ? w.to() : last.plusMinutes(1));
    }

    private static List<Window> raw(List<Schedule> schedules, LocalDate from, int days) {
        List<Window> all = new ArrayList<>();
        for (Schedule s : schedules) {
            for (int i = 0; i < days; i++) {
                LocalDate d = from.plusDays(i);
                LocalTime opens = s.opensAt();
                if (opens != null && opensOn(s, d)) {
                    LocalTime closes = s.closesAt();
                    LocalDateTime o = d.atTime(opens);
                    LocalDateTime c = closes == null ? o.plusHours(1) : d.atTime(closes);
                    all.add(new Window(o, c.isAfter(o) ? c : c.plusDays(1)));
                }
            }
        }
        return all;
    }

    private static boolean opensOn(Schedule s, LocalDate d) {
        LocalDate start = s.dtstart();
        if (start != null && d.isBefore(start)
                || s.validFrom() != null && d.isBefore(s.validFrom())
                || s.validTo() != null && d.isAfter(s.validTo())) {
            return false;
        }
        for (Schedule.Except e : s.except()) {
            if (excepted(e, d)) {
                return false;
            }
        }
        LocalDate anchor = start == null ? s.validFrom() : start;
        return switch (s.freq()) {
            case ONCE -> once(s, d);
            case DAILY ->
                    dayNamed(s, d)
                            && (s.interval() == 1
                                    || anchor != null
                                            && ChronoUnit.DAYS.between(anchor, d) % s.interval()
                                                    == 0);
            case WEEKLY -> weekly(s, d, anchor);
            case MONTHLY -> monthly(s, d, anchor, s.interval());
            case YEARLY -> anchor != null && monthly(s, d, anchor, 12 * s.interval());
        };
    }

    private static boolean once(Schedule s, LocalDate d) {
        if (s.dtstart() != null) {
            return d.equals(s.dtstart());
        }
        return d.equals(s.validFrom())
                && (s.validTo() == null || s.validTo().equals(s.validFrom()));
    }

    private static boolean dayNamed(Schedule s, LocalDate d) {
        return s.byday().isEmpty() || s.byday().stream().anyMatch(x -> x.day() == d.getDayOfWeek());
    }

    private static boolean weekly(Schedule s, LocalDate d, @Nullable LocalDate anchor) {
        boolean day =
                s.byday().isEmpty()
                        ? s.dtstart() != null && s.dtstart().getDayOfWeek() == d.getDayOfWeek()
                        : dayNamed(s, d);
        if (!day || s.interval() == 1) {
            return day;
        }
        return anchor != null && weeksApart(anchor, d) % s.interval() == 0;
    }

    /// Counts ISO weeks one at a time, by their numbers.
    private static int weeksApart(LocalDate anchor, LocalDate d) {
        int weeks = 0;
        LocalDate x = anchor;
        while (x.get(IsoFields.WEEK_BASED_YEAR) != d.get(IsoFields.WEEK_BASED_YEAR)
                || x.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                        != d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) {
            x = x.isBefore(d) ? x.plusWeeks(1) : x.minusWeeks(1);
            weeks++;
        }
        return weeks;
    }

    private static boolean monthly(
            Schedule s, LocalDate d, @Nullable LocalDate anchor, int interval) {
        if (interval > 1
                && (anchor == null
                        || ChronoUnit.MONTHS.between(YearMonth.from(anchor), YearMonth.from(d))
                                        % interval
                                != 0)) {
            return false;
        }
        boolean dates = s.bymonthday().stream().anyMatch(n -> dateIs(d, n));
        boolean named = s.byday().stream().anyMatch(x -> weekdayIs(d, x));
        if (s.bymonthday().isEmpty() && s.byday().isEmpty()) {
            LocalDate day = s.dtstart() == null && interval > 1 ? anchor : s.dtstart();
            return day != null && day.getDayOfMonth() == d.getDayOfMonth();
        }
        return (s.bymonthday().isEmpty() || dates) && (s.byday().isEmpty() || named);
    }

    private static boolean dateIs(LocalDate d, int n) {
        return n > 0 ? d.getDayOfMonth() == n : d.lengthOfMonth() + n + 1 == d.getDayOfMonth();
    }

    private static boolean weekdayIs(LocalDate d, Schedule.Day x) {
        if (x.ordinal() == 0) {
            return d.getDayOfWeek() == x.day();
        }
        return d.equals(d.with(TemporalAdjusters.dayOfWeekInMonth(x.ordinal(), x.day())))
                && d.getDayOfWeek() == x.day();
    }

    private static boolean excepted(Schedule.Except e, LocalDate d) {
        return switch (e) {
            case Schedule.Except.Dates(var from, var to) ->
                    from.datesUntil(to.plusDays(1)).anyMatch(d::equals);
            case Schedule.Except.Yearly(var from, var to) -> inYearly(d, from, to);
            case Schedule.Except.BankHolidays() -> BankHolidays.on(d, NATION);
        };
    }

    private static boolean inYearly(LocalDate d, MonthDay from, MonthDay to) {
        MonthDay x = MonthDay.from(d);
        if (from.compareTo(to) <= 0) {
            return x.compareTo(from) >= 0 && x.compareTo(to) <= 0;
        }
        return x.compareTo(from) >= 0 || x.compareTo(to) <= 0;
    }
}
