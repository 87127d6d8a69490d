package org.doorstep.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Reads dates among the tokens of opening hours: "19th January 2023", "Sat 5 Dec", "22/11/2022".
final class HoursDates {

    /// A date as it was said: no year where none was given.
    record Said(int month, int day, int year, @Nullable DayOfWeek weekday, int end) {

        /// The first such date on or after a day; its weekday, if said, must agree.
        @Nullable LocalDate onOrAfter(LocalDate today) {
            return IntStream.rangeClosed(0, 4)
                    .mapToObj(i -> in(year > 0 ? year : today.getYear() + i))
                    .filter(d -> d != null && (year > 0 || !d.isBefore(today)))
                    .findFirst()
                    .filter(this::agrees)
                    .orElse(null);
        }

        /// The such date that is nearest to a day, past or to come.
        @Nullable LocalDate nearest(LocalDate today) {
            LocalDate half = today.minusDays(183);
            return onOrAfter(half);
        }

        private boolean agrees(LocalDate date) {
            return weekday == null || date.getDayOfWeek() == weekday;
        }

        private @Nullable LocalDate in(int y) {
            try {
                return LocalDate.of(y, month, day);
            } catch (DateTimeException _) {
                return null;
            }
        }
    }

    private final HoursTokens tokens;
    private final String text;
    private final LocalDate today;

    HoursDates(HoursTokens tokens, String text, LocalDate today) {
        this.tokens = tokens;
        this.text = text;
        this.today = today;
    }

    /// The date that begins at a token, or null.
    @Nullable Said date(int at) {
        DayOfWeek weekday = null;
        int i = at;
        if (tokens.is(i, Kind.DAY)) {
            weekday = DayOfWeek.of(tokens.get(i).value());
            i++;
            i = tokens.is(i, Kind.STOP) ? i + 1 : i;
            while (tokens.is(i, Kind.COMMA) || word(i, "the") || tokens.is(i, Kind.DASH)) {
                i++;
            }
        }
        if (word(i, "the")) {
            i++;
        }
        if (tokens.is(i, Kind.DATE)) {
            LocalDate d = LocalDate.ofEpochDay(tokens.get(i).value());
            return new Said(d.getMonthValue(), d.getDayOfMonth(), d.getYear(), weekday, i + 1);
        }
        Said slash = weekday == null ? null : slash(i, weekday);
        if (slash != null && slash.nearest(today) != null) {
            return slash;
        }
        if (isDayNumber(i)) {
            int month = word(i + 1, "of") ? i + 2 : i + 1;
            return tokens.is(month, Kind.MONTH) ? said(month, i, month + 1, weekday) : null;
        }
        boolean american = tokens.is(i, Kind.MONTH) && isDayNumber(i + 1) && !times(i + 1);
        return american ? said(i, i + 1, i + 2, weekday) : null;
    }

    /// Dates that share a month, and where they end; none where what was said is no date.
    record Several(List<LocalDate> dates, int end) {}

    /// "5 December", "3, 10 and 17 December", "Dec 3, 10": the next ones from a day on, or null.
    @Nullable Several several(int at, LocalDate today) {
        int last = at;
        for (int i = number(at); i >= 0 && !tokens.is(i + 1, Kind.MONTH) && !word(i + 1, "of"); ) {
            int next = i + 1;
            while (tokens.is(next, Kind.COMMA) || tokens.is(next, Kind.AND)) {
                next++;
            }
            i = next > i + 1 ? number(next) : -1;
            last = i < 0 ? at : next;
        }
        Said end = date(last);
        if (end == null) {
            return null;
        }
        List<LocalDate> all = new ArrayList<>();
        for (int i = at; i < last; i++) {
            if (isDayNumber(i)) {
                add(all, end, tokens.get(i).value(), i == number(at) ? weekday(at) : null, today);
            }
        }
        add(all, end, end.day(), end.weekday(), today);
        int stop = more(end, all, today);
        return new Several(all.contains(LocalDate.MIN) ? List.of() : List.copyOf(all), stop);
    }

    private static void add(
            List<LocalDate> all, Said like, int day, @Nullable DayOfWeek weekday, LocalDate today) {
        LocalDate date =
                new Said(like.month(), day, like.year(), weekday, like.end()).onOrAfter(today);
        all.add(date == null ? LocalDate.MIN : date);
    }

    /// "December 3, 10 and 17": numbers behind that are no times.
    private int more(Said first, List<LocalDate> all, LocalDate today) {
        int end = first.end();
        boolean american = isDayNumber(end - 1) && tokens.is(end - 2, Kind.MONTH);
        int i = american ? end : tokens.size();
        while (tokens.is(i, Kind.COMMA) || tokens.is(i, Kind.AND)) {
            i++;
            boolean counts =
                    isDayNumber(i) && tokens.get(i).value() > all.getLast().getDayOfMonth();
            boolean time =
                    tokens.is(i + 1, Kind.DASH)
                            || tokens.is(i + 1, Kind.TO)
                            || tokens.is(i + 1, Kind.MONTH);
            if (counts && !time) {
                add(all, first, tokens.get(i).value(), null, today);
                i++;
                end = i;
            }
        }
        return end;
    }

    /// Where the number of a day stands that a weekday may go before, or -1.
    private int number(int at) {
        int i = at;
        if (tokens.is(i, Kind.DAY)) {
            i++;
            while (tokens.is(i, Kind.COMMA) || word(i, "the")) {
                i++;
            }
        }
        i = word(i, "the") ? i + 1 : i;
        return isDayNumber(i) ? i : -1;
    }

    private @Nullable DayOfWeek weekday(int at) {
        return tokens.is(at, Kind.DAY) ? DayOfWeek.of(tokens.get(at).value()) : null;
    }

    /// The beginning of "5-12 December", of which only the end has a month; or null.
    @Nullable Said begins(int at) {
        int i = number(at);
        boolean range = i >= 0 && (tokens.is(i + 1, Kind.DASH) || tokens.is(i + 1, Kind.TO));
        Said end = range ? date(i + 2) : null;
        if (end == null || end.day() <= tokens.get(i).value()) {
            return null;
        }
        // "10-12 January to March" are times.
        boolean months = tokens.is(end.end(), Kind.DASH) || tokens.is(end.end(), Kind.TO);
        return months && tokens.is(end.end() + 1, Kind.MONTH)
                ? null
                : new Said(end.month(), tokens.get(i).value(), end.year(), weekday(at), i + 1);
    }

    /// Whether numbers are times rather than days: "in Dec 11-3".
    private boolean times(int i) {
        boolean range = tokens.is(i + 1, Kind.DASH) || tokens.is(i + 1, Kind.TO);
        return range
                && tokens.is(i + 2, Kind.TIME)
                && tokens.get(i + 2).value() <= tokens.get(i).value();
    }

    /// "Mon 30/11", where that is a Monday before long.
    private @Nullable Said slash(int i, DayOfWeek weekday) {
        boolean shape = isDayNumber(i) && isDayNumber(i + 2) && word(i + 1, "/");
        boolean tight = shape && tokens.get(i).end() + 1 == tokens.get(i + 2).start();
        if (!tight || tokens.get(i + 2).value() > 12 || tokens.is(i + 3, Kind.DASH)) {
            return null;
        }
        return new Said(tokens.get(i + 2).value(), tokens.get(i).value(), 0, weekday, i + 3);
    }

    private @Nullable Said said(int month, int day, int end, @Nullable DayOfWeek weekday) {
        int year = year(end);
        int m = tokens.get(month).value();
        int d = tokens.get(day).value();
        return d < 1 || d > 31
                ? null
                : new Said(m, d, Math.max(year, 0), weekday, year > 0 ? end + 1 : end);
    }

    /// The year at a token, or -1.
    int year(int i) {
        String word = i < tokens.size() ? text(i) : "";
        return word.matches("(19|20)\\d\\d") ? Integer.parseInt(word) : -1;
    }

    boolean isDayNumber(int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        HoursToken t = tokens.get(i);
        return text(i).matches("\\d{1,2}(\\s?(st|nd|rd|th))?") && t.value() >= 1
                || t.is(Kind.ORDINAL) && Character.isDigit(text.charAt(t.start()));
    }

    /// Reads a list of months and ranges of months; answers where it ends.
    int months(int at, Set<Integer> months) {
        int i = at;
        int end = at;
        while (tokens.is(i, Kind.MONTH)) {
            int first = tokens.get(i).value();
            int last = first;
            end = i + 1;
            boolean range =
                    tokens.is(end, Kind.DASH)
                            || tokens.is(end, Kind.TO)
                            || tokens.is(end, Kind.UNTIL);
            if (range && tokens.is(end + 1, Kind.MONTH)) {
                last = tokens.get(end + 1).value();
                end += 2;
            }
            for (int m = first; m != last; m = m % 12 + 1) {
                months.add(m);
            }
            months.add(last);
            i = end;
            while (tokens.is(i, Kind.COMMA) || tokens.is(i, Kind.AND) || tokens.is(i, Kind.OR)) {
                i++;
            }
        }
        return end;
    }

    /// Yearly stretches that leave out every month but those wanted, or only those not wanted.
    static List<Schedule.Except> months(IntPredicate excluded) {
        return IntStream.rangeClosed(1, 12)
                .filter(m -> excluded.test(m) && !excluded.test(m == 1 ? 12 : m - 1))
                .mapToObj(m -> stretch(m, excluded))
                .toList();
    }

    private static Schedule.Except stretch(int first, IntPredicate excluded) {
        int last = first;
        while (excluded.test(last % 12 + 1)) {
            last = last % 12 + 1;
        }
        return new Schedule.Except.Yearly(
                MonthDay.of(first, 1), MonthDay.of(last, YearMonth.of(2024, last).lengthOfMonth()));
    }

    private boolean word(int i, String word) {
        return i < tokens.size() && text(i).equalsIgnoreCase(word);
    }

    private String text(int i) {
        return text.substring(tokens.get(i).start(), tokens.get(i).end());
    }
}
