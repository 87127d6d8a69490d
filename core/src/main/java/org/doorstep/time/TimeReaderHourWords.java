package org.doorstep.time;

import java.time.LocalTime;
import java.util.Set;
import org.doorstep.time.TimeReaderHour.Half;
import org.doorstep.time.TimeReaderText.Token;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// One time of the clock, in words or figures: "3pm", "10.30", "half past ten", "quarter to 3".
final class TimeReaderHourWords {

    /// A time found.
    ///
    /// @param end the token after it
    /// @param sure whether it can be nothing else; a bare number is not
    record Said(TimeReaderHour hour, int end, boolean sure) {

        /// Whether it says a quarter of an hour: "12.30".
        boolean minutes() {
            return MINUTES.contains(hour.minute());
        }
    }

    private static final Set<Integer> MINUTES = Set.of(15, 30, 45);
    private static final Set<Integer> STEPS = Set.of(5, 10, 20, 25);
    private static final Set<String> CLOCK = Set.of("oclock", "o", "clock", "ish", "-", "hrs");

    private TimeReaderHourWords() {}

    /// The time at a token, or null.
    ///
    /// @param led whether a word such as "at" stands before it, so that "10 to 3" and "1030" count
    static @Nullable Said read(TimeReaderText text, int at, boolean led) {
        String named = text.value(at, Kind.CLOCK);
        if (named != null) {
            LocalTime time = LocalTime.parse(named);
            TimeReaderHour exact = new TimeReaderHour(time.getHour(), time.getMinute(), Half.EXACT);
            return new Said(exact, text.after(at), true);
        }
        int quarter = text.is(at, "a") ? at + 1 : at;
        if (text.is(quarter, "half", "quarter")) {
            return fraction(text, quarter);
        }
        Said steps = steps(text, at, led);
        if (steps != null) {
            return steps;
        }
        Said figures = figures(text, at, led);
        return figures == null ? words(text, at, led) : figures;
    }

    /// "half past ten", "half 10", "quarter to 3".
    private static @Nullable Said fraction(TimeReaderText text, int at) {
        boolean half = text.is(at, "half");
        boolean joined = text.is(at + 1, "past", "to", "after", "-", "gone", "passed");
        int hour = joined ? at + 2 : at + 1;
        int value = hour(text, hour);
        if (value < 1 || value > 12 || !(half || joined) || (half && text.is(at + 1, "to"))) {
            return null;
        }
        boolean to = text.is(at + 1, "to");
        int minute = half ? 30 : to ? 45 : 15;
        return ended(text, hour, to ? before(value) : value, minute);
    }

    /// "ten past 3", "20 to 4".
    private static @Nullable Said steps(TimeReaderText text, int at, boolean led) {
        int minutes = hour(text, at);
        int join = text.is(at + 1, "minutes", "mins") ? at + 2 : at + 1;
        boolean to = text.is(join, "to");
        int hour = hour(text, join + 1);
        boolean late = minutes >= 20 || tonight(text, join + 2);
        boolean clock = text.is(join, "past") || (to && (led || late));
        if (!STEPS.contains(minutes) || hour < 1 || hour > 12 || !clock) {
            return null;
        }
        return ended(text, join + 1, to ? before(hour) : hour, to ? 60 - minutes : minutes);
    }

    /// Whether it is said of the evening, where "ten to 7" is no range.
    private static boolean tonight(TimeReaderText text, int at) {
        return text.kind(at, Kind.TONIGHT)
                || (text.kind(at, Kind.THIS) && text.kind(at + 1, Kind.PART));
    }

    private static int before(int hour) {
        return hour == 1 ? 12 : hour - 1;
    }

    /// "10:30", "10.30pm", "1030", "1530hrs".
    private static @Nullable Said figures(TimeReaderText text, int at, boolean led) {
        Token hours = text.at(at);
        Token minutes = text.at(at + 2);
        boolean joined =
                text.is(at + 1, ":", ".")
                        && hours.end() == text.at(at + 1).start()
                        && text.at(at + 1).end() == minutes.start();
        boolean two = minutes.end() - minutes.start() - minutes.suffix().length() == 2;
        if (joined && two && hours.suffix().isEmpty() && valid(hours.number(), minutes.number())) {
            boolean dated = text.is(at + 3, ".", "/") && text.at(at + 4).number() >= 0;
            boolean sure = text.is(at + 1, ":") || !minutes.suffix().isEmpty() || led;
            sure |= text.kind(at + 3, Kind.MERIDIEM);
            Said said = ended(text, at + 2, hours.number(), minutes.number());
            return dated ? null : new Said(said.hour(), said.end(), sure);
        }
        int length = hours.end() - hours.start() - hours.suffix().length();
        int value = hours.number();
        boolean dated = day(text, at - 1) || day(text, at + 1);
        boolean year = value / 100 == 19 || value / 100 == 20;
        boolean plain = led || !hours.suffix().isEmpty() || (dated && !year);
        boolean figures = (length == 4 && plain) || length == 3;
        boolean halved = hours.suffix().equals("am") || hours.suffix().equals("pm");
        if (!figures || (length == 3 && !halved) || !valid(value / 100, value % 100)) {
            return null;
        }
        boolean follows = text.at(at + 1).number() >= 0 || text.is(at + 1, "-", "/");
        return follows ? null : ended(text, at, value / 100, value % 100);
    }

    private static boolean day(TimeReaderText text, int at) {
        return text.kind(
                at, Kind.DAY, Kind.WEEKDAY, Kind.WEEKDAY_DOUBTFUL, Kind.WEEKDAYS, Kind.TONIGHT);
    }

    /// "3", "3pm", "3 o'clock", "ten thirty".
    private static @Nullable Said words(TimeReaderText text, int at, boolean led) {
        int hour = hour(text, at);
        if (!valid(hour, 0) || text.at(at).text().length() > 6) {
            return null;
        }
        boolean joined = text.is(at + 1, "-") && text.kind(at + 2, Kind.NUMBER);
        int last = joined ? at + 2 : at + 1;
        int minutes = hour(text, last);
        boolean named =
                (led || joined) && MINUTES.contains(minutes) && text.at(at).suffix().isEmpty();
        if (named && !text.is(text.after(last), "minutes")) {
            return ended(text, text.after(last) - 1, hour, minutes);
        }
        Said said = ended(text, at, hour, 0);
        boolean sure = said.end() > at + 1 || !text.at(at).suffix().isEmpty();
        return new Said(said.hour(), said.end(), sure);
    }

    /// The time with what may follow it: am, pm, o'clock, -ish.
    private static Said ended(TimeReaderText text, int last, int hour, int minute) {
        String suffix = text.at(last).suffix();
        int end = last + 1;
        if (text.is(end, "oclock", "ish", "o", "hrs") || text.is(end + 1, "ish")) {
            end = text.skip(end, CLOCK);
        }
        String said = suffix.startsWith("a") ? "AM" : suffix.startsWith("p") ? "PM" : null;
        if (said == null && text.kind(end, Kind.MERIDIEM) && !text.is(end + 1, "i")) {
            said = text.value(end, Kind.MERIDIEM);
            end = text.after(end);
        }
        if (said == null && text.is(end, "at") && text.is(end + 1, "night", "nite", "neet")) {
            said = "PM";
            end += 2;
        }
        boolean padded = text.at(last - 2).text().startsWith("0") && minute > 0;
        Half half = hour > 12 || hour == 0 || padded ? Half.EXACT : Half.BARE;
        if (said != null && hour <= 12) {
            half = Half.valueOf(said);
        }
        return new Said(new TimeReaderHour(hour, minute, half), end, true);
    }

    private static int hour(TimeReaderText text, int at) {
        String word = text.value(at, Kind.NUMBER);
        boolean ordinal = Set.of("st", "nd", "rd", "th", "h", "hr").contains(text.at(at).suffix());
        if (ordinal || text.is(at, "few", "couple", "a")) {
            return -1;
        }
        return word == null ? text.at(at).number() : Integer.parseInt(word);
    }

    private static boolean valid(int hour, int minute) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    }
}
