package org.doorstep.functions.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.conversation.Money;
import org.doorstep.listing.Address;
import org.doorstep.listing.Location;
import org.doorstep.place.Place;
import org.doorstep.place.Precision;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.doorstep.time.Schedule;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Dates, times and distances in the words of pages, as the NHS content style guide has them.
final class Said {

    private static final double METRES_A_MILE = 1609.344;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Said() {}

    /// "6 August 2018".
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /// "Tomorrow at 10:30am", "On now until 4pm".
    static String when(Window occurrence, LocalDateTime now) {
        return capital(HoursText.when(occurrence, now));
    }

    /// With a capital letter first.
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// "Monday to Friday, 9am to 5pm"; null for no hours.
    static @Nullable String hours(List<Schedule> schedules, LocalDate today) {
        String words = HoursText.say(schedules, today);
        return words.isBlank() ? null : words;
    }

    /// "0.4 miles away"; "about" when the place asked for is only known roughly; null without a
    /// distance.
    static @Nullable String distance(@Nullable Double metres, @Nullable Place from) {
        if (metres == null) {
            return null;
        }
        boolean rough = from != null && from.precision() != Precision.POSTCODE;
        double miles = metres / METRES_A_MILE;
        String number = String.format(Locale.ROOT, "%.1f", miles).replaceAll("\\.0$", "");
        String words =
                miles < 0.1
                        ? "less than 0.1 miles away"
                        : number + (number.equals("1") ? " mile away" : " miles away");
        return rough ? "about " + words : words;
    }

    /// "Free", "£2.50", "There is a charge" when nobody said how much; null when nobody said
    /// anything.
    static @Nullable String cost(Match match) {
        String brief = Money.brief(match);
        if (brief != null) {
            return capital(brief);
        }
        return match.cost() == Match.Cost.PAID ? "There is a charge" : null;
    }

    /// "Roman Road Hall, 12 Somewhere Street, London, E3 5XX"; null when nothing is known.
    static @Nullable String address(Location location) {
        Address address = location.address();
        List<String> lines = new ArrayList<>();
        add(lines, location.name());
        if (address != null) {
            add(lines, address.street());
            add(lines, address.city());
            add(lines, address.postalCode());
        }
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank() && !lines.contains(line)) {
            lines.add(line);
        }
    }
}
