package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Habit;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Days as a habit: "on Saturdays", "every Tuesday", "on a Wednesday", "Mon to Fri", "the first
/// Saturday of the month".
final class DayWordsHabits implements TimeReaderRule {

    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> TO =
            Set.of("to", "-", "–", "—", "till", "til", "until", "while", "thru", "through");
    private static final Set<String> MONTH_WORDS = Set.of("of", "in", "the", "every", "each");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        Habit run = run(text, at);
        if (run != null) {
            return run;
        }
        String plural = text.value(at, Kind.WEEKDAYS);
        if (plural != null) {
            return new Habit(at, text.after(at), DayWords.days(plural), null);
        }
        if (text.is(at, "weekly") && text.is(at + 1, "on")) {
            return single(text, at, at + 2, null);
        }
        if (text.kind(at, Kind.OTHER) && weekend(text, text.after(at))) {
            String note = "I look at every weekend, not only those.";
            int end = text.after(text.after(at));
            return new Habit(at, end, List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), note);
        }
        if (usualDays(text, at)) {
            return new Habit(at, at + 2, List.of(), null);
        }
        if (text.kind(at, Kind.OTHER)) {
            return single(text, at, text.after(at), note(text, text.after(at)));
        }
        if (text.kind(at, Kind.EVERY)) {
            return single(text, at, text.skip(at + 1, Set.of("single", "week", "on")), null);
        }
        if (text.is(at, "on", "of") && text.at(at + 1).in(ARTICLES)) {
            return single(text, at, at + 2, null);
        }
        return ofTheMonth(text, at);
    }

    private static boolean weekend(TimeReaderText text, int at) {
        return text.kind(at, Kind.WEEKEND) || "SA,SU".equals(text.value(at, Kind.WEEKDAYS));
    }

    /// "Most days" after 3, "any day" between 2 and 4: every day, at hours that follow.
    static boolean usualDays(TimeReaderText text, int at) {
        boolean days = text.is(at, "most", "every", "any", "each", "all", "other");
        boolean hours =
                text.is(at + 2, "after", "before", "b4", "from", "between", "until", "till", "til")
                        || text.is(at + 2, "at", "around", "about");
        boolean number =
                text.at(at + 3).number() >= 0 || text.kind(at + 3, Kind.NUMBER, Kind.CLOCK);
        return days && text.is(at + 1, "day", "days") && hours && number;
    }

    private static @Nullable Habit single(
            TimeReaderText text, int start, int name, @Nullable String note) {
        DayOfWeek day = weekday(text, name);
        return day == null ? null : new Habit(start, text.after(name), List.of(day), note);
    }

    /// "Mondays to Thursdays", and Monday to Friday in the singular too: nobody asks for one such
    /// week by those words.
    private static @Nullable Habit run(TimeReaderText text, int at) {
        DayOfWeek first = weekday(text, at);
        int to = text.after(at);
        if (first == null || !text.at(to).in(TO)) {
            return null;
        }
        DayOfWeek last = weekday(text, to + 1);
        boolean plural = text.kind(at, Kind.WEEKDAYS) || text.kind(to + 1, Kind.WEEKDAYS);
        boolean working = first == DayOfWeek.MONDAY && last == DayOfWeek.FRIDAY;
        if (last == null || last == first || !(plural || working)) {
            return null;
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
        return new Habit(at, text.after(to + 1), days, null);
    }

    /// "1st Sat of the month", "2nd and 4th Saturdays".
    private static @Nullable Habit ofTheMonth(TimeReaderText text, int at) {
        int name = at;
        while (ordinal(text, name) || (name > at && text.is(name, "and", "&", ",", "or"))) {
            name++;
        }
        DayOfWeek day = name > at ? weekday(text, name) : null;
        if (day == null) {
            return null;
        }
        int end = text.after(name);
        int month = text.skip(end, MONTH_WORDS);
        boolean monthly = month > end && "MONTH".equals(text.value(month, Kind.UNIT));
        if (!monthly && !text.kind(name, Kind.WEEKDAYS)) {
            return null;
        }
        return new Habit(at, monthly ? month + 1 : end, List.of(day), note(text, name));
    }

    private static boolean ordinal(TimeReaderText text, int at) {
        boolean digits = text.at(at).number() > 0 && text.at(at).number() <= 5;
        return (digits && Set.of("st", "nd", "rd", "th").contains(text.at(at).suffix()))
                || text.kind(at, Kind.ORDINAL)
                || text.is(at, "last");
    }

    /// One day of the week, in the singular or the plural, or null.
    static @Nullable DayOfWeek weekday(TimeReaderText text, int at) {
        String plural = text.value(at, Kind.WEEKDAYS);
        if (plural != null && plural.length() == 2) {
            return DayWords.days(plural).getFirst();
        }
        return DayWords.weekday(text, at);
    }

    private static @Nullable String note(TimeReaderText text, int name) {
        DayOfWeek day = weekday(text, name);
        if (day == null) {
            return null;
        }
        String english = day.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK);
        return "I look at every " + english + ", not only those.";
    }
}
