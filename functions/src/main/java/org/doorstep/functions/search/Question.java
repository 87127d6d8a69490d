package org.doorstep.functions.search;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Refusal;
import org.doorstep.place.Point;
import org.jspecify.annotations.Nullable;

/// What a search asks, as its parameters say it.
///
/// @param text the person's words, at most 1,000 characters
/// @param cut whether there were more
/// @param near the words of a place to use when the text names none, or null
/// @param point a point to use likewise, or null
/// @param at the person's now instead of the clock's, or null
record Question(
        String text,
        boolean cut,
        int limit,
        int offset,
        @Nullable String near,
        @Nullable Point point,
        @Nullable Instant at) {

    /// What is read of a question, in characters (CONTRACT).
    static final int MAX_TEXT = 1000;

    static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 10_000;
    private static final int MAX_NEAR = 200;

    /// A question, or why it is none.
    sealed interface Read {
        record Good(Question question) implements Read {}

        record Bad(Refusal refusal) implements Read {}
    }

    /// The question in a query string. Parameters we do not know are ignored.
    static Read read(Form form) {
        try {
            String text = form.first("q").orElse("");
            return new Read.Good(
                    new Question(
                            cut(text),
                            text.length() > MAX_TEXT,
                            number(form, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
                            number(form, "offset", 0, 0, MAX_OFFSET),
                            near(form),
                            point(form).orElse(null),
                            instant(form).orElse(null)));
        } catch (BadParameter bad) {
            return new Read.Bad(Refusal.badField(bad.field, bad.words));
        }
    }

    /// The first 1,000 characters, never half of a pair.
    static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1));
        return text.substring(0, splits ? MAX_TEXT - 1 : MAX_TEXT);
    }

    private static @Nullable String near(Form form) throws BadParameter {
        String near = form.filled("near");
        if (near != null && near.length() > MAX_NEAR) {
            throw new BadParameter("near", "near has at most " + MAX_NEAR + " characters");
        }
        return near;
    }

    private static int number(Form form, String name, int otherwise, int least, int most)
            throws BadParameter {
        String value = form.filled(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, like a number that is too large
        }
        throw new BadParameter(name, name + " is a whole number from " + least + " to " + most);
    }

    private static Optional<Point> point(Form form) throws BadParameter {
        String lat = form.filled("lat");
        String lon = form.filled("lon");
        if (lat == null && lon == null) {
            return Optional.empty();
        }
        return Optional.of(new Point(degrees(lat, "lat", 90), degrees(lon, "lon", 180)));
    }

    private static double degrees(@Nullable String value, String name, int most)
            throws BadParameter {
        try {
            double degrees = value == null ? Double.NaN : Double.parseDouble(value);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException _) {
            // said below, like one off the earth
        }
        throw new BadParameter(
                name, name + " is a number from -" + most + " to " + most + "; give lat and lon");
    }

    private static Optional<Instant> instant(Form form) throws BadParameter {
        String at = form.filled("at");
        if (at == null) {
            return Optional.empty();
        }
        try {
            Instant instant = Instant.parse(at);
            if (instant.isAfter(Instant.EPOCH) && instant.isBefore(FAR)) {
                return Optional.of(instant);
            }
        } catch (DateTimeParseException _) {
            // said below, like one out of range
        }
        throw new BadParameter("at", "at is an instant such as 2026-11-24T10:00:00Z");
    }

    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    private static final class BadParameter extends Exception {
        private final String field;
        private final String words;

        BadParameter(String field, String words) {
            super(words);
            this.field = field;
            this.words = words;
        }
    }
}
