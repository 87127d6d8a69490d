package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One schedule made ready to be asked often: its occurrences as whole numbers. A day is an
/// epoch
/// day, a moment the seconds of local time since 1970-01-01T00:00 as if there were no zones.
record TimetableLine(
        TimetableDays days,
        long first,
        long last,
        int opens,
        int seconds,
        boolean openEnded,
        List<Schedule.Except> except,
        Nation nation) {

    static final int DAY = 86_400;

    /// How long something is taken to last when nobody said, in seconds.
    static final int ASSUMED = 3_600;

    /// Before anybody's hours; keeps the arithmetic inside what a date can be.
    private static final long EARLIEST = LocalDate.of(1, 1, 1).toEpochDay();

    private static final ZoneRules LONDON = ZoneId.of("Europe/London").getRules();

    /// A schedule's line, or null when its days or its opening time are not known.
    static @Nullable TimetableLine of(Schedule s, Nation nation) {
        TimetableDays days = TimetableDays.of(s);
        LocalTime opensAt = s.opensAt();
        if (days == null || opensAt == null) {
            return null;
        }
        int opens = opensAt.toSecondOfDay();
        LocalTime closesAt = s.closesAt();
        int seconds = closesAt == null ? ASSUMED : closesAt.toSecondOfDay() - opens;
        long from = s.validFrom() == null ? Long.MIN_VALUE : s.validFrom().toEpochDay();
        long start = s.dtstart() == null ? from : s.dtstart().toEpochDay();
        long to = s.validTo() == null ? Long.MAX_VALUE : s.validTo().toEpochDay();
        return new TimetableLine(
                days,
                Math.max(from, start),
                to,
                opens,
                seconds > 0 ? seconds : seconds + DAY,
                closesAt == null,
                s.except(),
                nation);
    }

    /// The first day on or after `day`, up to `limit`, on which it opens; or `NONE`.
    long nextDay(long day, long limit) {
        long end = Math.min(limit, last);
        long begin = Math.max(Math.max(day, first), EARLIEST);
        long d = begin > end ? TimetableDays.NONE : days.onOrAfter(begin, end);
        while (d != TimetableDays.NONE && excepted(d)) {
            d = days.onOrAfter(d + 1, end);
        }
        return d;
    }

    /// The first day on or after `day` whose occurrence has not ended at the moment `from`.
    long nextLasting(long from, long day, long limit) {
        long d = nextDay(day, limit);
        while (d != TimetableDays.NONE && (closes(d) <= from || closes(d) <= opens(d))) {
            d = nextDay(d + 1, limit);
        }
        return d;
    }

    /// The moment it opens on that day. An hour the clocks skip is not there: what would open
    /// in
    /// it opens when it is over, what would close in it closes when it begins.
    long opens(long day) {
        long moment = day * DAY + opens;
        ZoneOffsetTransition gap = gap(moment);
        return gap == null ? moment : gap.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
    }

    /// The moment it closes that opened on that day.
    long closes(long day) {
        long moment = day * DAY + opens + seconds;
        ZoneOffsetTransition gap = gap(moment);
        return gap == null ? moment : gap.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
    }

    /// British clocks have only ever skipped hours before 4 in the morning of a Sunday, so that
    /// nearly everything is answered without asking the zone.
    private static @Nullable ZoneOffsetTransition gap(long moment) {
        if (Math.floorMod(moment, (long) DAY) >= 4 * 3_600
                || TimetableDays.weekday(Math.floorDiv(moment, (long) DAY)) != 6) {
            return null;
        }
        ZoneOffsetTransition found =
                LONDON.getTransition(LocalDateTime.ofEpochSecond(moment, 0, ZoneOffset.UTC));
        return found != null && found.isGap() ? found : null;
    }

    private boolean excepted(long day) {
        if (except.isEmpty()) {
            return false;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        for (Schedule.Except e : except) {
            if (holds(e, date)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Schedule.Except e, LocalDate date) {
        return switch (e) {
            case Schedule.Except.Dates(var from, var to) ->
                    !date.isBefore(from) && !date.isAfter(to);
            case Schedule.Except.Yearly(var from, var to) -> yearly(MonthDay.from(date), from, to);
            case Schedule.Except.BankHolidays() -> BankHolidays.on(date, nation);
        };
    }

    private static boolean yearly(MonthDay day, MonthDay from, MonthDay to) {
        boolean after = !day.isBefore(from);
        boolean before = !day.isAfter(to);
        return from.isAfter(to) ? after || before : after && before;
    }
}
