package org.doorstep.listing.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates and times of day as files write them. Null is what cannot be read; nothing is guessed.
public final class Moments {

    /// ISO 8601, with or without a time behind it.
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{1,2}:.*)?");

    /// Day before month, as Britain writes it.
    private static final Pattern BRITISH =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: \\d{1,2}:.*)?");

    /// A time with or without seconds and a zone, which is London's whatever it says.
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?:\\d{4}-\\d\\d-\\d\\d[T ])?(\\d{1,2})[:.](\\d{2})(?::\\d{2}(?:\\.\\d+)?)?"
                            + "\\s*(?:Z|UTC|[+-]\\d{2}:?\\d{2})?");

    private static final Pattern TWELVE =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?\\s*([ap])\\.?m\\.?");

    private Moments() {}

    /// A date.
    public static @Nullable LocalDate date(String text) {
        String stripped = text.strip();
        Matcher iso = ISO.matcher(stripped);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher british = BRITISH.matcher(stripped);
        return british.matches()
                ? date(british.group(3), british.group(2), british.group(1))
                : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// A time of day. `24:00` is midnight at the end of a day, as a schedule's closing means it.
    public static @Nullable LocalTime time(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        if (stripped.equals("noon") || stripped.equals("midday")) {
            return LocalTime.NOON;
        }
        if (stripped.equals("midnight")) {
            return LocalTime.MIDNIGHT;
        }
        Matcher twelve = TWELVE.matcher(stripped);
        if (twelve.matches()) {
            return twelve(twelve);
        }
        Matcher clock = CLOCK.matcher(stripped.toUpperCase(Locale.ROOT));
        if (!clock.matches()) {
            return null;
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        if (hour == 24 && minute == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    private static @Nullable LocalTime twelve(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (hour < 1 || hour > 12 || minute > 59) {
            return null;
        }
        return LocalTime.of(hour % 12 + (time.group(3).equals("p") ? 12 : 0), minute);
    }
}
