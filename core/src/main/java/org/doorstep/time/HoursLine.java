package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursItem.Rule;
import org.jspecify.annotations.Nullable;

/// A line of hours while it is read: its days, and all that turns out to belong to them.
final class HoursLine {

    /// Times, where they stand, and the part of the day that was named with them or null.
    record Timed(HoursItem.Times times, Placed at, @Nullable Placed part) {}

    HoursItem days;
    final Placed at;
    final int clause;
    final int sentence;
    final List<Timed> timed = new ArrayList<>();
    final List<HoursItem.Pause> pauses = new ArrayList<>();
    final List<Schedule.Except> except = new ArrayList<>();
    final Map<DayOfWeek, Integer> partly = new EnumMap<>(DayOfWeek.class);
    final Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
    HoursItem.Every every = new HoursItem.Every(0, 0);
    HoursItem.Span span = new HoursItem.Span(null, null);
    @Nullable Placed everyAt;
    @Nullable Placed spanAt;
    @Nullable Placed part;
    @Nullable Placed closing;
    boolean closed;
    boolean season;
    boolean own;
    /// Whether its times stand in lines of their own below it.
    boolean listed;
    @Nullable String description;

    HoursLine(HoursItem days, Placed at, int clause, int sentence) {
        this.days = days;
        this.at = at;
        this.clause = clause;
        this.sentence = sentence;
    }

    void without(HoursItem.Without w) {
        except.addAll(w.except());
        if (!own) {
            off.addAll(w.days());
        }
    }

    void during(HoursItem.Season s) {
        except.addAll(s.other());
        season = true;
    }

    /// Takes a part of a day off, where it is open on that day.
    void partly(HoursItem item) {
        if (item instanceof HoursItem.Partly p && days instanceof HoursItem.Days mine) {
            p.days().stream()
                    .filter(mine.weekdays()::contains)
                    .forEach(d -> partly.put(d, p.part()));
        }
    }

    /// Gives the last of its times an end, if that has none; whether it could.
    boolean ends(HoursClock to) {
        if (timed.isEmpty()) {
            return false;
        }
        Timed last = timed.getLast();
        HoursItem.Stretch open = last.times().stretches().getLast();
        if (open.to() != null || last.times().stretches().size() > 1) {
            return false;
        }
        HoursItem.Stretch whole = new HoursItem.Stretch(open.from(), to);
        timed.set(
                timed.size() - 1,
                new Timed(new HoursItem.Times(List.of(whole)), last.at(), last.part()));
        return true;
    }

    /// "Friday: the last Friday of the month": the second says the first more closely.
    boolean refinedBy(HoursItem.Days d, int here) {
        return clause == here
                && days instanceof HoursItem.Days mine
                && d.ordinals()
                && !mine.ordinals()
                && d.weekdays().equals(mine.weekdays());
    }

    /// "Mon to Fri daily": every day of those that were named.
    boolean repeatedBy(HoursItem.Days d, int here) {
        return clause == here
                && days instanceof HoursItem.Days named
                && d.weekdays().size() == 7
                && !d.ordinals()
                && named.weekdays().size() > 1;
    }

    /// Gives its last times the part of the day that is named behind them.
    void part(Placed p) {
        Timed last = timed.removeLast();
        timed.add(new Timed(last.times(), last.at(), p));
    }

    /// Whether it has stretches, and others than these, which are stretches too.
    boolean apart(HoursItem.Times t) {
        List<HoursClock.Range> more =
                t.stretches().stream()
                        .filter(s -> s.to() != null)
                        .flatMap(s -> range(s).stream())
                        .toList();
        return !t.single()
                && !timed.isEmpty()
                && timed.stream().noneMatch(x -> x.times().single())
                && more.stream().noneMatch(this::meets);
    }

    /// Whether it is open, at stretches, on all days of another and on more.
    boolean includes(HoursLine some) {
        return days instanceof HoursItem.Days mine
                && some.days instanceof HoursItem.Days theirs
                && !mine.ordinals()
                && !theirs.ordinals()
                && mine.moreThan(theirs)
                && !timed.isEmpty()
                && timed.getLast().times().stretches().getLast().to() != null;
    }

    /// Takes the times of a line that is more general, but for the last end; whether these can be
    /// read.
    boolean closes(HoursLine general, HoursClock to) {
        Timed last = general.timed.getLast();
        List<HoursItem.Stretch> all = new ArrayList<>(last.times().stretches());
        HoursItem.Stretch whole = all.removeLast();
        Optional<HoursClock.Range> known = range(whole);
        HoursClock from = known.map(r -> HoursClock.of(r.opens())).orElse(whole.from());
        all.add(new HoursItem.Stretch(from, to));
        if (HoursClock.range(from, to, 0).isEmpty()) {
            return false;
        }
        timed.addAll(general.timed.subList(0, general.timed.size() - 1));
        timed.add(new Timed(new HoursItem.Times(all), last.at(), last.part()));
        pauses.addAll(general.pauses);
        except.addAll(general.except);
        span = general.span;
        return true;
    }

    /// Takes its days out of a line that is more general.
    void days(HoursLine general) {
        if (days instanceof HoursItem.Days mine) {
            general.off.addAll(mine.weekdays());
        }
    }

    /// Whether it can be meant by what is said: days left out must be among its own.
    boolean takes(HoursItem said) {
        boolean off = said instanceof HoursItem.Without w && !w.days().isEmpty();
        return !off
                || said instanceof HoursItem.Without w
                        && !closed
                        && days instanceof HoursItem.Days d
                        && w.days().stream().anyMatch(d.weekdays()::contains);
    }

    /// Whether its times are still to come.
    boolean waits() {
        return timed.isEmpty() && !closed && closing == null;
    }

    /// Whether it is every so many weeks, on a date's weekday, and nobody said since when.
    boolean counts(LocalDate date) {
        return days instanceof HoursItem.Days d
                && d.weekdays().equals(List.of(date.getDayOfWeek()))
                && span.from() == null
                && (every.weeks() > 1 || d.rules().getFirst().weeks() > 1);
    }

    /// Whether its last stretch ends the next day.
    boolean overnight() {
        List<HoursClock.Range> all = ranges();
        LocalTime closes = all.isEmpty() ? null : all.getLast().closes();
        return closes != null && !closes.isAfter(all.getLast().opens());
    }

    /// These days, each week.
    static HoursItem.Days weekly(List<DayOfWeek> days) {
        return new HoursItem.Days(days.stream().map(d -> new Rule(d, 0, 1)).toList());
    }

    /// A day of the month in all its weeks but some.
    static List<Rule> others(DayOfWeek day, List<Integer> not) {
        return IntStream.rangeClosed(1, 5)
                .filter(n -> !not.contains(n))
                .mapToObj(n -> new Rule(day, n, 1))
                .toList();
    }

    /// "5-6 until 14 Dec and 5.30-6.30 from 11 Jan": the times behind its span, where another span
    /// follows them, as a line of their own; null when there are none.
    @Nullable HoursLine behindSpan(Placed next) {
        Timed last = timed.size() > 1 ? timed.getLast() : null;
        if (spanAt == null
                || last == null
                || last.at.from() < spanAt.from()
                || next.from() < last.at.from()) {
            return null;
        }
        HoursLine own = new HoursLine(days, at, clause, sentence);
        own.timed.add(timed.removeLast());
        return own;
    }

    void during(HoursItem.Span s) {
        span =
                new HoursItem.Span(
                        s.from() == null ? span.from() : s.from(),
                        s.to() == null ? span.to() : s.to());
    }

    /// Whether it says "monthly" without saying which day of the month.
    boolean unclear() {
        boolean ordinals = days instanceof HoursItem.Days d && d.ordinals();
        return every.months() > 0 && !ordinals
                || every.weeks() > 1 && ordinals
                || span.backwards()
                || never();
    }

    /// Whether there is no day of the year that is not excepted, or no weekday.
    private boolean never() {
        boolean all = days instanceof HoursItem.Days d && off.containsAll(d.weekdays());
        return all
                || IntStream.rangeClosed(1, 12)
                        .mapToObj(m -> MonthDay.of(m, 15))
                        .allMatch(d -> except.stream().anyMatch(e -> covers(e, d)));
    }

    private static boolean covers(Schedule.Except e, MonthDay d) {
        return e instanceof Schedule.Except.Yearly(var from, var to)
                && (from.isAfter(to)
                        ? !d.isBefore(from) || !d.isAfter(to)
                        : !d.isBefore(from) && !d.isAfter(to));
    }

    /// Whether it has only times without an end.
    boolean single() {
        return !timed.isEmpty() && ranges().stream().allMatch(r -> r.closes() == null);
    }

    private boolean meets(HoursClock.Range range) {
        return ranges().stream().anyMatch(r -> before(r, range) && before(range, r));
    }

    /// Whether one begins before the other ends; one past midnight ends late.
    static boolean before(HoursClock.Range a, HoursClock.Range b) {
        LocalTime end = b.closes() == null ? b.opens().plusMinutes(1) : b.closes();
        return !end.isAfter(b.opens()) || a.opens().isBefore(end);
    }

    /// Its stretches on the clock; one without an end is only its beginning.
    List<HoursClock.Range> ranges() {
        return timed.stream()
                .flatMap(t -> t.times().stretches().stream())
                .filter(s -> s.to() != null || s.from().half() != HoursClock.Half.OPEN)
                .flatMap(s -> range(s).stream())
                .toList();
    }

    private static Optional<HoursClock.Range> range(HoursItem.Stretch s) {
        return s.to() == null
                ? HoursClock.single(s.from(), 0)
                : HoursClock.range(s.from(), s.to(), 0);
    }

    /// One schedule for each day and stretch; without stretches a day with times unknown.
    List<Schedule> schedules(List<HoursClock.Range> ranges) {
        return new HoursRecurrence(this).schedules(ranges);
    }
}
