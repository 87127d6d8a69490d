package org.doorstep.listing.openreferral;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.listing.reading.Days;
import org.doorstep.listing.reading.Fields;
import org.doorstep.listing.reading.Notes;
import org.doorstep.listing.reading.Numbers;
import org.doorstep.time.Schedule;
import org.doorstep.time.Schedule.Day;
import org.doorstep.time.Schedule.Freq;
import org.jspecify.annotations.Nullable;

/// One structured line of hours while it is read: HSDS's `schedule`, an iCalendar recurrence
/// (RFC 5545, 3.8.5). What makes its times doubtful leaves them out and is said.
final class ScheduleLine {

    private static final int MOST_INTERVAL = 52;
    private static final int MOST_COUNT = 200;

    private final Fields fields;
    private final Notes notes;
    private @Nullable String words;
    private boolean sure = true;

    ScheduleLine(Fields fields, @Nullable String words) {
        this.fields = fields;
        this.notes = fields.notes();
        this.words = words;
    }

    Schedule read() {
        LocalDate from = Days.date(fields, "valid_from");
        LocalDate until = Days.date(fields, "until");
        LocalDate to = earlier(Days.date(fields, "valid_to"), until);
        LocalDate start = Days.date(fields, "dtstart");
        List<Day> days = days();
        List<Integer> monthDays = monthDays();
        Freq freq = freq(days, monthDays, from, to, start);
        if (freq == Freq.ONCE && start == null) {
            start = from;
        }
        if (from != null && to != null && to.isBefore(from)) {
            doubt("a schedule that ends before it begins: " + from + " to " + to);
        }
        days = fit(freq, days, monthDays, start);
        monthDays = freq == Freq.WEEKLY || freq == Freq.DAILY ? List.of() : monthDays;
        if (freq == Freq.MONTHLY && days.isEmpty() && monthDays.isEmpty() && start != null) {
            monthDays = List.of(start.getDayOfMonth());
        }
        int interval = interval();
        LocalDate counted = interval > 1 && start == null ? from : start;
        LocalDate last = earlier(to, counted(freq, interval, days, start));
        return schedule(freq, interval, days, monthDays, from, last, counted);
    }

    private Schedule schedule(
            Freq freq,
            int interval,
            List<Day> days,
            List<Integer> monthDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate start) {
        LocalTime opens = Days.time(fields, "opens_at");
        LocalTime closes = Days.time(fields, "closes_at");
        if (opens != null && opens.equals(closes) && !endsAtMidnight()) {
            doubt("a schedule that closes as it opens, at " + opens);
        }
        List<Schedule.Except> except = except();
        boolean known = sure && opens != null;
        return new Schedule(
                freq,
                interval,
                days,
                monthDays,
                known ? opens : null,
                known ? closes : null,
                from,
                from != null && to != null && to.isBefore(from) ? from : to,
                start,
                except,
                known ? words : sayTimes());
    }

    private boolean endsAtMidnight() {
        String closes = fields.raw("closes_at");
        return closes != null && closes.strip().matches("24[:.]00.*");
    }

    /// The times in words, for a line whose times are not to be relied on.
    private @Nullable String sayTimes() {
        String opens = fields.line(40, "opens_at");
        String closes = fields.line(40, "closes_at");
        if (opens == null && closes == null) {
            return words;
        }
        String times =
                opens == null ? "until " + closes : opens + (closes == null ? "" : " to " + closes);
        return words == null ? times : words + "\n" + times;
    }

    private void doubt(String why) {
        sure = false;
        notes.say("times unknown: " + why);
    }

    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (String text : fields.values("[,;/| ]+", "byday", "weekday", "day")) {
            Day day = Recurrence.day(text);
            if (day == null) {
                doubt("no day of the week: " + Notes.quote(text));
            } else if (!days.contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private List<Integer> monthDays() {
        List<Integer> days = new ArrayList<>();
        for (String text : fields.values("[,; ]+", "bymonthday")) {
            Double day = Numbers.read(text);
            if (day == null || day % 1 != 0 || day == 0 || Math.abs(day) > 31) {
                doubt("no day of the month: " + Notes.quote(text));
            } else if (!days.contains(day.intValue())) {
                days.add(day.intValue());
            }
        }
        return days;
    }

    private Freq freq(
            List<Day> days,
            List<Integer> monthDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate start) {
        String text = fields.raw("freq");
        boolean ordinals = days.stream().anyMatch(d -> d.ordinal() != 0);
        Freq said = text == null ? null : Recurrence.freq(text);
        if (text != null && said == null) {
            doubt("no frequency that is known: " + Notes.quote(text));
        }
        if (said == Freq.WEEKLY && ordinals) {
            notes.say("weekly with a day of the month read as monthly");
            return Freq.MONTHLY;
        }
        if (said != null) {
            return said;
        }
        if (ordinals || (days.isEmpty() && !monthDays.isEmpty())) {
            return Freq.MONTHLY;
        }
        LocalDate first = start == null ? from : start;
        boolean single = to == null ? from == null : to.equals(first);
        return first != null && single && days.isEmpty() ? Freq.ONCE : Freq.WEEKLY;
    }

    /// The days that go with a frequency (RFC 5545, 3.3.10): the first day's own when a
    /// weekly line names none.
    private List<Day> fit(
            Freq freq, List<Day> days, List<Integer> monthDays, @Nullable LocalDate start) {
        if (freq != Freq.WEEKLY) {
            return days;
        }
        if (!monthDays.isEmpty()) {
            notes.say("days of the month left out of a weekly schedule");
        }
        if (days.isEmpty() && start != null) {
            return List.of(new Day(0, start.getDayOfWeek()));
        }
        if (days.isEmpty()) {
            doubt("no day of the week said");
        }
        return days;
    }

    private int interval() {
        String text = fields.raw("freq");
        Integer said = fields.whole(1, MOST_INTERVAL, "interval");
        if (said == null && fields.raw("interval") != null) {
            doubt("no sensible interval");
        }
        if (said != null && said > 1) {
            return said;
        }
        return text != null && Recurrence.everySecond(text) ? 2 : 1;
    }

    /// The last day of what is said to happen so many times, where it can be counted.
    private @Nullable LocalDate counted(
            Freq freq, int interval, List<Day> days, @Nullable LocalDate start) {
        Integer count = fields.whole(1, MOST_COUNT, "count");
        if (count == null) {
            return null;
        }
        if (start == null || freq == Freq.MONTHLY || freq == Freq.YEARLY) {
            notes.say("how many times it happens left out");
            return null;
        }
        if (freq != Freq.WEEKLY) {
            return start.plusDays((count - 1L) * interval);
        }
        LocalDate monday = start.minusDays(start.getDayOfWeek().getValue() - 1L);
        int left = count;
        for (LocalDate day = start; ; day = day.plusDays(1)) {
            long week = (day.toEpochDay() - monday.toEpochDay()) / 7;
            LocalDate that = day;
            if (week % interval == 0
                    && days.stream().anyMatch(d -> d.day() == that.getDayOfWeek())
                    && --left == 0) {
                return day;
            }
            if (days.isEmpty()) {
                return null;
            }
        }
    }

    private List<Schedule.Except> except() {
        List<Schedule.Except> except = new ArrayList<>();
        for (String text : fields.values("[,;]", "except")) {
            Schedule.Except one = Recurrence.except(text);
            if (one == null) {
                notes.drop("an exception", text);
                String kept = "not " + text.strip().toLowerCase(Locale.ROOT);
                words = words == null ? kept : words + "\n" + kept;
            } else {
                except.add(one);
            }
        }
        return except;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
