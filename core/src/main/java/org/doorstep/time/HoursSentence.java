package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Puts schedules into one sentence: those with the same days share them, those with the same times
/// too, so that five weekdays read "Monday to Friday".
final class HoursSentence {

    private static final List<String> ORDINALS =
            List.of("First", "Second", "Third", "Fourth", "Fifth");

    private final @Nullable LocalDate today;

    HoursSentence(@Nullable LocalDate today) {
        this.today = today;
    }

    /// What schedules must share to be said together.
    private record Rule(
            Schedule.Freq freq,
            int interval,
            List<Integer> ordinals,
            List<Integer> dates,
            @Nullable LocalDate on,
            String suffix) {}

    /// A rule and the times that hold on some of its days.
    private record Times(Rule rule, Set<String> ranges) {}

    private record Key(Rule rule, List<DayOfWeek> days) {}

    String say(List<Schedule> schedules) {
        Map<Key, Set<String>> times = new LinkedHashMap<>();
        for (Schedule s : schedules.stream().sorted(order()).toList()) {
            for (Key key : keys(s)) {
                times.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(range(s));
            }
        }
        Map<Times, TreeSet<DayOfWeek>> days = new LinkedHashMap<>();
        times.forEach(
                (key, ranges) ->
                        days.computeIfAbsent(new Times(key.rule(), ranges), _ -> new TreeSet<>())
                                .addAll(key.days()));
        List<String> said = new ArrayList<>();
        days.forEach((t, d) -> said.add(sentence(t, d)));
        return String.join("; ", said);
    }

    /// Weekly hours first, by their day, then the rarer ones.
    private static Comparator<Schedule> order() {
        return Comparator.comparing(HoursSentence::rank)
                .thenComparing(
                        s -> s.dtstart() == null || rank(s) < 3 ? LocalDate.MIN : s.dtstart())
                .thenComparing(s -> s.byday().isEmpty() ? 0 : s.byday().getFirst().day().getValue())
                .thenComparing(s -> s.opensAt() == null ? LocalTime.MAX : s.opensAt());
    }

    private static int rank(Schedule s) {
        return switch (s.freq()) {
            case DAILY -> 0;
            case WEEKLY -> s.interval() == 1 ? 0 : 1;
            case MONTHLY -> 2;
            case YEARLY -> 3;
            case ONCE -> 4;
        };
    }

    /// One key for each weekday, so that days with the same times find each other.
    private List<Key> keys(Schedule s) {
        Map<DayOfWeek, TreeSet<Integer>> ordinals = new LinkedHashMap<>();
        for (Schedule.Day d : s.byday()) {
            ordinals.computeIfAbsent(d.day(), _ -> new TreeSet<>(lastLast())).add(d.ordinal());
        }
        boolean daily = s.freq() == Schedule.Freq.DAILY && s.interval() == 1;
        List<Key> keys = new ArrayList<>();
        if (daily && s.byday().isEmpty()) {
            for (DayOfWeek d : DayOfWeek.values()) {
                keys.add(new Key(rule(s, Schedule.Freq.WEEKLY, List.of(0)), List.of(d)));
            }
        } else if (s.byday().isEmpty() || s.freq() == Schedule.Freq.ONCE) {
            List<DayOfWeek> day = weeklyOn(s);
            keys.add(new Key(rule(s, s.freq(), List.of(0)), day));
        }
        Schedule.Freq freq = daily ? Schedule.Freq.WEEKLY : s.freq();
        if (s.freq() != Schedule.Freq.ONCE) {
            ordinals.forEach(
                    (day, n) -> keys.add(new Key(rule(s, freq, List.copyOf(n)), List.of(day))));
        }
        return keys;
    }

    private static List<DayOfWeek> weeklyOn(Schedule s) {
        boolean weekly = s.freq() == Schedule.Freq.WEEKLY && s.dtstart() != null;
        return weekly && s.dtstart() != null ? List.of(s.dtstart().getDayOfWeek()) : List.of();
    }

    private static Comparator<Integer> lastLast() {
        return Comparator.comparing((Integer n) -> n < 0).thenComparing(n -> n);
    }

    private Rule rule(Schedule s, Schedule.Freq freq, List<Integer> ordinals) {
        boolean dated = freq == Schedule.Freq.ONCE || freq == Schedule.Freq.YEARLY;
        boolean monthly = freq == Schedule.Freq.MONTHLY && s.byday().isEmpty();
        List<Integer> dates = s.bymonthday();
        if (monthly && dates.isEmpty() && s.dtstart() != null) {
            dates = List.of(s.dtstart().getDayOfMonth());
        }
        LocalDate on = s.dtstart() == null ? s.validFrom() : s.dtstart();
        return new Rule(freq, s.interval(), ordinals, dates, dated ? on : null, suffix(s));
    }

    private static String range(Schedule s) {
        return s.opensAt() == null ? "times not given" : HoursText.range(s.opensAt(), s.closesAt());
    }

    private String sentence(Times t, TreeSet<DayOfWeek> days) {
        return days(t.rule(), days) + ", " + and(List.copyOf(t.ranges())) + t.rule().suffix();
    }

    private String days(Rule r, TreeSet<DayOfWeek> days) {
        boolean ordinal = r.ordinals().stream().anyMatch(n -> n != 0);
        return switch (r.freq()) {
            case ONCE -> r.on() == null ? "Once" : HoursText.date(r.on(), today);
            case DAILY -> r.interval() == 2 ? "Every other day" : "Every " + r.interval() + " days";
            case YEARLY -> yearly(r, days, ordinal);
            case WEEKLY -> ordinal ? monthly(r, days) : weekly(r, days);
            case MONTHLY -> {
                if (days.isEmpty()) {
                    yield dates(r);
                }
                yield ordinal || r.interval() > 1 ? monthly(r, days) : weekly(r, days);
            }
        };
    }

    private static String weekly(Rule r, TreeSet<DayOfWeek> days) {
        if (days.isEmpty()) {
            return r.interval() == 1 ? "Weekly" : "Every " + r.interval() + " weeks";
        }
        if (r.interval() == 2) {
            return "Every other " + and(days.stream().map(HoursText::name).toList());
        }
        return days.size() == 7 && r.interval() == 1
                ? "Every day"
                : runs(days) + (r.interval() == 1 ? "" : ", every " + r.interval() + " weeks");
    }

    /// "Monday to Wednesday and Fridays"; two in a row are named both.
    private static String runs(TreeSet<DayOfWeek> days) {
        List<String> said = new ArrayList<>();
        List<DayOfWeek> left = new ArrayList<>(days);
        while (!left.isEmpty()) {
            int n = 1;
            while (n < left.size() && left.get(n).getValue() == left.getFirst().getValue() + n) {
                n++;
            }
            String first = HoursText.name(left.getFirst());
            if (n >= 3) {
                said.add(first + " to " + HoursText.name(left.get(n - 1)));
            } else {
                left.subList(0, n).forEach(d -> said.add(HoursText.name(d) + "s"));
            }
            left.subList(0, n).clear();
        }
        return and(said);
    }

    private static String monthly(Rule r, TreeSet<DayOfWeek> days) {
        List<String> which = r.ordinals().stream().map(HoursSentence::ordinal).toList();
        String named = and(days.stream().map(HoursText::name).toList());
        String every =
                switch (r.interval()) {
                    case 1 -> "the month";
                    case 2 -> "every other month";
                    default -> "every " + r.interval() + " months";
                };
        List<String> rest = new ArrayList<>(List.of(which.getFirst()));
        which.stream().skip(1).map(w -> w.toLowerCase(Locale.ROOT)).forEach(rest::add);
        return and(rest) + " " + named + " of " + every;
    }

    private static String ordinal(int n) {
        if (n > 0 && n <= ORDINALS.size()) {
            return ORDINALS.get(n - 1);
        }
        return switch (n) {
            case 0 -> "Every";
            case -1 -> "Last";
            case -2 -> "Second to last";
            case -3 -> "Third to last";
            default -> n < 0 ? -n + "th to last" : n + "th";
        };
    }

    private static String dates(Rule r) {
        List<String> said = r.dates().stream().map(HoursSentence::dayOfMonth).toList();
        String month =
                r.interval() == 1 ? " of the month" : " of every " + r.interval() + " months";
        return r.dates().isEmpty() ? "Monthly" : "The " + and(said) + month;
    }

    private static String dayOfMonth(int n) {
        if (n < 0) {
            return n == -1 ? "last day" : ordinal(n).toLowerCase(Locale.ROOT) + " day";
        }
        String end =
                switch (n) {
                    case 1, 21, 31 -> "st";
                    case 2, 22 -> "nd";
                    case 3, 23 -> "rd";
                    default -> "th";
                };
        return n + end;
    }

    private static String yearly(Rule r, TreeSet<DayOfWeek> days, boolean ordinal) {
        if (r.on() == null) {
            return "Once a year";
        }
        String month = r.on().getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return ordinal && !days.isEmpty()
                ? monthly(r, days).replaceAll(" of .*", "") + " of " + month
                : "Every year on " + HoursText.shortDate(r.on(), null);
    }

    private String suffix(Schedule s) {
        StringBuilder text = new StringBuilder();
        LocalDate from = s.freq() == Schedule.Freq.ONCE ? null : s.validFrom();
        LocalDate to = s.freq() == Schedule.Freq.ONCE ? null : s.validTo();
        if (from != null && (today == null || from.isAfter(today))) {
            text.append(", from ").append(HoursText.shortDate(from, today));
            text.append(to == null ? "" : " to " + HoursText.shortDate(to, today));
        } else if (to != null) {
            text.append(", until ").append(HoursText.shortDate(to, today));
        }
        List<String> not = s.except().stream().map(this::except).distinct().toList();
        text.append(not.isEmpty() ? "" : ", not " + and(not));
        return text.append(s.description() == null ? "" : " (" + s.description() + ")").toString();
    }

    private String except(Schedule.Except e) {
        return switch (e) {
            case Schedule.Except.BankHolidays() -> "bank holidays";
            case Schedule.Except.Dates(var from, var to) ->
                    from.equals(to)
                            ? HoursText.shortDate(from, today)
                            : HoursText.shortDate(from, today)
                                    + " to "
                                    + HoursText.shortDate(to, today);
            case Schedule.Except.Yearly(var from, var to) -> yearly(from, to);
        };
    }

    /// Whole months by their names, other stretches by their dates.
    private static String yearly(MonthDay from, MonthDay to) {
        int length = YearMonth.of(2023, to.getMonth()).lengthOfMonth();
        if (from.getDayOfMonth() == 1 && to.getDayOfMonth() >= length) {
            String last = name(to.getMonth());
            return from.getMonth() == to.getMonth() ? last : name(from.getMonth()) + " to " + last;
        }
        String first = from.getDayOfMonth() + " " + name(from.getMonth());
        return from.equals(to)
                ? first
                : first + " to " + to.getDayOfMonth() + " " + name(to.getMonth());
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String and(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
