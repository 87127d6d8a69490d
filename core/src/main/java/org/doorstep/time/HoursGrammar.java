package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Reads tokens as items: days, times, spans, exceptions. What fits nothing is `JUNK`.
final class HoursGrammar {

    private final List<HoursToken> tokens;
    private final LocalDate today;
    private final HoursDates dates;
    private final HoursGrammarDays days;
    private final HoursGrammarTimes times;
    private final List<Placed> items = new ArrayList<>();

    private HoursGrammar(List<HoursToken> tokens, String text, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
        this.dates = new HoursDates(tokens, text);
        this.days = new HoursGrammarDays(tokens);
        this.times = new HoursGrammarTimes(tokens);
    }

    static List<Placed> items(List<HoursToken> tokens, String text, LocalDate today) {
        HoursGrammar grammar = new HoursGrammar(tokens, text, today);
        int i = 0;
        while (i < tokens.size()) {
            Placed next = grammar.item(i);
            grammar.items.add(next);
            i = next.to();
            if (tokens.get(next.from()).is(Kind.ALWAYS)) {
                grammar.items.add(HoursGrammarTimes.allDay(next.from()));
            }
        }
        return grammar.items;
    }

    private Placed item(int i) {
        Placed found = span(i);
        found = found == null ? on(i) : found;
        found = found == null ? without(i) : found;
        found = found == null ? onlyMonths(i) : found;
        found = found == null ? days.read(i) : found;
        found = found == null ? times.read(i) : found;
        return found == null ? mark(i) : found;
    }

    private Placed mark(int i) {
        HoursToken t = tokens.get(i);
        HoursItem item =
                switch (t.kind()) {
                    case PART -> part(i);
                    case WEEKS -> new HoursItem.Every(t.value(), 0);
                    case MONTHS, OFMONTH -> new HoursItem.Every(0, Math.max(1, t.value()));
                    case TERM -> Mark.TERM;
                    case CLOSED -> Mark.CLOSED;
                    case HEDGE -> Mark.DOUBT;
                    case COMMA, AND -> Mark.COMMA;
                    case STOP -> Mark.SENTENCE;
                    case BREAK -> Mark.LINE;
                    case OPEN -> Mark.OPEN;
                    case SHUT -> Mark.SHUT;
                    case PLAIN, FROM, AT, BETWEEN, EVERY, TO, UNTIL, DASH, COLON, MARK, ONLY ->
                            Mark.PLAIN;
                    case INCLUDING -> is(i + 1, Kind.BANK) ? Mark.PLAIN : Mark.JUNK;
                    case BANK -> i > 0 && is(i - 1, Kind.INCLUDING) ? Mark.PLAIN : Mark.DOUBT;
                    case DAY,
                            SHORT,
                            DAYS,
                            ORDINAL,
                            MONTH,
                            NOT,
                            ALTERNATE,
                            ALLDAY,
                            ALWAYS,
                            LATE,
                            ONWARDS,
                            END,
                            AGE,
                            TIME,
                            NUMBER,
                            DATE,
                            UNKNOWN ->
                            Mark.JUNK;
                };
        return new Placed(item, i, i + 1);
    }

    /// "Coffee morning" is a name, "Tuesday morning" a time.
    private HoursItem part(int i) {
        boolean name = !items.isEmpty() && items.getLast().item() == Mark.JUNK;
        return name ? Mark.JUNK : new HoursItem.Part(tokens.get(i).value());
    }

    private @Nullable Placed span(int at) {
        if (is(at, Kind.UNTIL) || is(at, Kind.TO)) {
            int i = skip(at + 1, Kind.PLAIN);
            Ends to = end(i);
            return to == null
                    ? null
                    : new Placed(new HoursItem.Span(null, to.date()), at, to.next());
        }
        int i = is(at, Kind.FROM) ? skip(at + 1, Kind.PLAIN) : at;
        Ends from = begin(i, is(at, Kind.FROM));
        if (from == null) {
            return null;
        }
        int j = from.next();
        boolean range = is(j, Kind.DASH) || is(j, Kind.TO) || is(j, Kind.UNTIL);
        Ends to = range ? end(skip(j + 1, Kind.PLAIN)) : null;
        if (to == null) {
            boolean open = is(at, Kind.FROM);
            return open ? new Placed(new HoursItem.Span(from.date(), null), at, j) : null;
        }
        LocalDate start = from.date();
        while (from.yearless() && start.isAfter(to.date())) {
            start = start.minusYears(1);
        }
        return new Placed(new HoursItem.Span(start, to.date()), at, to.next());
    }

    private record Ends(LocalDate date, int next, boolean yearless) {}

    private @Nullable Ends begin(int i, boolean said) {
        HoursDates.Said date = dates.date(i);
        if (date != null) {
            LocalDate d = date.nearest(today);
            return d == null ? null : new Ends(d, date.end(), date.year() == 0);
        }
        int year = is(i, Kind.MONTH) ? dates.year(i + 1) : -1;
        boolean season = is(i + 1, Kind.DASH) || is(i + 1, Kind.TO) || is(i + 1, Kind.UNTIL);
        if (is(i, Kind.MONTH) && (year > 0 || said && !season)) {
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
        int m = is(i, Kind.END) ? skip(i + 1, Kind.PLAIN) : i;
        if (m == i || !is(m, Kind.MONTH)) {
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

    private @Nullable Placed on(int at) {
        List<LocalDate> found = new ArrayList<>();
        int end = at;
        int i = at;
        while (true) {
            HoursDates.Said date = dates.date(i);
            LocalDate d = date == null ? null : date.onOrAfter(today);
            if (date == null || d == null) {
                break;
            }
            found.add(d);
            end = date.end();
            i = is(end, Kind.COMMA) || is(end, Kind.AND) ? end + 1 : tokens.size();
        }
        return found.isEmpty() ? null : new Placed(new HoursItem.On(found), at, end);
    }

    private @Nullable Placed without(int at) {
        if (!is(at, Kind.NOT) && !is(at, Kind.CLOSED)) {
            return null;
        }
        boolean closed = is(at, Kind.CLOSED);
        int i = skip(at + 1, Kind.PLAIN, Kind.EVERY, Kind.AND, Kind.BETWEEN, Kind.FROM, Kind.COLON);
        Placed pause = closed ? times.pause(at) : null;
        if (pause != null) {
            return pause;
        }
        if (closed && closesTheDayBefore()) {
            return null;
        }
        List<Schedule.Except> except = new ArrayList<>();
        TreeSet<DayOfWeek> off = new TreeSet<>();
        int end = exceptions(i, except, off);
        return end < 0
                ? null
                : new Placed(new HoursItem.Without(except, List.copyOf(off)), at, end);
    }

    /// "Wednesday closed": the day that was just named and has no times.
    private boolean closesTheDayBefore() {
        for (int k = items.size() - 1; k >= 0; k--) {
            HoursItem item = items.get(k).item();
            if (item != Mark.PLAIN && item != Mark.COMMA) {
                return item instanceof HoursItem.Days;
            }
        }
        return false;
    }

    /// Reads what is excepted, one after the other; answers where it ends, or -1.
    private int exceptions(int at, List<Schedule.Except> except, TreeSet<DayOfWeek> off) {
        int end = -1;
        int i = at;
        while (i < tokens.size()) {
            int next = exception(i, except, off);
            if (next < 0) {
                break;
            }
            end = next;
            i = skip(next, Kind.COMMA, Kind.AND, Kind.NOT);
            i = i > next ? skip(i, Kind.PLAIN) : tokens.size();
        }
        return end;
    }

    private int exception(int i, List<Schedule.Except> except, TreeSet<DayOfWeek> off) {
        if (is(i, Kind.BANK)) {
            except.add(new Schedule.Except.BankHolidays());
            return i + 1;
        }
        Placed dated = span(i);
        if (dated != null && dated.item() instanceof HoursItem.Span(var from, var to)) {
            if (from == null || to == null) {
                return -1;
            }
            except.add(new Schedule.Except.Dates(from, to));
            return dated.to();
        }
        Placed single = on(i);
        if (single != null && single.item() instanceof HoursItem.On(var all)) {
            all.forEach(d -> except.add(new Schedule.Except.Dates(d, d)));
            return single.to();
        }
        if (is(i, Kind.MONTH)) {
            TreeSet<Integer> months = new TreeSet<>();
            int end = dates.months(i, months);
            except.addAll(HoursDates.months(months::contains));
            return end;
        }
        Placed named = days.read(i);
        if (named != null && named.item() instanceof HoursItem.Days d) {
            boolean plain = d.rules().stream().allMatch(r -> r.ordinal() == 0 && r.weeks() == 1);
            boolean part = is(named.to(), Kind.PART);
            if (plain && !part) {
                off.addAll(d.weekdays());
                return named.to();
            }
        }
        return -1;
    }

    /// "in July", "October to March": all other months are left out.
    private @Nullable Placed onlyMonths(int at) {
        int i = skip(at, Kind.PLAIN, Kind.FROM);
        if (!is(i, Kind.MONTH)) {
            return null;
        }
        TreeSet<Integer> months = new TreeSet<>();
        int end = dates.months(i, months);
        boolean only = is(end, Kind.ONLY);
        boolean said = i > at || only || end > i + 1;
        if (!said || dates.year(end) > 0 || months.size() == 12) {
            return null;
        }
        List<Schedule.Except> other = HoursDates.months(m -> !months.contains(m));
        return new Placed(new HoursItem.Without(other, List.of()), at, only ? end + 1 : end);
    }

    private boolean is(int i, Kind kind) {
        return i < tokens.size() && tokens.get(i).is(kind);
    }

    private int skip(int at, Kind... kinds) {
        int i = at;
        while (i < tokens.size() && List.of(kinds).contains(tokens.get(i).kind())) {
            i++;
        }
        return i;
    }
}
