package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// All that one text can say of one offer: name, next time, address, phone, cost, how to join,
/// when
/// it was last checked. Facts are the listing's, word for word.
record DetailsText(Match match, @Nullable Place place, LocalDateTime now, @Nullable Integer age) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// Room for the owner's own words on how to join, from generous to none.
    private static final List<Integer> ROOM = List.of(200, 120, 80, 50, 0);

    /// So much of what it costs is said as long as anything of how to join is, in characters.
    private static final int SHORT = 90;

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
            return "Times not known: " + Offered.askFirst(match);
        }
        String until = next.from().isAfter(now) && !HoursText.allDay(next) ? ends(next) : "";
        String at = HoursText.when(next, now);
        String soon = until.isEmpty() ? at : at.replace(" at ", ", ");
        String capital = soon.substring(0, 1).toUpperCase(Locale.ROOT) + soon.substring(1);
        String text = match.timing().text();
        return capital + until + (hours && text != null ? " (" + text + ")" : "");
    }

    private static String ends(Window next) {
        return next.instant() ? "" : " to " + Moment.clock(next.to().toLocalTime());
    }

    private @Nullable String where(int most) {
        String where = Whereabouts.say(match, place, most);
        return where == null
                ? null
                : where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1);
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
        String brief = Money.brief(match, age);
        boolean roomy = room > 60 || room > 0 && full.length() <= SHORT;
        return brief == null || roomy ? Fit.name(full, Math.max(SHORT, room)) : brief;
    }

    private @Nullable String join(int room) {
        String how = match.listing().applicationProcess();
        return how == null || room == 0 ? null : Fit.name(how, room);
    }

    private String checked() {
        return match.listing().assuredDate() == null
                ? "Not checked lately: " + Offered.askFirst(match)
                : "Checked " + DATE.format(match.listing().assuredDate());
    }
}
