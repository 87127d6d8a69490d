package org.doorstep.conversation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.search.Match;
import org.doorstep.time.Window;
import org.doorstep.understanding.Thing;
import org.doorstep.understanding.Understood;

/// The hour of the meal that a person names, as `meals.tsv` has it: what serves food then is a
/// lunch, whatever it calls itself, and a breakfast is none.
///
/// @param served when a session that serves it is on
/// @param beside when what is offered beside it is on
/// @param words for it
record Mealtime(Hours served, Hours beside, List<String> words) {

    private static final String NONE = "-";

    private static final List<List<String>> ROWS = Phrases.table("meals.tsv");

    private static final List<Mealtime> ALL =
            ROWS.stream().filter(r -> !r.get(0).equals(NONE)).map(Mealtime::of).toList();

    private static final Set<String> SERVING =
            Set.of(
                    ROWS.stream()
                            .filter(r -> r.get(0).equals(NONE))
                            .findFirst()
                            .orElseThrow()
                            .get(2)
                            .split(" "));

    private static Mealtime of(List<String> row) {
        return new Mealtime(hours(row.get(0)), hours(row.get(1)), List.of(row.get(2).split(" ")));
    }

    private static Hours hours(String span) {
        String[] ends = span.split("-");
        return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /// The meals that a thing may be at the time that is asked for; none where it is no meal.
    static List<Mealtime> of(Understood asked, Thing thing) {
        List<Mealtime> named =
                ALL.stream()
                        .filter(m -> thing.wordings().stream().anyMatch(m.words::contains))
                        .toList();
        List<Mealtime> then = named.stream().filter(m -> m.asked(asked)).toList();
        return then.isEmpty() ? named : then;
    }

    /// Whether the time asked for is this meal's: "dinner at midday".
    private boolean asked(Understood asked) {
        LocalTime noon = served.from();
        return asked.windows().stream().anyMatch(w -> !wholeDay(w) && within(w, noon));
    }

    private static boolean wholeDay(Window window) {
        return window.from().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static boolean within(Window window, LocalTime time) {
        return window.from().toLocalDate().equals(window.to().toLocalDate())
                && !time.isBefore(window.from().toLocalTime())
                && time.isBefore(window.to().toLocalTime());
    }

    /// Whether an offer serves a meal of the thing's topic at that hour.
    boolean servedBy(Match match, Thing thing) {
        List<String> topics = match.listing().topics();
        String topic = thing.topic();
        boolean about = topics.isEmpty() ? match.plainly() : topics.contains(topic);
        Window next = match.timing().next();
        return topic != null
                && about
                && next != null
                && served.coveredBy(next)
                && serves(match.listing());
    }

    private static boolean serves(Listing listing) {
        return Stream.of(listing.name(), listing.description())
                .filter(Objects::nonNull)
                .flatMap(text -> Phrases.words(text).stream())
                .anyMatch(SERVING::contains);
    }

    /// Whether an offer may stand beside the meal: so may what is on when nobody knows.
    boolean besides(Match match) {
        Window next = match.timing().next();
        return next == null || beside.meets(next);
    }

    /// A part of a day.
    record Hours(LocalTime from, LocalTime to) {

        boolean coveredBy(Window window) {
            LocalDate day = window.from().toLocalDate();
            return !window.from().isAfter(day.atTime(from))
                    && !window.to().isBefore(day.atTime(to));
        }

        boolean meets(Window window) {
            LocalDate day = window.from().toLocalDate();
            return window.from().isBefore(day.atTime(to)) && window.to().isAfter(day.atTime(from));
        }
    }
}
