package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursItem.Rule;
import org.doorstep.time.HoursToken.Kind;

/// What only the whole text tells: "24 hours" without a day is every day, 00:00-00:00 beside real
/// hours is a spreadsheet's way to say closed, "5-6 December" without a weekday are those dates.
final class HoursWhole {

    /// More days in a row than these are read as daily.
    private static final int FEW = 7;

    private static final HoursItem DAILY =
            new HoursItem.Days(
                    Arrays.stream(DayOfWeek.values()).map(d -> new Rule(d, 0, 1)).toList());

    private final List<Placed> items;
    private final HoursTokens tokens;
    private final boolean open;

    private HoursWhole(List<Placed> items, HoursTokens tokens) {
        this.items = items;
        this.tokens = tokens;
        this.open = items.stream().anyMatch(p -> open(p.item()));
    }

    static List<Placed> of(List<Placed> items, HoursTokens tokens) {
        HoursWhole whole = new HoursWhole(items, tokens);
        List<Placed> all = new ArrayList<>();
        items.forEach(p -> whole.add(all, p));
        return all;
    }

    private void add(List<Placed> all, Placed p) {
        boolean dateless = none(i -> i instanceof HoursItem.Days || i instanceof HoursItem.On);
        if (p.item() instanceof HoursItem.Times t && blank(t)) {
            all.add(new Placed(open ? Mark.CLOSED : Mark.JUNK, p.from(), p.to()));
        } else if (p.item() instanceof HoursItem.Times
                && (tokens.get(p.to() - 1).is(Kind.ALLDAY) || !none(HoursWhole::weekdaysOff))
                && dateless
                && items.stream().filter(o -> o.item() instanceof HoursItem.Times).count() == 1) {
            all.add(new Placed(DAILY, p.from(), p.to()));
            all.add(p);
        } else if (p.item() instanceof HoursItem.Span(var from, var to)
                && from != null
                && to != null
                && dateless
                && one(p.item())) {
            HoursItem dates = new HoursItem.On(from.datesUntil(to.plusDays(1)).limit(99).toList());
            boolean day = tokens.get(p.from()).is(Kind.DAY);
            if (day && days(from, to) > FEW) {
                weekly(all, p, from, to);
                return;
            }
            boolean few = from.until(to.plusDays(1)).getMonths() == 0 && days(from, to) <= FEW;
            all.add(few ? new Placed(dates, p.from(), p.to()) : p);
            if (!few) {
                all.add(new Placed(DAILY, p.from(), p.to()));
            }
        } else if (p.item() instanceof HoursItem.Span(var from, var to)
                && from != null
                && to != null
                && spans().size() > 1) {
            all.add(oneOfSeveral(p, from, to));
        } else {
            all.add(p);
        }
    }

    /// "1 April - 30 September 8-7, 1 October - 31 March 8-4" are stretches of every year. Of
    /// other stretches, as many as lines, each has its own; else they are handed back.
    private Placed oneOfSeveral(Placed p, LocalDate from, LocalDate to) {
        long sum =
                spans().stream()
                        .mapToLong(s -> s instanceof HoursItem.Span x ? length(x) : 0)
                        .sum();
        boolean year = Math.abs(sum - 365) < 30 && spans().size() == 2 && yearless(p);
        long lines = items.stream().filter(i -> i.item() instanceof HoursItem.Days).count();
        return year
                ? new Placed(season(from, to), p.from(), p.to())
                : spans().size() > lines ? new Placed(Mark.NOTE, p.from(), p.to()) : p;
    }

    private List<HoursItem> spans() {
        return items.stream()
                .map(Placed::item)
                .filter(i -> i instanceof HoursItem.Span s && s.from() != null && s.to() != null)
                .toList();
    }

    private static long length(HoursItem.Span s) {
        return s.from() == null || s.to() == null ? 0 : days(s.from(), s.to()) % 365;
    }

    private boolean yearless(Placed p) {
        return tokens.subList(p.from(), p.to()).stream()
                .noneMatch(t -> t.is(Kind.DATE) || t.end() - t.start() == 4 && !t.is(Kind.MONTH));
    }

    private static HoursItem season(LocalDate from, LocalDate to) {
        MonthDay first = MonthDay.from(to.plusDays(1));
        MonthDay last = MonthDay.from(from.minusDays(1));
        return new HoursItem.Season(List.of(new Schedule.Except.Yearly(first, last)));
    }

    /// "Tuesdays 1 December - 15 December": that day of each week, if the last is one too.
    private static void weekly(List<Placed> all, Placed p, LocalDate from, LocalDate to) {
        boolean same = from.getDayOfWeek() == to.getDayOfWeek();
        HoursItem day = HoursLine.weekly(List.of(from.getDayOfWeek()));
        all.add(new Placed(same ? day : Mark.JUNK, p.from(), p.to()));
        if (same) {
            all.add(p);
        }
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /// "10-4, closed Mondays": on all other days it is open.
    private static boolean weekdaysOff(HoursItem item) {
        return item instanceof HoursItem.Without w && !w.days().isEmpty();
    }

    private boolean none(Predicate<HoursItem> what) {
        return items.stream().map(Placed::item).noneMatch(what);
    }

    /// Whether this is the only span, and there are times that it can be meant for.
    private boolean one(HoursItem span) {
        return none(i -> i instanceof HoursItem.Span && i != span || i instanceof HoursItem.Every)
                && !none(i -> i instanceof HoursItem.Times);
    }

    /// Whether it was written 00:00-00:00.
    private boolean blank(HoursItem.Times times) {
        return times.stretches().stream()
                        .allMatch(s -> s.to() != null && zero(s.from()) && zero(s.to()))
                && items.stream()
                        .filter(p -> p.item() == times)
                        .noneMatch(p -> tokens.get(p.to() - 1).is(Kind.ALLDAY))
                && items.stream()
                        .filter(p -> p.item() == times)
                        .noneMatch(p -> tokens.get(p.to() - 1).is(Kind.ALWAYS));
    }

    private static boolean zero(HoursClock c) {
        return c.half() == HoursClock.Half.EXACT && c.hour() == 0 && c.minute() == 0;
    }

    private boolean open(HoursItem item) {
        return item instanceof HoursItem.Times t && !blank(t);
    }
}
