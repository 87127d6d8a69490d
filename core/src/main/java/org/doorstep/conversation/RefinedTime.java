package org.doorstep.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Puts the time a later message names together with the time of before: "in the evening instead"
/// keeps the day; "on Thursday" keeps the evening.
record RefinedTime(Understanding understanding) {

    /// Words that fix the day to today, whatever day was spoken of before.
    private static final Set<String> TODAY =
            Set.of("today", "2day", "tonight", "2night", "2nite", "tonite", "nite", "now", "this");

    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59);

    /// What is said, at the times that hold now.
    Understood refine(Understood before, Understood said, String text, LocalDateTime now) {
        if (said.windows().isEmpty()) {
            return habit(before, said);
        }
        if (before.windows().size() != 1 || said.windows().size() != 1) {
            return said;
        }
        Window old = before.windows().getFirst();
        Window fresh = said.windows().getFirst();
        LocalDate day = old.from().toLocalDate();
        if (day.isAfter(now.toLocalDate()) && partOnly(text, fresh, now)) {
            List<Window> there = understanding.windows(text, day.atStartOfDay());
            return there.size() == 1 ? at(said, there.getFirst()) : said;
        }
        Window kept = keepingThePart(old, fresh);
        return kept == null ? said : at(said, kept);
    }

    /// The same with a part of the day that no day was named for as a habit.
    Understood onAnyDay(Understood said, String text, LocalDateTime now) {
        if (said.windows().size() != 1 || !partOnly(text, said.windows().getFirst(), now)) {
            return said;
        }
        LocalDateTime later = now.toLocalDate().plusDays(3).atStartOfDay();
        Window part = understanding.windows(text, later).getFirst();
        Recurring habit =
                new Recurring(List.of(), part.from().toLocalTime(), part.to().toLocalTime());
        return said.withTimes(List.of(), habit, said.excludedDays());
    }

    /// A habit on top of what was said of time before: "on Saturdays", "evenings only" and "not
    /// Mondays" hold together.
    private static Understood habit(Understood before, Understood said) {
        Recurring old = before.recurring();
        Recurring fresh = said.recurring();
        List<DayOfWeek> excluded =
                Stream.concat(before.excludedDays().stream(), said.excludedDays().stream())
                        .distinct()
                        .toList();
        if (fresh == null) {
            return said.withTimes(before.windows(), old, excluded);
        }
        Recurring both =
                old == null
                        ? fresh
                        : new Recurring(
                                fresh.days().isEmpty() ? old.days() : fresh.days(),
                                fresh.from() == null ? old.from() : fresh.from(),
                                fresh.to() == null ? old.to() : fresh.to());
        List<DayOfWeek> still = excluded.stream().filter(d -> !fresh.days().contains(d)).toList();
        return said.withTimes(List.of(), both, still);
    }

    /// Whether the message named a part of the day and no day: at another now it falls on another
    /// day.
    private boolean partOnly(String text, Window fresh, LocalDateTime now) {
        boolean soon = !fresh.from().toLocalDate().isAfter(now.toLocalDate().plusDays(1));
        if (!soon || fresh.instant() || Phrases.words(text).stream().anyMatch(TODAY::contains)) {
            return false;
        }
        LocalDate later = now.toLocalDate().plusDays(3);
        List<Window> moved = understanding.windows(text, later.atStartOfDay());
        return moved.size() == 1 && moved.getFirst().from().toLocalDate().equals(later);
    }

    /// A whole day named after a part of another: the part is kept.
    private static @Nullable Window keepingThePart(Window old, Window fresh) {
        boolean wholeDay =
                fresh.from().toLocalTime().equals(LocalTime.MIDNIGHT)
                        && fresh.to().toLocalTime().equals(DAY_ENDS)
                        && fresh.from().toLocalDate().equals(fresh.to().toLocalDate());
        boolean wasPart =
                !old.instant()
                        && old.from().toLocalDate().equals(old.to().toLocalDate())
                        && !old.to().toLocalTime().equals(DAY_ENDS);
        if (!wholeDay || !wasPart) {
            return null;
        }
        LocalDate day = fresh.from().toLocalDate();
        return new Window(day.atTime(old.from().toLocalTime()), day.atTime(old.to().toLocalTime()));
    }

    private static Understood at(Understood said, Window window) {
        return said.withTimes(List.of(window), null, said.excludedDays());
    }
}
