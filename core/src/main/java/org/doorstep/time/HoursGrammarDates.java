package org.doorstep.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Reads which dates: "from 4 January", "3, 10 and 17 December", "April to October".
final class HoursGrammarDates {

    private final HoursTokens tokens;
    private final LocalDate today;
    private final HoursDates dates;

    HoursGrammarDates(HoursTokens tokens, String text, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
        this.dates = new HoursDates(tokens, text, today);
    }

    /// From a date, up to a date, or both.
    @Nullable Placed span(int at) {
        if (tokens.is(at, Kind.UNTIL) || tokens.is(at, Kind.TO)) {
            int i = tokens.skip(at + 1, Kind.PLAIN);
            Ends to = end(i);
            return to == null
                    ? null
                    : new Placed(new HoursItem.Span(null, to.date()), at, to.next());
        }
        int i = tokens.is(at, Kind.FROM) ? tokens.skip(at + 1, Kind.PLAIN) : at;
        Ends from = begin(i, tokens.is(at, Kind.FROM));
        if (from == null) {
            return null;
        }
        int j = from.next();
        boolean range =
                tokens.is(j, Kind.DASH) || tokens.is(j, Kind.TO) || tokens.is(j, Kind.UNTIL);
        Ends to = range ? end(tokens.skip(j + 1, Kind.PLAIN)) : null;
        if (to == null) {
            boolean open = tokens.is(at, Kind.FROM);
            return open ? new Placed(new HoursItem.Span(from.date(), null), at, j) : null;
        }
        LocalDate start = from.date();
        while (from.yearless() && start.isAfter(to.date())) {
            start = start.minusYears(1);
        }
        while (from.yearless() && !start.plusYears(1).isAfter(to.date())) {
            start = start.plusYears(1);
        }
        return new Placed(new HoursItem.Span(start, to.date()), at, to.next());
    }

    private record Ends(LocalDate date, int next, boolean yearless) {}

    private @Nullable Ends begin(int i, boolean said) {
        HoursDates.Said plain = dates.date(i);
        HoursDates.Said date = plain == null ? dates.begins(i) : plain;
        if (date != null) {
            LocalDate d = plain == null ? date.onOrAfter(today) : date.nearest(today);
            return d == null ? null : new Ends(d, date.end(), date.year() == 0);
        }
        int year = tokens.is(i, Kind.MONTH) ? dates.year(i + 1) : -1;
        boolean season =
                tokens.is(i + 1, Kind.DASH)
                        || tokens.is(i + 1, Kind.TO)
                        || tokens.is(i + 1, Kind.UNTIL);
        if (tokens.is(i, Kind.MONTH) && (year > 0 || said && !season)) {
            HoursDates.Said first =
                    new HoursDates.Said(tokens.get(i).value(), 1, Math.max(0, year), null, i);
            LocalDate d = first.nearest(today);
            return d == null ? null : new Ends(d, year > 0 ? i + 2 : i + 1, year < 0);
        }
        return null;
    }

    /// "31 March", "end of March"; "until March" alone may mean its first day or its last.
    private @Nullable Ends end(int i) {
        HoursDates.Said date = dates.date(i);
        if (date != null) {
            LocalDate d = date.onOrAfter(today);
            return d == null ? null : new Ends(d, date.end(), date.year() == 0);
        }
        int m = tokens.is(i, Kind.END) ? tokens.skip(i + 1, Kind.PLAIN) : i;
        if (m == i || !tokens.is(m, Kind.MONTH)) {
            return null;
        }
        int year = dates.year(m + 1);
        YearMonth month = YearMonth.of(Math.max(year, today.getYear()), tokens.get(m).value());
        if (year < 0 && month.atEndOfMonth().isBefore(today)) {
            month = month.plusYears(1);
        }
        LocalDate last = year > 0 ? month.withYear(year).atEndOfMonth() : month.atEndOfMonth();
        return new Ends(last, year > 0 ? m + 2 : m + 1, year < 0);
    }

    /// Dates, one or more. One whose weekday is another than was said is nothing that can be read.
    @Nullable Placed on(int at) {
        List<LocalDate> found = new ArrayList<>();
        int end = at;
        int i = at;
        while (true) {
            HoursDates.Several several = dates.several(i, today);
            if (several == null) {
                break;
            }
            if (several.dates().isEmpty()) {
                return new Placed(Mark.JUNK, at, several.end());
            }
            found.addAll(several.dates());
            end = several.end();
            int next = tokens.skip(end, Kind.COMMA, Kind.AND);
            i = next > end ? next : tokens.size();
        }
        return found.isEmpty() ? null : new Placed(new HoursItem.On(found), at, end);
    }

    /// Reads a list of months; answers where it ends.
    int months(int at, TreeSet<Integer> months) {
        return dates.months(at, months);
    }

    /// "next: 29 November".
    @Nullable Placed next(int at) {
        if (!tokens.is(at, Kind.NEXT)) {
            return null;
        }
        Placed on = on(tokens.skip(at + 1, Kind.PLAIN, Kind.COLON, Kind.AT, Kind.DASH));
        return on != null && on.item() instanceof HoursItem.On(var all)
                ? new Placed(new HoursItem.Next(all.getFirst()), at, on.to())
                : null;
    }

    /// "in July", "October to March": all other months are left out.
    @Nullable Placed onlyMonths(int at) {
        int i = tokens.skip(at, Kind.PLAIN, Kind.FROM);
        if (!tokens.is(i, Kind.MONTH)) {
            return null;
        }
        TreeSet<Integer> months = new TreeSet<>();
        int end = dates.months(i, months);
        boolean only = tokens.is(end, Kind.ONLY);
        boolean said = i > at || only || end > i + 1;
        if (!said || dates.year(end) > 0 || months.size() == 12) {
            return null;
        }
        List<Schedule.Except> other = HoursDates.months(m -> !months.contains(m));
        return new Placed(new HoursItem.Season(other), at, only ? end + 1 : end);
    }
}
