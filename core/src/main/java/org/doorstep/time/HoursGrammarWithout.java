package org.doorstep.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursItem.Rule;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Reads when it is not: "closed in August", "except the first Monday", "closed Wed pm", "closed
/// 1-2". When it closes is said so too: "closes at 4".
final class HoursGrammarWithout {

    private final HoursTokens tokens;
    private final HoursGrammarDates dates;
    private final HoursGrammarDays days;
    private final HoursGrammarTimes times;

    HoursGrammarWithout(
            HoursTokens tokens,
            HoursGrammarDates dates,
            HoursGrammarDays days,
            HoursGrammarTimes times) {
        this.tokens = tokens;
        this.dates = dates;
        this.days = days;
        this.times = times;
    }

    /// What is excepted from a token on, or null; `items` is what was read before.
    @Nullable Placed read(int at, List<Placed> items) {
        Placed turned = turned(at, items);
        if (turned != null || !tokens.is(at, Kind.NOT) && !tokens.is(at, Kind.CLOSED)) {
            return turned;
        }
        boolean closed = tokens.is(at, Kind.CLOSED);
        Placed end = closed ? times.pause(at) : null;
        end = end == null ? times.closing(at) : end;
        boolean fresh = !items.isEmpty() && items.getLast().item() == Mark.COMMA;
        Placed half = fresh ? part(at, at + 1) : null; // "Mon-Fri, closed Wed pm"
        end = end == null ? half : end;
        boolean bank = fresh && tokens.is(at + 1, Kind.BANK); // "Wed till 8, closed bank holidays"
        if (end != null || closed && !bank && closesTheDayBefore(items)) {
            return end;
        }
        Placed but = closed ? null : days.read(at + 1);
        if (but != null && times.closing(but.to()) != null) {
            return new Placed(Mark.NOTE, at, at + 1); // "but Fridays close at 4"
        }
        int i = tokens.skip(at + 1, Kind.STOP);
        i = tokens.skip(i, Kind.PLAIN, Kind.EVERY, Kind.AND, Kind.BETWEEN, Kind.FROM, Kind.COLON);
        Placed part = part(at, i);
        if (part == null) {
            part = omitted(at, i, items);
        }
        if (part != null) {
            return part;
        }
        List<Schedule.Except> except = new ArrayList<>();
        TreeSet<DayOfWeek> off = new TreeSet<>();
        int last = exceptions(i, except, off);
        if (last < 0) {
            return null;
        }
        // "closed Wed 1-2": shut for those hours alone.
        Placed hours = closed && !off.isEmpty() ? times.read(last) : null;
        return hours == null
                ? new Placed(new HoursItem.Without(except, List.copyOf(off)), at, last)
                : new Placed(Mark.NOTE, at, hours.to());
    }

    /// "PH off", "Thursday morning closed": what is closed stands first.
    private @Nullable Placed turned(int at, List<Placed> items) {
        if (tokens.is(at, Kind.BANK) && tokens.is(at + 1, Kind.CLOSED)) {
            boolean first = items.isEmpty() || items.getLast().item() == Mark.LINE;
            List<Schedule.Except> bank = List.of(new Schedule.Except.BankHolidays());
            return first ? new Placed(new HoursItem.Without(bank, List.of()), at, at + 2) : null;
        }
        Placed on = tokens.is(at, Kind.MONTH) || tokens.is(at, Kind.DATE) ? dates.on(at) : null;
        if (on != null
                && tokens.is(on.to(), Kind.CLOSED)
                && on.item() instanceof HoursItem.On(var all)) {
            List<Schedule.Except> except = new ArrayList<>();
            all.forEach(d -> except.add(new Schedule.Except.Dates(d, d)));
            return new Placed(new HoursItem.Without(except, List.of()), at, on.to() + 1);
        }
        Placed early = tokens.is(at, Kind.EARLY) ? days.read(at + 1) : null;
        if (early != null
                && early.item() instanceof HoursItem.Days d
                && !tokens.is(
                        tokens.skip(early.to(), Kind.AT, Kind.PLAIN, Kind.UNTIL, Kind.TO),
                        Kind.TIME)
                && tokens.get(at).value() == 1) {
            return new Placed(new HoursItem.Partly(d.weekdays(), 2), at, early.to());
        }
        boolean day =
                tokens.is(at, Kind.DAY)
                        && tokens.is(at + 1, Kind.PART)
                        && tokens.is(at + 2, Kind.CLOSED);
        Placed part = day ? part(at, at) : null;
        return part == null ? null : new Placed(part.item(), at, at + 3);
    }

    /// "Wed pm", "Saturday afternoons".
    private @Nullable Placed part(int at, int i) {
        Placed named = days.read(i);
        boolean plain =
                named != null
                        && tokens.is(named.to(), Kind.PART)
                        && named.item() instanceof HoursItem.Days d
                        && !d.ordinals();
        if (named == null || !plain || !(named.item() instanceof HoursItem.Days d)) {
            return null;
        }
        int part = tokens.get(named.to()).value();
        return new Placed(new HoursItem.Partly(d.weekdays(), part), at, named.to() + 1);
    }

    /// "except the first Monday of the month", "all but the first Monday".
    private @Nullable Placed omitted(int at, int i, List<Placed> items) {
        boolean weekly =
                items.stream().anyMatch(p -> p.item() instanceof HoursItem.Days d && !d.ordinals());
        Placed named = days.read(i);
        if (named != null && named.item() instanceof HoursItem.Days(var rules)) {
            List<Integer> ordinals = rules.stream().map(Rule::ordinal).toList();
            boolean same = rules.stream().map(Rule::day).distinct().count() == 1;
            if (ordinals.contains(0) || !same) {
                return null;
            }
            return weekly
                    ? new Placed(new HoursItem.Omit(ordinals), at, named.to())
                    : new Placed(new HoursItem.Days(others(rules)), at, named.to());
        }
        List<Integer> ordinals = new ArrayList<>();
        int end = days.ordinalList(i, ordinals);
        return weekly && end > i && tokens.is(end, Kind.OFMONTH)
                ? new Placed(new HoursItem.Omit(ordinals), at, end + 1)
                : null;
    }

    private static List<Rule> others(List<Rule> rules) {
        List<Integer> not = rules.stream().map(Rule::ordinal).toList();
        return HoursLine.others(rules.getFirst().day(), not);
    }

    /// "Wednesday closed": the day that was just named and has no times; not "9-5 Mon-Fri, closed
    /// Wednesdays".
    private static boolean closesTheDayBefore(List<Placed> items) {
        int k = before(items, items.size(), Mark.COMMA);
        if (k < 0 || !(items.get(k).item() instanceof HoursItem.Days)) {
            return false;
        }
        int times = before(items, k, Mark.PLAIN);
        boolean timed = times >= 0 && items.get(times).item() instanceof HoursItem.Times;
        return !timed
                || items.subList(0, times).stream()
                        .anyMatch(p -> p.item() instanceof HoursItem.Days);
    }

    /// The item before a place, words and one kind of mark left out; -1 for none.
    private static int before(List<Placed> items, int end, Mark skipped) {
        int k = end - 1;
        while (k >= 0 && (items.get(k).item() == Mark.PLAIN || items.get(k).item() == skipped)) {
            k--;
        }
        return k;
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
            i = tokens.skip(next, Kind.COMMA, Kind.AND, Kind.NOT);
            i = i > next ? tokens.skip(i, Kind.PLAIN) : tokens.size();
        }
        return end;
    }

    private int exception(int i, List<Schedule.Except> except, TreeSet<DayOfWeek> off) {
        if (tokens.is(i, Kind.BANK)) {
            except.add(new Schedule.Except.BankHolidays());
            return i + 1;
        }
        Placed dated = dates.span(i);
        if (dated != null && dated.item() instanceof HoursItem.Span(var from, var to)) {
            if (from == null || to == null) {
                return -1;
            }
            except.add(new Schedule.Except.Dates(from, to));
            return dated.to();
        }
        Placed single = dates.on(i);
        if (single != null && single.item() instanceof HoursItem.On(var all)) {
            all.forEach(d -> except.add(new Schedule.Except.Dates(d, d)));
            return single.to();
        }
        if (tokens.is(i, Kind.MONTH)) {
            TreeSet<Integer> months = new TreeSet<>();
            int end = dates.months(i, months);
            except.addAll(HoursDates.months(months::contains));
            return end;
        }
        Placed named = days.read(i);
        if (named != null && named.item() instanceof HoursItem.Days d) {
            boolean plain = d.rules().stream().allMatch(r -> r.ordinal() == 0 && r.weeks() == 1);
            boolean part = tokens.is(named.to(), Kind.PART);
            if (plain && !part) {
                off.addAll(d.weekdays());
                return named.to();
            }
        }
        return -1;
    }
}
