package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing said in a text of opening hours, before it is known what belongs to what.
sealed interface HoursItem {

    /// Days of the week; as a rule with an ordinal, or every so many weeks.
    record Days(List<Rule> rules) implements HoursItem {
        /// The weekdays among them, each once.
        List<DayOfWeek> weekdays() {
            return rules.stream().map(Rule::day).distinct().toList();
        }

        /// Whether it is on all weekdays of another and on more.
        boolean moreThan(Days some) {
            List<DayOfWeek> mine = weekdays();
            List<DayOfWeek> theirs = some.weekdays();
            return mine.size() > theirs.size() && mine.containsAll(theirs);
        }

        boolean ordinals() {
            return rules.stream().anyMatch(r -> r.ordinal() != 0);
        }
    }

    /// A day; `ordinal` 0 for each, `weeks` the interval.
    record Rule(DayOfWeek day, int ordinal, int weeks) {}

    /// Dates.
    record On(List<LocalDate> dates) implements HoursItem {}

    /// Stretches of the day.
    record Times(List<Stretch> stretches) implements HoursItem {
        /// Nothing but numbers, which may not be times at all.
        boolean bare() {
            return stretches.stream().allMatch(s -> s.from().bare());
        }

        /// Nothing but beginnings.
        boolean single() {
            return stretches.stream().allMatch(s -> s.to() == null);
        }

        /// The whole day and night.
        boolean whole() {
            return stretches.stream().allMatch(s -> s.from().equals(s.to()));
        }
    }

    /// A stretch as written; without `to` a time by itself, or one that has no said end.
    record Stretch(HoursClock from, @Nullable HoursClock to) {}

    /// A part of the day: 1 morning, 2 afternoon, 3 evening, 4 after noon.
    record Part(int part) implements HoursItem {}

    /// Every so many weeks or months; 0 for the other.
    record Every(int weeks, int months) implements HoursItem {}

    /// From a day on, up to a day; both included.
    record Span(@Nullable LocalDate from, @Nullable LocalDate to) implements HoursItem {

        /// Whether it would end before it begins.
        boolean backwards() {
            return from != null && to != null && from.isAfter(to);
        }
    }

    /// When it is not on.
    record Without(List<Schedule.Except> except, List<DayOfWeek> days) implements HoursItem {}

    /// Closed in between; `everyDay` when that was said of all days.
    record Pause(List<Stretch> stretches, boolean everyDay) implements HoursItem {}

    /// Months of the year in which alone it is on: those left out.
    record Season(List<Schedule.Except> other) implements HoursItem {}

    /// Only the end: "Thursdays till 8".
    record Closing(HoursClock to) implements HoursItem {}

    /// Closed for a part of some days; which hours that is nobody said.
    record Partly(List<DayOfWeek> days, int part) implements HoursItem {}

    /// Not on the first, or another, of the month.
    record Omit(List<Integer> ordinals) implements HoursItem {}

    /// The dates of the next ones.
    record Next(LocalDate date) implements HoursItem {}

    /// A mark without a value of its own.
    enum Mark implements HoursItem {
        CLOSED,
        TERM,
        /// A word that makes all that follows in its sentence doubtful.
        DOUBT,
        COMMA,
        SENTENCE,
        LINE,
        OPEN,
        SHUT,
        JUNK,
        /// Food: strange as any other word, and its time is no session of its own.
        MEAL,
        /// What is handed back and changes nothing.
        NOTE,
        /// A word that changes nothing.
        PLAIN
    }

    /// Whether it is a word that fits nothing.
    static boolean strange(HoursItem item) {
        return item == Mark.JUNK || item == Mark.MEAL;
    }

    /// Whether it is times that are numbers and no more.
    static boolean bare(Placed p) {
        return p.item() instanceof Times t && t.bare();
    }

    /// An item and the tokens it was read from.
    record Placed(HoursItem item, int from, int to) {}
}
