package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.time.HoursItem.Rule;
import org.jspecify.annotations.Nullable;

/// Makes the schedules of a line that has been read.
record HoursRecurrence(HoursLine line) {

    /// One schedule for each day and stretch; without stretches a day with times unknown.
    List<Schedule> schedules(List<HoursClock.Range> ranges) {
        List<Schedule> all = new ArrayList<>();
        for (Key key : keys()) {
            List<HoursClock.Range> open = open(key, ranges);
            if (open.isEmpty()) {
                all.add(schedule(key, null, null));
            }
            for (HoursClock.Range r : open) {
                all.add(schedule(key, r.opens(), r.closes()));
            }
        }
        return all;
    }

    /// What is left on a day that is closed for a part: when it opens or closes then nobody said.
    private List<HoursClock.Range> open(Key key, List<HoursClock.Range> ranges) {
        Integer part = key.byday().isEmpty() ? null : line.partly.get(key.byday().getFirst().day());
        if (part == null) {
            return ranges;
        }
        LocalTime noon = LocalTime.of(part == 3 ? 17 : 12, 59);
        return ranges.stream()
                .filter(
                        r ->
                                part == 1
                                        ? !r.opens().isBefore(LocalTime.NOON)
                                        : r.opens().isBefore(noon))
                .map(
                        r ->
                                part == 1 || r.closes() == null || !r.closes().isAfter(noon)
                                        ? r
                                        : new HoursClock.Range(r.opens(), null))
                .toList();
    }

    /// What one schedule recurs on.
    private record Key(
            Schedule.Freq freq, int interval, List<Schedule.Day> byday, @Nullable LocalDate on) {}

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        if (line.days instanceof HoursItem.On(var dates)) {
            dates.forEach(d -> keys.add(new Key(Schedule.Freq.ONCE, 1, List.of(), d)));
        }
        if (!(line.days instanceof HoursItem.Days(var rules))) {
            return keys;
        }
        Map<DayOfWeek, List<Schedule.Day>> ordinals = new LinkedHashMap<>();
        for (Rule r : rules) {
            Schedule.Day day = new Schedule.Day(r.ordinal(), r.day());
            if (line.off.contains(r.day())) {
                continue;
            }
            if (r.ordinal() == 0) {
                int weeks = Math.max(r.weeks(), Math.max(1, line.every.weeks()));
                keys.add(new Key(Schedule.Freq.WEEKLY, weeks, List.of(day), null));
            } else {
                ordinals.computeIfAbsent(r.day(), _ -> new ArrayList<>()).add(day);
            }
        }
        int months = Math.max(1, line.every.months());
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
                line.span.from(),
                line.span.to(),
                k.on(),
                line.except.stream().distinct().toList(),
                line.description);
    }

    /// What is left of a stretch when it is closed in between.
    List<HoursClock.Range> open(HoursClock.Range range) {
        List<HoursClock.Range> left = List.of(range);
        for (HoursItem.Pause pause : line.pauses) {
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
