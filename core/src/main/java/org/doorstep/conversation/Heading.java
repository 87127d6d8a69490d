package org.doorstep.conversation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.doorstep.listing.Attendance;
import org.doorstep.place.Place;
import org.doorstep.search.Filter;
import org.doorstep.search.Results;
import org.doorstep.search.Results.Relaxation;
import org.doorstep.time.BankHolidays;
import org.doorstep.time.Nation;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// The line above a list: what it is a list of, and all that had to give for it.
///
/// @param day the one day it names, or null
/// @param from when the one time that was asked for begins, or null
record Heading(String text, @Nullable LocalDate day, @Nullable LocalDateTime from) {

    static Heading of(Understood asked, Results results, boolean more, LocalDateTime now) {
        boolean otherTimes = results.relaxed().contains(Relaxation.TIME);
        String when = otherTimes ? "" : Moment.wanted(asked, now);
        LocalDate day = otherTimes ? null : day(asked);
        StringBuilder text = new StringBuilder(notes(asked));
        String kept = Kept.say(asked);
        if (results.relaxed().isEmpty()) {
            text.append(capital(plain(asked, results, when, more, kept)));
        } else {
            text.append(kept.isEmpty() ? "" : capital(kept) + ". ")
                    .append(given(asked, results, more, now));
        }
        if (day != null && holiday(day)) {
            text.append(". Bank holiday: phone first");
        }
        text.append(":");
        LocalDateTime from = day == null ? null : asked.windows().getFirst().from();
        return new Heading(text.toString(), day, from);
    }

    /// What must be said about the reading, with a space behind it; empty where nothing must.
    static String notes(Understood asked) {
        StringBuilder text = new StringBuilder();
        for (String note : asked.notes()) {
            text.append(capital(note)).append(note.endsWith(".") ? " " : ". ");
        }
        return text.toString();
    }

    /// "Tomorrow evening near Bow", "More within 5 miles of Bow", "Online and by phone".
    private static String plain(
            Understood asked, Results results, String when, boolean more, String kept) {
        Place place = asked.place();
        boolean afarAsked = asked.filters().stream().anyMatch(Heading::afar);
        if (afarAsked) {
            String from = place == null ? "" : "for " + place.name();
            return said(more, kept, when, from);
        }
        if (place != null && nowhere(results)) {
            String nothing = (more ? "No more " : "Nothing ") + when;
            return (kept.isEmpty() ? "" : kept + ". ")
                    + nothing.strip()
                    + " near "
                    + place.name()
                    + ". Online or by phone";
        }
        String where =
                place == null
                        ? "online or by phone"
                        : results.widened()
                                ? "within " + reach(results) + " of " + place.name()
                                : "near " + place.name();
        return said(more, kept, when, where);
    }

    /// "More free, tomorrow near Bow".
    private static String said(boolean more, String kept, String when, String where) {
        String then = (when + " " + where).strip();
        String needs = kept.isEmpty() || then.isEmpty() ? kept : kept + ", ";
        return (more ? "more " : "") + needs + then;
    }

    private static boolean afar(Filter need) {
        return need instanceof Filter.Online || need instanceof Filter.ByPhone;
    }

    /// Christmas, Boxing Day and New Year's Day are kept on the day itself by everybody who keeps
    /// them, whatever day the bank holiday is moved to.
    private static boolean holiday(LocalDate day) {
        boolean itself =
                day.getMonthValue() == 12
                                && (day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26)
                        || day.getDayOfYear() == 1;
        return itself || BankHolidays.on(day, Nation.ENGLAND_AND_WALES);
    }

    /// Whether nothing that was found has a place to go to, nor comes to one's home.
    private static boolean nowhere(Results results) {
        return results.matches().stream()
                .allMatch(
                        m ->
                                m.metres() == null
                                        && !m.listing()
                                                .attendance()
                                                .contains(Attendance.HOME_VISIT));
    }

    /// What was given up, in the order it was.
    private static String given(
            Understood asked, Results results, boolean more, LocalDateTime now) {
        if (results.relaxed().isEmpty()) {
            return "";
        }
        Place place = asked.place();
        String near = place == null ? "" : " near " + place.name();
        String nothing = more ? "No more" : "Nothing";
        boolean topic = results.relaxed().contains(Relaxation.TOPIC);
        boolean far = results.relaxed().contains(Relaxation.DISTANCE);
        String when = Moment.wanted(asked, now);
        String then =
                results.relaxed().contains(Relaxation.TIME) && !when.isEmpty() ? " " + when : "";
        if (topic) {
            return nothing + " just like that" + near + ". Something like it";
        }
        if (!far && !then.isEmpty() && results.alsoThen(asked.recurring())) {
            return capital((more ? "more " : "") + when + " and other times" + near);
        }
        if (far) {
            return nothing + then + near + ". Up to " + reach(results) + " away";
        }
        return nothing + (then.isEmpty() ? " then" : then) + near + ". Other times";
    }

    private static String reach(Results results) {
        Double radius = results.radiusMetres();
        return radius == null ? "" : Distance.reach(radius);
    }

    /// The one day that was asked for, or null.
    static @Nullable LocalDate day(Understood asked) {
        if (asked.windows().size() != 1) {
            return null;
        }
        Window window = asked.windows().getFirst();
        LocalDate first = window.from().toLocalDate();
        return first.equals(window.to().toLocalDate()) ? first : null;
    }

    static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
