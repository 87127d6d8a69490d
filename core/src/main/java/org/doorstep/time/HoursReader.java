package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursToken.Kind;

/// Reads opening hours as organisations write them: "Mon & Wed 10.30-12, 2nd Weds eve 7-9, not
/// Aug". It never guesses: what it cannot read, or what could honestly mean two things, is handed
/// back word for word.
///
/// Three steps: {@link HoursLexer} makes tokens, {@link HoursGrammar} reads them as days, times and
/// exceptions, {@link HoursAssembly} puts together what belongs together.
public final class HoursReader {

    /// The longest text that is read, in characters; the rest is not understood.
    public static final int LONGEST = 1_500;

    /// The value of the words for a breakfast.
    private static final int MORNING = 8;

    private static final Set<Kind> PUNCTUATION =
            Set.of(Kind.DASH, Kind.COMMA, Kind.COLON, Kind.STOP, Kind.MARK, Kind.OPEN, Kind.SHUT);

    private static final Set<Kind> NEUTRAL =
            Set.of(
                    Kind.PLAIN,
                    Kind.AND,
                    Kind.FROM,
                    Kind.AT,
                    Kind.EVERY,
                    Kind.TO,
                    Kind.BETWEEN,
                    Kind.ONLY,
                    Kind.OFMONTH,
                    Kind.INCLUDING);

    /// What was read and what was not.
    ///
    /// @param schedules one for each day and stretch of time
    /// @param notUnderstood the words that were not, as they stood
    public record Hours(List<Schedule> schedules, List<String> notUnderstood) {
        public Hours {
            schedules = List.copyOf(schedules);
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    private final String text;
    private final HoursTokens tokens;
    private final List<Placed> items;
    private final boolean[] used;

    private HoursReader(String text, LocalDate today) {
        this.text = text;
        this.tokens = HoursLexer.tokens(text);
        this.items = HoursBrackets.of(HoursGrammar.items(tokens, text, today));
        this.used = new boolean[tokens.size()];
    }

    /// Reads a text. Dates without a year are the next such date after `today`; a beginning without
    /// a year is the nearest.
    public static Hours read(String text, LocalDate today) {
        String plain = HoursPlain.text(text, 4 * LONGEST);
        String head = plain.substring(0, Math.min(plain.length(), LONGEST));
        HoursReader reader = new HoursReader(head, today);
        List<String> left = new ArrayList<>();
        List<Schedule> schedules = reader.schedules();
        List<String> over = reader.leftOver();
        boolean nothing = reader.tokens.isEmpty() || schedules.isEmpty() && over.isEmpty();
        if (nothing && !reader.closed() && !head.isBlank()) {
            left.add(head.strip());
        }
        left.addAll(over);
        if (plain.length() > LONGEST) {
            left.add(plain.substring(LONGEST).strip());
        }
        return new Hours(schedules, left);
    }

    /// Whether it says that it is closed and no more.
    private boolean closed() {
        return items.stream().anyMatch(p -> p.item() == Mark.CLOSED);
    }

    private List<Schedule> schedules() {
        HoursAssembly.Assembled assembled = HoursAssembly.of(items, tokens.size());
        System.arraycopy(assembled.used(), 0, used, 0, used.length);
        List<HoursLine> lines = assembled.lines();
        lines.forEach(line -> close(line, lines));
        for (int i = 0; i < used.length; i++) {
            used[i] &= tokens.get(i).value() > -2 || tokens.get(i).is(Kind.ORDINAL); // "bi-weekly"
        }
        new HoursOverrides(tokens, items).of(lines).forEach(this::leave);
        Set<DayOfWeek> timed = new TreeSet<>();
        List<Schedule> all = new ArrayList<>();
        for (HoursLine line : lines) {
            if (!line.timed.isEmpty() && line.days instanceof HoursItem.Days d) {
                timed.addAll(d.weekdays());
            }
        }
        for (HoursLine line : lines) {
            if (line.unclear() || line.timed.isEmpty() && !line.closed && idle(line, timed)) {
                leave(line.at);
                line.timed.forEach(t -> leave(t.at()));
                if (line.everyAt != null) {
                    leave(line.everyAt);
                }
            } else if (!line.closed) {
                all.addAll(line.schedules(ranges(line)));
                if (line.timed.isEmpty() && !timed.isEmpty()) {
                    leave(line.at);
                }
            }
        }
        return all.stream().distinct().toList();
    }

    /// "Thursdays till 8": as on the other days, but for the end. Without others nobody knows.
    private void close(HoursLine line, List<HoursLine> lines) {
        if (line.closing == null || !(line.closing.item() instanceof HoursItem.Closing c)) {
            return;
        }
        Optional<HoursLine> general =
                lines.stream().filter(l -> l != line && l.includes(line)).findFirst();
        if (line.timed.isEmpty() && general.isPresent() && line.closes(general.get(), c.to())) {
            line.days(general.get());
        } else {
            leave(line.closing);
        }
    }

    /// Days without times are worth saying only where nothing else in their clause is in doubt, and
    /// no other line has times for them.
    private boolean idle(HoursLine line, Set<DayOfWeek> timed) {
        boolean covered = line.days instanceof HoursItem.Days d && timed.containsAll(d.weekdays());
        boolean untimed = items.stream().noneMatch(p -> p.item() instanceof HoursItem.Times);
        int clause = 0;
        for (Placed p : items) {
            clause += p.item() == Mark.LINE ? 1 : 0;
            boolean doubtful = HoursItem.strange(p.item()) && !untimed || p.item() == Mark.DOUBT;
            if (clause == line.clause && doubtful) {
                return true;
            }
        }
        return covered;
    }

    private List<HoursClock.Range> ranges(HoursLine line) {
        List<HoursClock.Range> all = new ArrayList<>();
        for (HoursLine.Timed t : line.timed) {
            boolean read = false;
            for (HoursItem.Stretch s : t.times().stretches()) {
                Optional<HoursClock.Range> range = range(s, part(t, s));
                range.ifPresent(r -> all.addAll(new HoursRecurrence(line).open(r)));
                read |= range.isPresent();
                if (range.isEmpty()) {
                    leave(t.at());
                }
            }
            if (read && t.part() != null && agrees(all.getLast(), t.part())) {
                mark(t.part(), true);
            }
        }
        return all;
    }

    /// The part of the day that is named with a time; that of a breakfast is the morning.
    private int part(HoursLine.Timed t, HoursItem.Stretch s) {
        if (t.part() != null && t.part().item() instanceof HoursItem.Part(var n)) {
            return n;
        }
        return s.from().hour() >= 6 && s.from().hour() < 10 && breakfast(t.at()) ? 1 : 0;
    }

    private boolean breakfast(Placed at) {
        boolean found = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.BREAK) && i < at.from()) {
                found = false;
            } else if (tokens.get(i).is(Kind.BREAK)) {
                break;
            }
            found |= tokens.get(i).value() == MORNING && word(i);
        }
        return found;
    }

    private boolean word(int i) {
        return tokens.get(i).is(Kind.MEAL) || tokens.get(i).is(Kind.UNKNOWN);
    }

    private static Optional<HoursClock.Range> range(HoursItem.Stretch s, int part) {
        return s.to() == null
                ? HoursClock.single(s.from(), part)
                : HoursClock.range(s.from(), s.to(), part);
    }

    /// Whether the named part of the day fits the times that were read.
    private static boolean agrees(HoursClock.Range range, Placed at) {
        int hour = range.opens().getHour();
        int part = at.item() instanceof HoursItem.Part(var n) ? n : 0;
        return switch (part) {
            case 1 -> hour < 12;
            case 3 -> hour >= 16;
            default -> hour >= 12;
        };
    }

    private void leave(Placed p) {
        mark(p, false);
    }

    private void mark(Placed p, boolean use) {
        for (int i = p.from(); i < p.to(); i++) {
            used[i] = use;
        }
    }

    /// The stretches of words that were not used and mean something, word for word.
    private List<String> leftOver() {
        List<String> all = new ArrayList<>();
        int from = -1;
        int to = -1;
        boolean strange = false;
        for (int i = 0; i <= tokens.size(); i++) {
            HoursToken t = i < tokens.size() ? tokens.get(i) : null;
            if (t == null || used[i] || t.is(Kind.BREAK)) {
                if (strange) {
                    all.add(text.substring(from, to).strip());
                }
                from = -1;
                strange = false;
            } else if (!punctuation(t) && !t.is(Kind.AND)) {
                from = from < 0 ? t.start() : from;
                to = t.end();
                strange |= !neutral(t);
            } else if (strange && (t.is(Kind.SHUT) && text.substring(from).contains("("))) {
                to = text.substring(from, t.end()).contains("(") ? t.end() : to;
            }
        }
        return all;
    }

    private static boolean punctuation(HoursToken t) {
        return PUNCTUATION.contains(t.kind());
    }

    /// Words that change nothing when they stand alone.
    private static boolean neutral(HoursToken t) {
        boolean each = t.is(Kind.WEEKS) || t.is(Kind.MONTHS);
        return NEUTRAL.contains(t.kind()) || each && t.value() == 1;
    }
}
