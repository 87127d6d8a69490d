package org.doorstep.conversation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import org.doorstep.conversation.Trait.Measure;
import org.doorstep.place.Place;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Where one offer stands by one measure: what "cheapest" and "nearest" compare.
final class Standing {

    private Standing() {}

    /// The figure that is compared: pence, metres, or minutes; null when nobody stated it.
    static @Nullable Double of(Measure measure, Match match) {
        return switch (measure) {
            case CHEAPEST, DEAREST -> pence(match);
            case NEAREST, FARTHEST -> match.metres();
            case SOONEST, LATEST -> begins(match);
            case OPEN_LATEST -> ends(match);
            case SHORTEST, LONGEST -> lasts(match);
        };
    }

    /// Which of two is more so: negative when it is the first. Both are known.
    static int compare(Measure measure, Match a, Match b) {
        double first = Objects.requireNonNull(of(measure, a));
        double second = Objects.requireNonNull(of(measure, b));
        return least(measure) ? Double.compare(first, second) : Double.compare(second, first);
    }

    private static boolean least(Measure measure) {
        return switch (measure) {
            case CHEAPEST, NEAREST, SOONEST, SHORTEST -> true;
            case DEAREST, FARTHEST, LATEST, OPEN_LATEST, LONGEST -> false;
        };
    }

    /// The measure as a heading: "Cheapest".
    static String name(Measure measure) {
        return switch (measure) {
            case CHEAPEST -> "Cheapest";
            case DEAREST -> "Costs most";
            case NEAREST -> "Nearest";
            case FARTHEST -> "Farthest";
            case SOONEST -> "Soonest";
            case LATEST -> "Latest";
            case OPEN_LATEST -> "Open latest";
            case SHORTEST -> "Shortest";
            case LONGEST -> "Longest";
        };
    }

    /// The fact that is compared, in words; how to ask where there is none.
    static String fact(Measure measure, Match match, @Nullable Place from, LocalDateTime now) {
        String known =
                switch (measure) {
                    case CHEAPEST, DEAREST -> Money.brief(match);
                    case NEAREST, FARTHEST -> Distance.say(match.metres(), from);
                    case SOONEST, LATEST -> next(match, now);
                    case OPEN_LATEST -> until(match, now);
                    case SHORTEST, LONGEST -> lasting(match);
                };
        if (known != null) {
            return known;
        }
        String how = match.metres() == null ? Offered.how(match.listing()) : "";
        return how.isEmpty() || Measure.NEAREST != measure ? asking(match) : how;
    }

    /// How to ask what is not stated: its telephone number, else how else.
    static String asking(Match match) {
        String phone = match.listing().phoneAt(match.at());
        return phone == null ? Offered.askFirst(match) : "phone " + phone;
    }

    /// What to send to look beyond the list, or null where that helps nobody.
    static @Nullable String further(Measure measure, Match first) {
        return switch (measure) {
            case CHEAPEST -> first.cost() == Match.Cost.FREE ? null : "CHEAPER for what costs less";
            case NEAREST -> "CLOSER for what is nearer";
            case DEAREST, FARTHEST, SOONEST, LATEST, OPEN_LATEST, SHORTEST, LONGEST -> null;
        };
    }

    private static @Nullable Double pence(Match match) {
        if (match.cost() == Match.Cost.FREE) {
            return 0.0;
        }
        Integer least = Money.least(match.listing(), null);
        return least == null ? null : least.doubleValue();
    }

    private static @Nullable Double begins(Match match) {
        Window next = match.timing().next();
        return next == null
                ? null
                : (double) Duration.between(LocalDateTime.MIN, next.from()).toMinutes();
    }

    /// By the clock alone: what is open until nine on Friday is open later than what shuts at eight
    /// today.
    private static @Nullable Double ends(Match match) {
        Window next = match.timing().next();
        if (next == null) {
            return null;
        }
        int overnight = next.to().toLocalDate().isAfter(next.from().toLocalDate()) ? 24 * 60 : 0;
        return (double) overnight + next.to().getHour() * 60 + next.to().getMinute();
    }

    private static @Nullable String until(Match match, LocalDateTime now) {
        Window next = match.timing().next();
        return next == null
                ? null
                : Moment.day(next.from().toLocalDate(), now)
                        + " until "
                        + Moment.clock(next.to().toLocalTime());
    }

    private static @Nullable Double lasts(Match match) {
        Window next = match.timing().next();
        return next == null || HoursText.allDay(next)
                ? null
                : (double) Duration.between(next.from(), next.to()).toMinutes();
    }

    private static @Nullable String next(Match match, LocalDateTime now) {
        Window next = match.timing().next();
        return next == null ? null : HoursText.when(next, now);
    }

    private static @Nullable String lasting(Match match) {
        Window next = match.timing().next();
        return next == null || HoursText.allDay(next)
                ? null
                : QuestionText.said(Duration.between(next.from(), next.to()));
    }
}
