package org.doorstep.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursItem.Stretch;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Reads which times: "10.30-12 and 2-4pm", "between 1.30pm and 4pm", "8am till late".
final class HoursGrammarTimes {

    private static final HoursClock MIDNIGHT = new HoursClock(0, 0, HoursClock.Half.EXACT, false);

    private static final Set<Kind> LEADS =
            Set.of(Kind.DAY, Kind.DAYS, Kind.AND, Kind.COMMA, Kind.DASH, Kind.PLAIN, Kind.AT);

    private static final Set<Kind> ENDS = Set.of(Kind.COMMA, Kind.STOP, Kind.BREAK, Kind.SHUT);

    private final HoursTokens tokens;

    HoursGrammarTimes(HoursTokens tokens) {
        this.tokens = tokens;
    }

    private record Read(Stretch stretch, int end) {}

    /// The times that begin at a token, or null.
    @Nullable Placed read(int at) {
        Placed several = several(at);
        if (several != null) {
            return several;
        }
        List<Stretch> all = new ArrayList<>();
        int end = at;
        Read next = one(at);
        while (next != null) {
            all.add(next.stretch());
            end = next.end();
            int i = tokens.skip(end, Kind.COMMA, Kind.AND);
            next = i > end ? one(i) : null;
            // "9 to 1 & 2pm and 4.30pm": a time by itself among stretches was meant as something.
            boolean alike =
                    next != null && (next.stretch().to() == null) == (all.getFirst().to() == null);
            next =
                    next != null && alike && !(tokens.is(end, Kind.COMMA) && daysAt(next.end()))
                            ? next
                            : null;
        }
        // "7.30 for 8pm", "10 12": two single times side by side are not two sessions.
        boolean unclear =
                all.size() == 1
                        && all.getFirst().to() == null
                        && tokens.is(tokens.skip(end, Kind.PLAIN, Kind.MARK), Kind.TIME)
                        && !tokens.is(tokens.skip(end, Kind.PLAIN, Kind.MARK) + 1, Kind.AGE);
        if (unclear) {
            return new Placed(HoursItem.Mark.JUNK, at, tokens.skip(end, Kind.PLAIN, Kind.MARK) + 1);
        }
        return all.isEmpty() ? null : new Placed(new HoursItem.Times(List.copyOf(all)), at, end);
    }

    /// "Sundays 8, 9.30 and 11": numbers among times by themselves, behind a day.
    private @Nullable Placed several(int at) {
        boolean behind =
                tokens.is(at - 1, Kind.DAY)
                        || tokens.is(at - 1, Kind.COLON) && tokens.is(at - 2, Kind.DAY);
        List<HoursClock> all = new ArrayList<>();
        int i = at;
        int end = at;
        while (behind && tokens.is(i, Kind.TIME)) {
            HoursClock clock = clock(i);
            if (clock == null) {
                return null;
            }
            all.add(clock);
            end = i + 1;
            i = tokens.skip(end, Kind.COMMA, Kind.AND);
        }
        boolean bare = !all.isEmpty() && all.getFirst().bare();
        boolean sure = bare && all.stream().anyMatch(c -> !c.bare());
        boolean range =
                tokens.is(end, Kind.DASH) || tokens.is(end, Kind.TO) || tokens.is(end, Kind.UNTIL);
        if (!sure || range || tokens.is(end, Kind.MONTH) || tokens.is(end, Kind.DAY) || i > end) {
            return null;
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            HoursClock next = k + 1 < all.size() ? all.get(k + 1) : all.get(k);
            stretches.add(new Stretch(all.get(k).before(next), null));
        }
        return new Placed(new HoursItem.Times(stretches), at, end);
    }

    /// "9-5, 10-1 Sat": times before a day may be that day's own.
    private boolean daysAt(int i) {
        return tokens.is(i, Kind.DAY)
                || tokens.is(i, Kind.DAYS)
                || tokens.is(i, Kind.ORDINAL)
                || tokens.is(i, Kind.EVERY);
    }

    /// What comes before it is on, with its time: "doors 6.30", "7 for" of "7 for 7.30", "last
    /// entry 4pm".
    @Nullable Placed doors(int at) {
        int start = tokens.is(at, Kind.AT) || tokens.is(at, Kind.FROM) ? at + 1 : at;
        if (clock(start) != null && tokens.is(start + 1, Kind.PLAIN) && before(start + 1)) {
            return new Placed(HoursItem.Mark.NOTE, at, start + 2);
        }
        start = at;
        if (tokens.is(at, Kind.ASIDE)) {
            start = tokens.skip(at + 1, Kind.PLAIN, Kind.AT, Kind.FROM, Kind.COLON, Kind.DASH);
        }
        if (clock(start) != null && tokens.is(start + 1, Kind.PLAIN) && before(start + 1)) {
            return new Placed(HoursItem.Mark.NOTE, at, start + 2);
        }
        if (start == at) {
            return null;
        }
        boolean until = tokens.is(start, Kind.UNTIL) || tokens.is(start, Kind.BETWEEN);
        Read found = until && clock(start + 1) != null ? null : one(start);
        return found != null
                ? new Placed(HoursItem.Mark.NOTE, at, found.end())
                : clock(start) == null ? null : new Placed(HoursItem.Mark.NOTE, at, start + 1);
    }

    /// Whether "for" stands here between two times by themselves.
    private boolean before(int i) {
        return tokens.get(i).value() == 1 && clock(i + 1) != null && !tokens.is(i + 2, Kind.AGE);
    }

    /// The end of "early closing Wed 1pm", "late night Thursdays 8pm".
    @Nullable Placed early(int at) {
        HoursClock to = clock(at);
        boolean range =
                tokens.is(at + 1, Kind.DASH)
                        || tokens.is(at + 1, Kind.TO)
                        || tokens.is(at + 1, Kind.UNTIL);
        if (to == null || range) {
            return null;
        }
        int k = at - 1;
        while (LEADS.contains(k < 0 ? Kind.BREAK : tokens.get(k).kind())) {
            k--;
        }
        return k < at - 1 && tokens.is(k, Kind.EARLY)
                ? new Placed(new HoursItem.Closing(to), at, at + 1)
                : null;
    }

    /// Only an end: "till 8", "closes at 4.30pm", "to 7".
    @Nullable Placed closing(int at) {
        if (!tokens.is(at, Kind.UNTIL) && !tokens.is(at, Kind.CLOSED) && !tokens.is(at, Kind.TO)) {
            return null;
        }
        int i = tokens.skip(at + 1, Kind.AT, Kind.PLAIN, Kind.COLON);
        HoursClock to = clock(i);
        boolean more =
                tokens.is(i + 1, Kind.DASH)
                        || tokens.is(i + 1, Kind.TO)
                        || tokens.is(i + 1, Kind.AGE);
        return to == null || more ? null : new Placed(new HoursItem.Closing(to), at, i + 1);
    }

    /// "closed for lunch 1pm to 2pm every day".
    @Nullable Placed pause(int at) {
        int i = at + 1;
        boolean each = false;
        while (i < tokens.size() && i < at + 5 && !starts(i)) {
            boolean all = tokens.is(i, Kind.DAYS) && tokens.get(i).value() == 127;
            each |= all;
            boolean word =
                    tokens.is(i, Kind.PLAIN)
                            || tokens.is(i, Kind.UNKNOWN)
                            || tokens.is(i, Kind.MEAL);
            if (!word && !all && !tokens.is(i, Kind.COLON)) {
                return null;
            }
            i++;
        }
        Placed found = read(i);
        if (found == null || !(found.item() instanceof HoursItem.Times(var stretches))) {
            return null;
        }
        if (stretches.stream().anyMatch(s -> s.to() == null)) {
            return null;
        }
        boolean daily = tokens.is(found.to(), Kind.DAYS) && tokens.get(found.to()).value() == 127;
        return new Placed(
                new HoursItem.Pause(stretches, daily || each),
                at,
                daily ? found.to() + 1 : found.to());
    }

    /// The whole day and night, said by the token at a place ("24/7").
    static Placed allDay(int at) {
        Stretch whole = new Stretch(MIDNIGHT, MIDNIGHT);
        return new Placed(new HoursItem.Times(List.of(whole)), at, at + 1);
    }

    private boolean starts(int i) {
        return tokens.is(i, Kind.TIME) || tokens.is(i, Kind.BETWEEN) || tokens.is(i, Kind.FROM);
    }

    private @Nullable Read one(int at) {
        int i = at;
        boolean between = false;
        boolean led = false;
        while (tokens.is(i, Kind.FROM)
                || tokens.is(i, Kind.BETWEEN)
                || tokens.is(i, Kind.AT)
                || tokens.is(i, Kind.PLAIN)) {
            between |= tokens.is(i, Kind.BETWEEN);
            led |= tokens.is(i, Kind.FROM) || tokens.is(i, Kind.AT);
            i++;
        }
        if (tokens.is(i, Kind.ALLDAY)) {
            return new Read(new Stretch(MIDNIGHT, MIDNIGHT), i + 1);
        }
        HoursClock from = clock(i);
        if (from == null
                || counted(i, from)
                || tokens.is(i - 1, Kind.DASH) && tokens.is(i - 2, Kind.TIME)) {
            return null;
        }
        if (i > 1 && tokens.is(i - 1, Kind.PLAIN) && before(i - 1) && clock(i - 2) != null) {
            led = true;
            from = from.after(tokens.get(i - 2).clock());
        }
        return behind(from, i, led, between);
    }

    /// What stands behind the first time: an end, or that there is none.
    private @Nullable Read behind(HoursClock from, int i, boolean known, boolean between) {
        boolean led = known;
        boolean stop =
                tokens.is(i + 2, Kind.DASH)
                        || tokens.is(i + 2, Kind.TO)
                        || tokens.is(i + 2, Kind.UNTIL);
        int j = tokens.is(i + 1, Kind.STOP) && stop ? i + 2 : i + 1;
        if (tokens.is(j, Kind.PLAIN) && tokens.get(j).value() == 2) {
            led = true; // "8 o'clock"
            j++;
        }
        boolean to =
                tokens.is(j, Kind.DASH)
                        || tokens.is(j, Kind.TO)
                        || tokens.is(j, Kind.UNTIL)
                        || tokens.is(j, Kind.COLON);
        int k = tokens.skip(to ? j + 1 : j, Kind.DASH, Kind.PLAIN);
        if ((to || between && tokens.is(j, Kind.AND)) && clock(to ? k : j + 1) != null) {
            int end = to ? k : j + 1;
            return stretch(from, end);
        }
        if (to && tokens.is(k, Kind.DAY) && clock(k + 1) != null) {
            return nextDay(i, k) ? stretch(from, k + 1) : null;
        }
        if (to && (tokens.is(k, Kind.LATE) || tokens.is(k, Kind.UNTIMED))
                || tokens.is(j, Kind.ONWARDS)) {
            return new Read(new Stretch(from, null), (to ? k : j) + 1);
        }
        boolean part =
                tokens.is(i - 1, Kind.PART)
                        || tokens.is(i - 1, Kind.COMMA) && tokens.is(i - 2, Kind.PART);
        led |= part && (j == tokens.size() || ENDS.contains(tokens.get(j).kind()));
        boolean followed =
                tokens.is(j, Kind.AGE) || tokens.is(j, Kind.UNTIL) || tokens.is(j, Kind.TO);
        return from.bare() && !led || followed ? null : new Read(new Stretch(from, null), j);
    }

    /// Whether the day at a token is the one after that before a time: "Fri 9pm - Sat 5am".
    private boolean nextDay(int time, int day) {
        return tokens.is(time - 1, Kind.DAY)
                && tokens.get(time - 1).value() % 7 + 1 == tokens.get(day).value();
    }

    /// "ages 5", "room 12"; but "office hours 9am" is a time.
    private boolean counted(int i, HoursClock from) {
        return tokens.is(i - 1, Kind.AGE) && (from.bare() || tokens.get(i - 1).value() == 0);
    }

    private @Nullable Read stretch(HoursClock from, int end) {
        HoursClock to = clock(end);
        boolean both = to != null && from.bare() && to.bare();
        boolean ages = both && tokens.is(end + 1, Kind.AGE);
        return to == null || ages ? null : new Read(new Stretch(from, to), end + 1);
    }

    /// The time at a token; a year is none.
    private @Nullable HoursClock clock(int i) {
        return i < tokens.size() ? tokens.get(i).clock() : null;
    }
}
