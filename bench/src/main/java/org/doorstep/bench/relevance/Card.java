package org.doorstep.bench.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doorstep.listing.Access;
import org.doorstep.listing.Address;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Language;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.time.HoursText;
import org.jspecify.annotations.Nullable;

/// A listing in a few lines, for somebody who grades it as an answer.
///
/// @param from where distances are from, or null
record Card(Directory directory, Listing listing, @Nullable Place from) {

    private static final int DESCRIPTION = 350;

    /// The card, with a blank for the grade.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("- " + listing.id() + " | " + listing.name() + " (" + run() + ")");
        lines.add("  " + cut(Objects.requireNonNullElse(listing.description(), "no description")));
        lines.add("  where: " + where() + " | cost: " + cost() + " | for: " + audience());
        lines.add("  hours: " + hours());
        lines.add("  grade:");
        return lines;
    }

    private String run() {
        return listing.organization().name();
    }

    private static String cut(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.length() <= DESCRIPTION ? plain : plain.substring(0, DESCRIPTION) + "...";
    }

    private String where() {
        List<String> places = new ArrayList<>();
        for (ServiceAtLocation at : listing.serviceAtLocations()) {
            places.add(place(at.location()));
        }
        listing.attendance().forEach(a -> places.add(a.name().toLowerCase(Locale.ROOT)));
        if (!listing.serviceAreas().isEmpty()) {
            places.add("serves " + String.join(", ", listing.serviceAreas()));
        }
        return places.isEmpty() ? "not said" : String.join("; ", places);
    }

    private String place(Location location) {
        StringBuilder said =
                new StringBuilder(Objects.requireNonNullElse(location.name(), "a place"));
        Address address = location.address();
        if (address != null && address.postalCode() != null) {
            said.append(" ").append(address.postalCode());
        }
        if (location.access().contains(Access.STEP_FREE)) {
            said.append(", step free");
        }
        Point point = directory.point(location).orElse(null);
        if (from != null && point != null) {
            double km = from.point().metresTo(point) / 1_000;
            said.append(String.format(Locale.ROOT, ", %.1f km", km));
        }
        return said.toString();
    }

    private String hours() {
        List<String> hours = new ArrayList<>();
        for (ServiceAtLocation at : listing.serviceAtLocations()) {
            hours.add(HoursText.say(listing.schedulesAt(at), Directories.DAY));
        }
        if (hours.isEmpty()) {
            hours.add(HoursText.say(listing.schedules(), Directories.DAY));
        }
        String said =
                hours.stream()
                        .distinct()
                        .filter(h -> !h.isEmpty())
                        .collect(Collectors.joining(" / "));
        return said.isEmpty() ? "not said" : said;
    }

    private String cost() {
        String said =
                listing.costOptions().stream().map(Card::price).collect(Collectors.joining("; "));
        return said.isEmpty() ? "not said" : said;
    }

    private static String price(CostOption option) {
        if (option.amountDescription() != null) {
            return option.amountDescription();
        }
        Integer pence = option.pence();
        return pence == null
                ? "not said"
                : pence == 0 ? "free" : String.format(Locale.ROOT, "£%.2f", pence / 100.0);
    }

    private String audience() {
        Eligibility who = listing.eligibility();
        List<String> said = new ArrayList<>();
        if (who.minimumAge() != null || who.maximumAge() != null) {
            String from = who.minimumAge() == null ? "0" : who.minimumAge().toString();
            said.add("ages " + from + (who.maximumAge() == null ? "+" : "-" + who.maximumAge()));
        }
        if (who.gender() != null) {
            said.add(who.gender().name().toLowerCase(Locale.ROOT) + " only");
        }
        if (who.description() != null) {
            said.add(cut(who.description()));
        }
        if (!listing.languages().isEmpty()) {
            said.add(
                    "in "
                            + listing.languages().stream()
                                    .map(Language::code)
                                    .collect(Collectors.joining(", ")));
        }
        return said.isEmpty() ? "anybody" : String.join(", ", said);
    }
}
