package org.doorstep.functions.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.listing.Address;
import org.doorstep.listing.Location;
import org.doorstep.place.Place;
import org.doorstep.place.Precision;
import org.doorstep.search.Match;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Dates, times and distances as the NHS content style guide writes them: "Tuesday 3 March
/// 2026", "5:30pm", "midday", ranges with "to".
final class Said {

    private static final double METRES_A_MILE = 1609.344;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private Said() {}

    /// "6 August 2018".
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /// "5pm", "5:30pm", "midnight", "midday".
    static String time(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT) || time.equals(LocalTime.of(23, 59))) {
            return "midnight";
        }
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes =
                time.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    /// "Today, 6pm to 7:30pm", "Wednesday 25 November, 6pm to 7:30pm".
    static String window(Window window, LocalDate today) {
        LocalDateTime from = window.from();
        String times =
                window.instant()
                        ? time(from.toLocalTime())
                        : time(from.toLocalTime()) + " to " + time(window.to().toLocalTime());
        return day(from.toLocalDate(), today) + ", " + times;
    }

    private static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "Today";
        }
        if (day.equals(today.plusDays(1))) {
            return "Tomorrow";
        }
        return DAY.format(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear());
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

    /// "Free", "Has a cost", or null when nobody said.
    static @Nullable String cost(Match.Cost cost) {
        return switch (cost) {
            case FREE -> "Free";
            case PAID -> "There is a charge";
            case UNKNOWN -> null;
        };
    }

    /// "Roman Road Hall, 12 Somewhere Street, London, E3 5XX"; null when nothing is known.
    static @Nullable String address(Location location) {
        Address address = location.address();
        List<String> lines = new ArrayList<>();
        add(lines, location.name());
        if (address != null) {
            add(lines, address.address1());
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
