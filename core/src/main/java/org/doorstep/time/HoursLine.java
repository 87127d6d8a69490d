package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    final Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
    HoursItem.Every every = new HoursItem.Every(0, 0);
    HoursItem.Span span = new HoursItem.Span(null, null);
    @Nullable Placed everyAt;
    @Nullable Placed part;
    boolean closed;
    @Nullable String description;

    HoursLine(HoursItem days, Placed at, int clause, int sentence) {
        this.days = days;
        this.at = at;
        this.clause = clause;
        this.sentence = sentence;
    }

    void without(HoursItem.Without w) {
        except.addAll(w.except());
        off.addAll(w.days());
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
        return every.months() > 0 && !ordinals || every.weeks() > 1 && ordinals;
    }

    /// Whether another line speaks of some of this one's days again, at a time that runs into it.
    boolean generalises(HoursLine other) {
        if (!(days instanceof HoursItem.Days mine)
                || !(other.days instanceof HoursItem.Days theirs)) {
            return false;
        }
        boolean plain = !mine.ordinals() && !theirs.ordinals();
        boolean some =
                mine.weekdays().containsAll(theirs.weekdays())
                        && mine.weekdays().size() > theirs.weekdays().size();
        boolean same = every.equals(other.every) && span.equals(other.span);
        return plain && some && same && ranges().stream().anyMatch(r -> other.meets(r));
    }

    /// Whether it has only times without an end.
    boolean single() {
        return !timed.isEmpty() && ranges().stream().allMatch(r -> r.closes() == null);
    }

    private boolean meets(HoursClock.Range range) {
        return ranges().stream().anyMatch(r -> before(r, range) && before(range, r));
    }

    /// Whether one begins before the other ends; one past midnight ends late.
    private static boolean before(HoursClock.Range a, HoursClock.Range b) {
        LocalTime end = b.closes() == null ? b.opens().plusMinutes(1) : b.closes();
        return !end.isAfter(b.opens()) || a.opens().isBefore(end);
    }

    private List<HoursClock.Range> ranges() {
        return timed.stream()
                .flatMap(t -> t.times().stretches().stream())
                .filter(s -> s.to() != null || s.from().half() != HoursClock.Half.OPEN)
                .flatMap(
                        s ->
                                (s.to() == null
                                                ? HoursClock.single(s.from(), 0)
                                                : HoursClock.range(s.from(), s.to(), 0))
                                        .stream())
                .toList();
    }

    /// One schedule for each day and stretch; a stretch of null is a day with times unknown.
    List<Schedule> schedules(List<HoursClock.Range> ranges) {
        List<Schedule> all = new ArrayList<>();
        for (Key key : keys()) {
            if (ranges.isEmpty()) {
                all.add(schedule(key, null, null));
            }
            for (HoursClock.Range r : ranges) {
                all.add(schedule(key, r.opens(), r.closes()));
            }
        }
        return all;
    }

    /// What one schedule recurs on.
    private record Key(
            Schedule.Freq freq, int interval, List<Schedule.Day> byday, @Nullable LocalDate on) {}

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        if (days instanceof HoursItem.On(var dates)) {
            dates.forEach(d -> keys.add(new Key(Schedule.Freq.ONCE, 1, List.of(), d)));
        }
        if (!(days instanceof HoursItem.Days(var rules))) {
            return keys;
        }
        Map<DayOfWeek, List<Schedule.Day>> ordinals = new LinkedHashMap<>();
        for (Rule r : rules) {
            Schedule.Day day = new Schedule.Day(r.ordinal(), r.day());
            if (off.contains(r.day())) {
                continue;
            }
            if (r.ordinal() == 0) {
                int weeks = Math.max(r.weeks(), Math.max(1, every.weeks()));
                keys.add(new Key(Schedule.Freq.WEEKLY, weeks, List.of(day), null));
            } else {
                ordinals.computeIfAbsent(r.day(), _ -> new ArrayList<>()).add(day);
            }
        }
        int months = Math.max(1, every.months());
        ordinals.values().forEach(d -> keys.add(new Key(Schedule.Freq.MONTHLY, months, d, null)));
        return keys;
    }

    private Schedule schedule(Key k, @Nullable LocalTime opens, @Nullable LocalTime closes) {
        return new Schedule(
                k.freq(),
                k.interval(),
                k.byday(),
                List.of(),
                opens,
                closes,
                span.from(),
                span.to(),
                k.on(),
                except.stream().distinct().toList(),
                description);
    }

    /// What is left of a stretch when it is closed in between.
    List<HoursClock.Range> open(HoursClock.Range range) {
        List<HoursClock.Range> left = List.of(range);
        for (HoursItem.Pause pause : pauses) {
            for (HoursItem.Stretch s : pause.stretches()) {
                Optional<HoursClock.Range> shut =
                        s.to() == null ? Optional.empty() : HoursClock.range(s.from(), s.to(), 0);
                if (shut.isPresent()) {
                    left = left.stream().flatMap(r -> split(r, shut.get()).stream()).toList();
                }
            }
        }
        return left;
    }

    private static List<HoursClock.Range> split(HoursClock.Range open, HoursClock.Range shut) {
        LocalTime from = shut.opens();
        LocalTime to = shut.closes();
        LocalTime end = open.closes();
        boolean inside =
                end != null && to != null && open.opens().isBefore(from) && to.isBefore(end);
        if (end == null || to == null || !inside) {
            return List.of(open);
        }
        return List.of(new HoursClock.Range(open.opens(), from), new HoursClock.Range(to, end));
    }
}
