package org.doorstep.functions.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.doorstep.place.Place;
import org.doorstep.safety.Concern;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// The answer of `GET /api/search`, in the contract's names and order.
public record SearchAnswer(
        String now,
        Meant understood,
        Safety safety,
        @Nullable String help,
        int total,
        List<Row> results) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// The answer to what was asked.
    public static SearchAnswer of(Asking.Asked asked) {
        return new SearchAnswer(
                asked.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Meant.of(asked),
                Safety.of(asked.concern()),
                asked.help(),
                asked.results().total(),
                asked.results().matches().stream().map(Row::of).toList());
    }

    /// What the question was understood to mean.
    public record Meant(
            List<String> topics,
            String words,
            @Nullable Where place,
            @Nullable Span window,
            List<Span> windows,
            @Nullable Habit recurring,
            List<String> filters,
            @Nullable String corrected,
            List<String> relaxed) {

        static Meant of(Asking.Asked asked) {
            Understood understood = asked.understood();
            String corrected = understood.corrected();
            List<String> relaxed =
                    asked.results().relaxed().stream().map(r -> lower(r.name())).toList();
            return of(
                    understood,
                    asked.place(),
                    corrected == null && asked.cut() ? asked.text() : corrected,
                    relaxed);
        }

        /// What a message means by itself, nothing looked for yet.
        public static Meant of(
                Understood understood,
                @Nullable Place place,
                @Nullable String corrected,
                List<String> relaxed) {
            List<Span> spans = understood.windows().stream().map(Span::of).toList();
            Recurring recurring = understood.recurring();
            return new Meant(
                    understood.topics(),
                    understood.words(),
                    place == null ? null : Where.of(place),
                    spans.isEmpty() ? null : spans.getFirst(),
                    spans,
                    recurring == null ? null : Habit.of(recurring),
                    understood.filters().stream().map(Filter::id).toList(),
                    corrected,
                    relaxed);
        }
    }

    /// A place and how closely it is known.
    public record Where(String name, double lat, double lon, String precision) {
        static Where of(Place place) {
            return new Where(
                    place.name(),
                    round(place.point().lat()),
                    round(place.point().lon()),
                    lower(place.precision().name()));
        }

        /// Six decimals are a tenth of a metre.
        private static double round(double degrees) {
            return Math.round(degrees * 1e6) / 1e6;
        }
    }

    /// A stretch of local time.
    public record Span(String from, String to) {
        static Span of(Window window) {
            return new Span(MINUTES.format(window.from()), MINUTES.format(window.to()));
        }
    }

    /// A habit: iCalendar's names of days, and the part of the day.
    public record Habit(@Nullable List<String> days, @Nullable String from, @Nullable String to) {
        static Habit of(Recurring recurring) {
            List<String> days = recurring.days().stream().map(Habit::day).toList();
            return new Habit(
                    days.isEmpty() ? null : days, clock(recurring.from()), clock(recurring.to()));
        }

        private static String day(DayOfWeek day) {
            return day.name().substring(0, 2);
        }

        private static @Nullable String clock(@Nullable LocalTime time) {
            return time == null ? null : CLOCK.format(time);
        }
    }

    /// What the safety check found.
    public record Safety(String tier, @JsonProperty("class") @Nullable String kind) {
        public static Safety of(Concern concern) {
            Concern.Kind kind = concern.kind();
            return new Safety(
                    lower(concern.tier().name()),
                    kind == null ? null : lower(kind.name()).replace('_', '-'));
        }
    }

    /// One thing that answers.
    public record Row(
            String serviceId,
            @Nullable String locationId,
            String name,
            String organization,
            @Nullable Long distanceMetres,
            Timing timing,
            String cost,
            @Nullable String assured,
            List<String> why) {

        static Row of(Match match) {
            Double metres = match.metres();
            var assured = match.listing().assuredDate();
            return new Row(
                    match.offer().serviceId(),
                    match.offer().locationId(),
                    match.listing().name(),
                    match.listing().organization().name(),
                    metres == null ? null : Math.round(metres),
                    Timing.of(match.timing()),
                    lower(match.cost().name()),
                    assured == null ? null : assured.toString(),
                    match.why());
        }
    }

    /// Whether and when it is on.
    public record Timing(String state, @Nullable Span next, @Nullable String text) {
        static Timing of(Match.Timing timing) {
            Window next = timing.next();
            return new Timing(
                    lower(timing.state().name()),
                    next == null ? null : Span.of(next),
                    timing.text());
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
