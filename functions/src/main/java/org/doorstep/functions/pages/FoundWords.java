package org.doorstep.functions.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.pages.ListingView.Link;
import org.doorstep.functions.search.Asking.Asked;
import org.doorstep.place.Place;
import org.doorstep.search.Match;
import org.doorstep.search.Results.Relaxation;
import org.doorstep.time.Window;
import org.doorstep.understanding.Thing;
import org.doorstep.understanding.Understanding;

/// Puts what a search found into the plain words of the first page.
final class FoundWords {

    private final Asked asked;
    private final Wanted wanted;
    private final Desk desk;
    private final Understanding understanding;
    private final LocalDateTime now;

    FoundWords(Asked asked, Wanted wanted, Desk desk, Understanding understanding) {
        this.understanding = understanding;
        this.asked = asked;
        this.wanted = wanted;
        this.desk = desk;
        this.now = LocalDateTime.ofInstant(asked.now(), desk.zone());
    }

    /// @param last the number of the last page
    FirstView.Found found(int last) {
        return new FirstView.Found(
                "Search results"
                        + (last > 1 ? " (page " + wanted.page() + " of " + last + ")" : ""),
                count(),
                notes(),
                asked.results().matches().stream().map(this::row).toList(),
                Pages.around(wanted.page(), last, wanted::address),
                asked.results().matches().isEmpty() ? tips() : List.of());
    }

    private String count() {
        int total = asked.results().total();
        String things =
                switch (total) {
                    case 0 -> "Nothing found";
                    case 1 -> "1 thing found";
                    default -> String.format(Locale.ROOT, "%,d things found", total);
                };
        Place place = asked.place();
        if (place == null) {
            return things;
        }
        return things + " near " + (isHere(place) ? "you" : place.name());
    }

    /// Whether it is where the browser says it is, rather than a place of the words.
    private boolean isHere(Place place) {
        return wanted.lat() != null && asked.understood().place() == null && place.note() == null;
    }

    /// That none of these is the one thing that was named.
    private Optional<String> missed() {
        Thing thing = asked.understood().thing();
        boolean first = wanted.page() == 1 && !asked.results().matches().isEmpty();
        return thing != null && thing.outing() && first && !among(thing)
                ? Optional.of("None of these says it has " + thing.said() + ". They are like it.")
                : Optional.empty();
    }

    private boolean among(Thing thing) {
        return asked.results().matches().stream()
                .anyMatch(m -> understanding.offers(m.listing(), thing));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(asked.understood().notes());
        missed().ifPresent(notes::add);
        if (asked.place() == null) {
            notes.add(
                    "Tell us a postcode or a town to find things near you. These are online or"
                            + " by phone.");
        }
        for (Relaxation relaxed : asked.results().relaxed()) {
            notes.add(
                    switch (relaxed) {
                        case TIME ->
                                asked.results().alsoThen(asked.understood().recurring())
                                        ? "Little is on then. Some of these are on at other times."
                                        : "Nothing is on then. These are on at other times.";
                        case DISTANCE -> "Nothing is close by. These are further away.";
                        case TOPIC -> "Nothing is quite that. These are like it.";
                    });
        }
        return notes;
    }

    private FirstView.Row row(Match match) {
        Window next = match.timing().next();
        String phone = match.listing().phoneAt(match.at());
        LocalDate assured = match.listing().assuredDate();
        return new FirstView.Row(
                match.listing().name(),
                href(match),
                match.listing().organization().name(),
                next == null ? null : Said.when(next, now),
                match.timing().text(),
                match.at() == null ? null : Said.address(match.at().location()),
                Said.distance(match.metres(), asked.place()),
                Said.cost(match),
                phone == null ? null : new Link(phone, Links.phone(phone)),
                assured == null ? null : Said.date(assured),
                why(match),
                match.toAsk());
    }

    /// Where, when and what it costs have lines of their own.
    private static String why(Match match) {
        String why =
                match.why().stream()
                        .filter(w -> !w.endsWith(" away") && !w.startsWith("on "))
                        .filter(w -> !w.equals("free"))
                        .collect(Collectors.joining(", "));
        return Said.capital(why);
    }

    private List<List<Piece>> tips() {
        List<String> tips = new ArrayList<>();
        tips.add("Try fewer words, such as “walking” or “coffee morning”.");
        tips.add(
                asked.place() == null
                        ? "Tell us where: a postcode such as E3 3HN, or a town."
                        : "Try a bigger place nearby, such as the name of your town.");
        if (asked.understood().saysWhen()) {
            tips.add("Leave out the day or time.");
        }
        String person = desk.personToAsk();
        if (person != null) {
            tips.add("Ask a person: " + person + ".");
        }
        return tips.stream().map(Piece::of).toList();
    }

    private static String href(Match match) {
        String location = match.offer().locationId();
        String href = "/listing/" + Wanted.encode(match.offer().serviceId());
        return location == null ? href : href + "?at=" + Wanted.encode(location);
    }
}
