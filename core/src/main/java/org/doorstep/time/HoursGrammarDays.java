package org.doorstep.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursItem.Rule;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Reads which days: "Mon-Fri and Sun", "1st & 3rd Tues of the month", "every other Thursday".
final class HoursGrammarDays {

    /// Stands for days that must not be guessed.
    private static final Rule UNCLEAR = new Rule(DayOfWeek.MONDAY, 0, 0);

    private final HoursTokens tokens;

    HoursGrammarDays(HoursTokens tokens) {
        this.tokens = tokens;
    }

    /// Days read so far and where they end.
    private record Group(List<Rule> rules, int end) {}

    /// The days that begin at a token, or null. What names days and could be either of two habits
    /// ("every second Tuesday") is `DOUBT`.
    @Nullable Placed read(int at) {
        Group group = group(at);
        if (group == null) {
            return null;
        }
        List<Rule> rules = new ArrayList<>(group.rules());
        int end = group.end();
        while (true) {
            boolean stop =
                    tokens.is(end, Kind.STOP)
                            && (tokens.is(end + 1, Kind.AND) || tokens.is(end + 1, Kind.COMMA));
            Group more = group(tokens.skip(stop ? end + 1 : end, Kind.COMMA, Kind.AND));
            boolean other = more != null && (again(rules, more.rules()) || closed(at, more.end()));
            if (more == null || tokens.is(end, Kind.COMMA) && other) {
                break;
            }
            if (shared(rules.getLast(), more.rules().getFirst(), end)) {
                rules.add(UNCLEAR);
            }
            rules.addAll(more.rules());
            end = more.end();
        }
        if (tokens.is(end, Kind.OR) && group(end + 1) != null) {
            return new Placed(Mark.DOUBT, at, end + 1); // "Tuesday or Thursday"
        }
        if (rules.contains(UNCLEAR)) {
            return new Placed(Mark.DOUBT, at, end);
        }
        return new Placed(new HoursItem.Days(rules.stream().distinct().toList()), at, end);
    }

    /// "9-5 Mon-Fri, Wed till 8": a day named once more is another matter.
    private static boolean again(List<Rule> rules, List<Rule> more) {
        return rules.size() > more.size() && rules.containsAll(more);
    }

    /// "9-5 Mon-Fri, Sat & Sun closed": behind times, the days that are closed are others.
    private boolean closed(int at, int until) {
        int i = until;
        Group more = tokens.is(i, Kind.AND) ? group(i + 1) : null;
        i = more == null ? i : more.end();
        return at > 0
                && tokens.get(at - 1).clock() != null
                && tokens.is(tokens.skip(i, Kind.PLAIN), Kind.CLOSED);
    }

    /// "Alternate Mondays and Wednesdays", "1st Monday and Friday": whether the first word is meant
    /// for both nobody can say.
    private boolean shared(Rule first, Rule next, int end) {
        boolean special = first.ordinal() != 0 || first.weeks() > 1;
        boolean plain = next.ordinal() == 0 && next.weeks() == 1;
        int i = tokens.skip(end, Kind.COMMA, Kind.AND, Kind.PLAIN);
        return special && plain && !tokens.is(i, Kind.EVERY) && !tokens.is(end - 1, Kind.OFMONTH);
    }

    private @Nullable Group group(int at) {
        int i = tokens.skip(at, Kind.PLAIN, Kind.EVERY, Kind.FROM);
        boolean every = i > at && tokens.subList(at, i).stream().anyMatch(t -> t.is(Kind.EVERY));
        if (tokens.is(i, Kind.ALTERNATE)) {
            return tokens.is(i + 1, Kind.DAY) ? names(i + 1, 2) : null;
        }
        if (every && tokens.is(i, Kind.PART) && tokens.get(i).value() < 4) {
            return new Group(mask(0b1111111), i); // "every evening"
        }
        Group square = square(i);
        if (square != null) {
            return square;
        }
        return tokens.is(i, Kind.ORDINAL) ? ordinals(i, every) : names(i, 1);
    }

    /// "Mo[1]", "We[2,4]", "Th[-1]": the ordinals of OpenStreetMap's opening_hours.
    private @Nullable Group square(int at) {
        if (!tokens.is(at, Kind.DAY)
                || !tokens.is(at + 1, Kind.OPEN)
                || tokens.get(at + 1).value() != 1) {
            return null;
        }
        List<Rule> rules = new ArrayList<>();
        int i = at + 2;
        while (tokens.is(i, Kind.DASH) || tokens.is(i, Kind.COMMA) || tokens.is(i, Kind.TIME)) {
            int n = tokens.get(i).value();
            boolean back = tokens.is(i - 1, Kind.DASH);
            if (tokens.is(i, Kind.TIME)) {
                int first = back && !rules.isEmpty() ? rules.getLast().ordinal() + 1 : n;
                for (int k = first; k <= n; k++) {
                    rules.add(new Rule(day(at), back && rules.isEmpty() ? -k : k, 1));
                }
            }
            i++;
        }
        boolean sure = !rules.isEmpty() && rules.stream().allMatch(r -> r.ordinal() <= 5);
        return sure && tokens.is(i, Kind.SHUT) ? new Group(rules, i + 1) : null;
    }

    private @Nullable Group ordinals(int at, boolean every) {
        List<Integer> numbers = new ArrayList<>();
        int i = ordinalList(at, numbers);
        if (!tokens.is(i, Kind.DAY)) {
            return null;
        }
        List<Rule> rules = new ArrayList<>();
        DayOfWeek day = day(i);
        int end = tokens.skip(i + 1, Kind.ONLY);
        boolean month = tokens.is(end, Kind.OFMONTH) || monthly(end);
        boolean unclear = every && !month && numbers.size() == 1 && numbers.getFirst() > 1;
        if (unclear || numbers.stream().anyMatch(n -> n > 5 || n == 0 || n < -2)) {
            return refused(end);
        }
        for (int n : numbers) {
            rules.add(new Rule(day, n, 1));
        }
        return new Group(rules, tokens.is(end, Kind.OFMONTH) ? end + 1 : end);
    }

    /// "of January", "in each month": words that make an ordinal one of a month.
    private boolean monthly(int i) {
        return tokens.is(i, Kind.MONTHS) || tokens.is(tokens.skip(i, Kind.PLAIN), Kind.MONTH);
    }

    /// Adds the ordinals that begin at a token; answers where they end.
    int ordinalList(int at, List<Integer> numbers) {
        int i = at;
        int end = at;
        while (tokens.is(i, Kind.ORDINAL)) {
            numbers.add(tokens.get(i).value());
            end = i + 1;
            i = tokens.skip(end, Kind.COMMA, Kind.AND, Kind.PLAIN);
        }
        return end;
    }

    private @Nullable Group names(int at, int weeks) {
        if (tokens.is(at, Kind.ALWAYS)) {
            return new Group(mask(0b1111111), at + 1);
        }
        if (tokens.is(at, Kind.DAYS)) {
            return new Group(mask(tokens.get(at).value()), tokens.skip(at + 1, Kind.ONLY));
        }
        if (!tokens.is(at, Kind.DAY)) {
            return null;
        }
        int end = at + 1;
        DayOfWeek first = day(at);
        DayOfWeek last = first;
        int to = tokens.skip(end, Kind.STOP);
        boolean range =
                tokens.is(to, Kind.DASH) || tokens.is(to, Kind.TO) || tokens.is(to, Kind.UNTIL);
        if (range && tokens.is(to + 1, Kind.DAY)) {
            last = day(to + 1);
            end = to + 2;
        } else {
            Group after = ordinalsAfter(at);
            if (after != null) {
                return after;
            }
        }
        if (tokens.is(end, Kind.OFMONTH)) {
            return refused(end + 1); // "Tuesday of each month": which?
        }
        List<Rule> rules = new ArrayList<>();
        for (DayOfWeek d = first; d != last; d = d.plus(1)) {
            rules.add(new Rule(d, 0, weeks));
        }
        rules.add(new Rule(last, 0, weeks));
        return new Group(rules, tokens.skip(end, Kind.ONLY));
    }

    /// "Tuesdays, 1st and 3rd of the month".
    private @Nullable Group ordinalsAfter(int at) {
        List<Integer> numbers = new ArrayList<>();
        int start = tokens.skip(at + 1, Kind.COMMA, Kind.DASH, Kind.COLON, Kind.PLAIN, Kind.OPEN);
        int i = ordinalList(start, numbers);
        boolean weeks = tokens.is(i, Kind.AGE) && tokens.is(i + 1, Kind.OFMONTH);
        int month = weeks ? i + 1 : i;
        if (numbers.isEmpty() || !tokens.is(month, Kind.OFMONTH)) {
            return null;
        }
        if (weeks || numbers.stream().anyMatch(n -> n > 5)) {
            return refused(month + 1);
        }
        DayOfWeek day = day(at);
        boolean bracket = tokens.subList(at + 1, start).stream().anyMatch(t -> t.is(Kind.OPEN));
        int end = bracket ? tokens.skip(month + 1, Kind.SHUT) : month + 1;
        return new Group(numbers.stream().map(n -> new Rule(day, n, 1)).toList(), end);
    }

    private static Group refused(int end) {
        return new Group(List.of(UNCLEAR), end);
    }

    private static List<Rule> mask(int mask) {
        List<Rule> rules = new ArrayList<>();
        for (DayOfWeek d : DayOfWeek.values()) {
            if ((mask >> (d.getValue() - 1) & 1) != 0) {
                rules.add(new Rule(d, 0, 1));
            }
        }
        return rules;
    }

    private DayOfWeek day(int i) {
        return DayOfWeek.of(tokens.get(i).value());
    }
}
