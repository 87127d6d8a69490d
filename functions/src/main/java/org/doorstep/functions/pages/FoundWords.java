package org.doorstep.functions.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.search.Asking.Asked;
import org.doorstep.place.Place;
import org.doorstep.search.Match;
import org.doorstep.search.Results.Relaxation;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Puts what a search found into the plain words of the first page.
final class FoundWords {

    private final Asked asked;
    private final String near;
    private final Desk desk;
    private final LocalDateTime now;

    FoundWords(Asked asked, String near, Desk desk) {
        this.asked = asked;
        this.near = near;
        this.desk = desk;
        this.now = LocalDateTime.ofInstant(asked.now(), desk.zone());
    }

    FirstView.Found found() {
        int end = asked.offset() + asked.results().matches().size();
        return new FirstView.Found(
                heading(),
                asked.help(),
                notes(),
                asked.results().matches().stream().map(this::row).toList(),
                asked.offset() + 1,
                asked.offset() == 0 ? null : at(Math.max(0, asked.offset() - asked.limit())),
                end < asked.results().total() && end > asked.offset() ? at(end) : null,
                asked.results().matches().isEmpty() ? empty() : List.of());
    }

    private String heading() {
        int total = asked.results().total();
        String things =
                switch (total) {
                    case 0 -> "Nothing found";
                    case 1 -> "1 thing found";
                    default -> total + " things found";
                };
        Place place = asked.place();
        return place == null ? things : things + " near " + place.name();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(asked.understood().notes());
        if (asked.place() == null) {
            notes.add(
                    "Tell us a postcode or a town to find things near you. These are online or"
                            + " by phone.");
        }
        for (Relaxation relaxed : asked.results().relaxed()) {
            notes.add(
                    switch (relaxed) {
                        case TIME -> "Nothing is on then. These are on at other times.";
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
                Said.cost(match.cost()),
                phone,
                phone == null ? null : Links.phone(phone),
                assured == null ? null : Said.date(assured),
                match.toAsk());
    }

    private List<String> empty() {
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
        return tips;
    }

    private static String href(Match match) {
        String location = match.offer().locationId();
        String href = "/listing/" + encode(match.offer().serviceId());
        return location == null ? href : href + "?at=" + encode(location);
    }

    private @Nullable String at(int offset) {
        return "/?q=" + encode(asked.text()) + "&near=" + encode(near) + "&offset=" + offset;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
