package org.doorstep.functions.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.pages.ListingView.Link;
import org.doorstep.functions.pages.ListingView.Venue;
import org.doorstep.listing.Access;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Language;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.place.Point;
import org.doorstep.search.Match;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Puts one listing into the plain words of its page.
final class ListingWords {

    /// Groups change with the seasons: owners are asked twice a year whether all is still right.
    private static final Period CHECKED_EVERY = Period.ofMonths(6);

    private final Listing listing;
    private final @Nullable Match match;
    private final LocalDateTime now;
    private final Desk desk;

    /// @param match what the index says of it, for its next time; null when it does not
    ListingWords(Listing listing, @Nullable Match match, LocalDateTime now, Desk desk) {
        this.listing = listing;
        this.match = match;
        this.now = now;
        this.desk = desk;
    }

    ListingView view() {
        Window next = match == null ? null : match.timing().next();
        LocalDate assured = listing.assuredDate();
        LocalDate due = assured == null ? null : assured.plus(CHECKED_EVERY);
        String email = listing.email();
        String url = listing.url();
        return new ListingView(
                desk.serviceName(),
                listing.name(),
                listing.organization().name(),
                listing.alert(),
                !listing.offered(),
                listing.topics().contains("domestic-abuse"),
                paragraphs(),
                next == null ? null : Said.when(next, now),
                listing.serviceAtLocations().stream().map(this::venue).toList(),
                listing.serviceAtLocations().isEmpty()
                        ? Said.hours(listing.schedules(), now.toLocalDate())
                        : null,
                listing.costOptions().stream().map(ListingWords::cost).toList(),
                whoFor(),
                listing.applicationProcess(),
                phone(),
                email == null ? null : new Link(email, Links.mail(email)),
                url == null ? null : new Link(url, Links.web(url)),
                languages(),
                assured == null ? null : Said.date(assured),
                due == null ? null : Said.date(due),
                due != null && due.isBefore(now.toLocalDate()));
    }

    private List<String> paragraphs() {
        String description = listing.description();
        return description == null
                ? List.of()
                : description.lines().filter(line -> !line.isBlank()).toList();
    }

    private Venue venue(ServiceAtLocation place) {
        Location location = place.location();
        return new Venue(
                Said.address(location),
                Said.hours(listing.schedulesAt(place), now.toLocalDate()),
                location.access().stream().sorted().map(ListingWords::access).toList(),
                Stream.of(location.description(), location.accessText())
                        .filter(Objects::nonNull)
                        .flatMap(String::lines)
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .toList(),
                map(location));
    }

    /// A link to a map, not a map: nobody else is asked before the person wishes it.
    private static @Nullable Link map(Location location) {
        Point point = location.point();
        if (point == null) {
            return null;
        }
        String at = String.format(Locale.ROOT, "%.5f/%.5f", point.lat(), point.lon());
        return new Link(
                "Map of "
                        + (location.name() == null ? "this place" : location.name())
                        + " on OpenStreetMap",
                String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/?mlat=%.5f&mlon=%.5f#map=17/%s",
                        point.lat(),
                        point.lon(),
                        at));
    }

    private @Nullable Link phone() {
        String number = listing.phoneAt(match == null ? null : match.at());
        return number == null ? null : new Link(number, Links.phone(number));
    }

    private @Nullable String languages() {
        return listing.languages().isEmpty()
                ? null
                : listing.languages().stream()
                        .map(Language::name)
                        .collect(Collectors.joining(", "));
    }

    private @Nullable String whoFor() {
        Eligibility open = listing.eligibility();
        List<String> words = new ArrayList<>();
        if (open.gender() != null) {
            words.add(open.gender() == Eligibility.Gender.WOMEN ? "Women only" : "Men only");
        }
        if (open.minimumAge() != null && open.maximumAge() != null) {
            words.add("aged " + open.minimumAge() + " to " + open.maximumAge() + " years");
        } else if (open.minimumAge() != null) {
            words.add("aged " + open.minimumAge() + " and over");
        } else if (open.maximumAge() != null) {
            words.add("aged up to " + open.maximumAge());
        }
        if (open.description() != null) {
            words.add(open.description());
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private static String cost(CostOption option) {
        Integer pence = option.pence();
        String price =
                option.amountDescription() != null
                        ? option.amountDescription()
                        : pence == null ? null : price(pence);
        return Stream.of(option.option(), price)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)::add)
                .collect(Collectors.joining(": "));
    }

    /// "Free", "£3", "£2.50".
    private static String price(int pence) {
        if (pence == 0) {
            return "Free";
        }
        BigDecimal pounds = BigDecimal.valueOf(pence, 2);
        return "£" + (pence % 100 == 0 ? pounds.toBigInteger().toString() : pounds.toString());
    }

    private static String access(Access access) {
        return switch (access) {
            case STEP_FREE -> "Step free";
            case NOT_STEP_FREE -> "Has steps";
            case ACCESSIBLE_TOILET -> "Accessible toilet";
            case HEARING_LOOP -> "Hearing loop";
            case PARKING -> "Parking";
            case QUIET_SPACE -> "Quiet space";
        };
    }
}
