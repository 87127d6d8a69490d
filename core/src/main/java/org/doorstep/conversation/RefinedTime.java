package org.doorstep.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.search.Enquiry;
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

    /// When the morning, the afternoon and the evening end (CONTRACT), and the day.
    private static final Set<LocalTime> ENDS =
            Set.of(LocalTime.NOON, LocalTime.of(17, 0), LocalTime.of(22, 0), DAY_ENDS);

    /// More days than a fortnight have are no dates any more.
    private static final int MOST_DAYS = 14;

    /// What is said first of all: "boxing in the evening" is for whoever has her evenings, and not
    /// only tonight. Who asks for nothing in particular, or needs help at once, means the next.
    Understood begun(Understood said, String text, LocalDateTime now) {
        return subject(said) && said.windows().size() == 1 && usual(text, said, now)
                ? onAnyDay(said, text, now)
                : said;
    }

    /// What is said, at the times that hold now.
    Understood refine(Understood before, Understood said, String text, LocalDateTime now) {
        if (said.windows().size() != 1) {
            return said.windows().isEmpty() ? habit(before, said) : said;
        }
        Window fresh = said.windows().getFirst();
        if (!before.windows().isEmpty()) {
            return dated(before.windows(), said, text, now);
        }
        boolean days = before.recurring() != null && !before.recurring().days().isEmpty();
        boolean usual =
                days ? partOnly(text, fresh, now) : subject(before, said) && usual(text, said, now);
        if (usual) {
            return habit(before, onAnyDay(said, text, now));
        }
        Window kept = keepingThePart(before.recurring(), fresh);
        return kept == null ? said : at(said, kept);
    }

    /// A time on top of dates: a part of the day falls on them, a day keeps their part.
    private Understood dated(List<Window> before, Understood said, String text, LocalDateTime now) {
        Window fresh = said.windows().getFirst();
        List<LocalDate> days = days(before);
        LocalDate today = now.toLocalDate();
        if (!days.isEmpty() && partOnly(text, fresh, now)) {
            List<Window> there =
                    days.stream()
                            .map(d -> d.isAfter(today) ? d.atStartOfDay() : now)
                            .flatMap(at -> understanding.windows(text, at).stream())
                            .filter(w -> days.contains(w.from().toLocalDate()))
                            .distinct()
                            .toList();
            return there.isEmpty() ? said : said.withTimes(there, null, said.excludedDays());
        }
        Window kept = before.size() == 1 ? keepingThePart(before.getFirst(), fresh) : null;
        return kept == null ? said : at(said, kept);
    }

    /// The days of some windows, where they are few.
    private static List<LocalDate> days(List<Window> windows) {
        List<LocalDate> days =
                windows.stream()
                        .flatMap(
                                w ->
                                        w.from()
                                                .toLocalDate()
                                                .datesUntil(w.to().toLocalDate().plusDays(1))
                                                .limit(MOST_DAYS + 1))
                        .distinct()
                        .toList();
        return days.size() > MOST_DAYS ? List.of() : days;
    }

    private static boolean subject(Understood before, Understood said) {
        return subject(said) || said.topics().isEmpty() && subject(before);
    }

    /// Whether it asks for something that goes on week by week.
    private static boolean subject(Understood asked) {
        boolean named = !asked.topics().isEmpty() || !asked.words().isEmpty();
        return named && asked.topics().stream().noneMatch(Enquiry.AT_ONCE::contains);
    }

    /// Whether "in the evening" or "after 6" was said, and no day. At night "in the morning" is
    /// tomorrow's.
    private boolean usual(String text, Understood said, LocalDateTime now) {
        Window fresh = said.windows().getFirst();
        boolean next = fresh.from().toLocalDate().isAfter(now.toLocalDate());
        LocalTime to = fresh.to().toLocalTime();
        return ENDS.contains(to)
                && !(next && to.equals(LocalTime.NOON))
                && !Phrases.words(text).contains("between")
                && partOnly(text, fresh, now)
                && !part(text, now).from().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /// The part of the day that is meant, whole, on another day.
    private Window part(String text, LocalDateTime now) {
        return understanding.windows(text, now.toLocalDate().plusDays(3).atStartOfDay()).getFirst();
    }

    /// The same with a part of the day that no day was named for as a habit.
    Understood onAnyDay(Understood said, String text, LocalDateTime now) {
        if (said.windows().size() != 1 || !partOnly(text, said.windows().getFirst(), now)) {
            return said;
        }
        Window part = part(text, now);
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
            return said.withTimes(before.windows(), without(old, excluded), excluded);
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

    /// "Tuesdays or Thursdays", and then "not Tuesdays": Thursdays.
    private static @Nullable Recurring without(@Nullable Recurring old, List<DayOfWeek> excluded) {
        if (old == null || excluded.containsAll(old.days())) {
            return old;
        }
        List<DayOfWeek> left = old.days().stream().filter(d -> !excluded.contains(d)).toList();
        return new Recurring(left, old.from(), old.to());
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
        boolean wasPart =
                !old.instant()
                        && old.from().toLocalDate().equals(old.to().toLocalDate())
                        && !old.to().toLocalTime().equals(DAY_ENDS);
        return wasPart && wholeDay(fresh)
                ? on(fresh, old.from().toLocalTime(), old.to().toLocalTime())
                : null;
    }

    /// A whole day named after "in the evenings": the evening of it.
    private static @Nullable Window keepingThePart(@Nullable Recurring old, Window fresh) {
        LocalTime from = old == null ? null : old.from();
        LocalTime to = old == null ? null : old.to();
        return from == null || to == null || !wholeDay(fresh) ? null : on(fresh, from, to);
    }

    private static Window on(Window day, LocalTime from, LocalTime to) {
        LocalDate date = day.from().toLocalDate();
        return new Window(date.atTime(from), date.atTime(to));
    }

    private static boolean wholeDay(Window window) {
        return window.from().toLocalTime().equals(LocalTime.MIDNIGHT)
                && window.to().toLocalTime().equals(DAY_ENDS)
                && window.from().toLocalDate().equals(window.to().toLocalDate());
    }

    private static Understood at(Understood said, Window window) {
        return said.withTimes(List.of(window), null, said.excludedDays());
    }
}
