package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doorstep.listing.Address;
import org.doorstep.listing.Listing;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.place.Place;
import org.doorstep.search.Match;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// All that one text can say of one offer: name, next time, address, phone, cost, how to join,
/// when
/// it was last checked. Facts are the listing's, word for word.
record DetailsText(Match match, @Nullable Place place, LocalDateTime now) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// Room for the owner's own words on how to join, from generous to none.
    private static final List<Integer> ROOM = List.of(200, 120, 80, 50, 0);

    String say() {
        List<Supplier<String>> wordings = new ArrayList<>();
        for (int room : ROOM) {
            wordings.add(() -> compose(room, 80, true));
        }
        wordings.add(() -> compose(0, 50, false));
        wordings.add(() -> compose(0, 30, false));
        return Fit.first(wordings);
    }

    private String compose(int room, int name, boolean hours) {
        Listing listing = match.listing();
        String phone = listing.phoneAt(match.at());
        return String.join(
                "\n",
                Stream.of(
                                Fit.name(listing.name(), name),
                                when(hours),
                                where(name),
                                phone == null ? contact(listing) : "Phone " + phone,
                                cost(room),
                                join(room),
                                listing.alert() == null || room == 0
                                        ? null
                                        : Fit.name(listing.alert(), room),
                                checked())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private String when(boolean hours) {
        Window next = match.timing().next();
        if (next == null) {
            return "Times not known: phone first";
        }
        String soon = Moment.begins(next, now);
        String capital = soon.substring(0, 1).toUpperCase(Locale.ROOT) + soon.substring(1);
        String until = next.from().isAfter(now) && !Moment.allDay(next) ? ends(next) : "";
        String text = match.timing().text();
        return capital + until + (hours && text != null ? " (" + text + ")" : "");
    }

    private static String ends(Window next) {
        return next.instant() ? "" : " to " + Moment.clock(next.to().toLocalTime());
    }

    private @Nullable String where(int most) {
        ServiceAtLocation at = match.at();
        if (at == null) {
            String how = Offered.how(match.listing());
            return how.isEmpty()
                    ? null
                    : how.substring(0, 1).toUpperCase(Locale.ROOT) + how.substring(1);
        }
        Address address = at.location().address();
        String distance = Distance.say(match.metres(), place);
        return String.join(
                ", ",
                Stream.of(
                                at.location().name() == null
                                        ? null
                                        : Fit.name(at.location().name(), most),
                                address == null || address.address1() == null
                                        ? null
                                        : Fit.name(address.address1(), most),
                                address == null ? null : address.postalCode(),
                                distance == null ? null : distance + " away")
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static @Nullable String contact(Listing listing) {
        if (listing.email() != null) {
            return listing.email();
        }
        return listing.url() == null ? "No phone number is listed" : listing.url();
    }

    private String cost(int room) {
        String full = Money.full(match.listing());
        if (full == null) {
            return "Cost not stated, please ask";
        }
        String brief = Money.brief(match);
        return room > 60 || brief == null ? Fit.name(full, Math.max(40, room)) : brief;
    }

    private @Nullable String join(int room) {
        String how = match.listing().applicationProcess();
        return how == null || room == 0 ? null : Fit.name(how, room);
    }

    private String checked() {
        return match.listing().assuredDate() == null
                ? "Not checked lately: phone first"
                : "Checked " + DATE.format(match.listing().assuredDate());
    }
}
