package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Habit;
import org.doorstep.time.TimeReaderPiece.Not;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.doorstep.time.TimeReaderPiece.Part;
import org.doorstep.time.TimeReaderPiece.Style;
import org.doorstep.time.TimeReaderPiece.Whole;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Puts pieces that stand together into readings. The grammar is small: pieces of different sorts
/// side by side narrow each other ("Thursday" "evening"); a second piece of a sort begins an
/// alternative ("Monday or Thursday"); an alternative lends what its neighbours lack.
///
/// One object reads one message: it is filled, asked for its readings, and thrown away.
final class TimeReaderGroup {

    private static final Set<String> OTHERWISE = Set.of("because", "or", "not");
    private static final Set<String> TURNS = Set.of("but", "and", "because", "so", "or", "not");
    private static final Set<String> OR = Set.of("and", "or", "&", "/", "+", "n", "nor");

    private final TimeReaderText text;
    private final LocalDateTime now;
    private final List<TimeReading> readings = new ArrayList<>();
    private final List<TimeReaderSlot> slots = new ArrayList<>();
    private final List<List<TimeReaderSlot>> said = new ArrayList<>();

    /// The days refused right behind a group, by its place in `said`; their spans are tokens.
    private final Map<Integer, TimeReading> except = new HashMap<>();
    private final TimeReaderEvening evening;
    private @Nullable Not not;
    private int end;

    TimeReaderGroup(TimeReaderText text, LocalDateTime now) {
        this.text = text;
        this.now = now;
        evening = TimeReaderEvening.of(text, now.toLocalDate());
    }

    void add(TimeReaderPiece piece) {
        switch (piece) {
            case Nothing _ -> close();
            case Whole whole -> {
                boolean refused = not != null && slots.isEmpty() && end == whole.start();
                close();
                if (!refused) {
                    say(whole.start(), whole.end(), whole.windows(), null, List.of(), whole.note());
                }
            }
            case Not word -> {
                close();
                not = word;
            }
            case Day _, Habit _, Part _, Clock _ -> join(piece);
        }
        end = piece.end();
    }

    List<TimeReading> readings() {
        close();
        answerAll();
        return TimeReading.apart(readings);
    }

    private void join(TimeReaderPiece piece) {
        boolean leaning = piece instanceof Part p && p.style() == Style.LEANING;
        String gap = gap(end, piece.start());
        if (gap == null || (not != null && !continuesNot(piece, gap))) {
            close();
        }
        TimeReaderSlot last = slots.isEmpty() ? null : slots.getLast();
        TimeReaderSlot narrowed =
                last == null || !(gapless(gap) || (",".equals(gap) && last.several()))
                        ? null
                        : last.sameDay(piece) ? last.with(piece) : last.narrowed(piece);
        if (narrowed != null) {
            slots.set(slots.size() - 1, narrowed);
        } else if (last == null || (leaning && (last.has(piece) || !gapless(gap)))) {
            close(last);
            slots.add(TimeReaderSlot.of(piece));
        } else if (last.has(piece)) {
            slots.add(TimeReaderSlot.of(piece));
        } else if (OR.contains(gap == null ? "" : gap)) {
            close();
            slots.add(TimeReaderSlot.of(piece));
        } else {
            slots.set(slots.size() - 1, last.with(piece));
        }
    }

    private void close(@Nullable TimeReaderSlot last) {
        if (last != null) {
            close();
        }
    }

    private static boolean gapless(@Nullable String gap) {
        return gap != null && gap.isEmpty();
    }

    /// Whether a piece still belongs to what "not" refuses.
    private boolean continuesNot(TimeReaderPiece piece, String gap) {
        boolean plural =
                piece instanceof Habit || (piece instanceof Part p && p.style() == Style.PLURAL);
        if (slots.isEmpty()) {
            return gap.isEmpty() && (plural || !(not != null && not.pluralOnly()));
        }
        return gap.isEmpty() || OR.contains(gap) || plural;
    }

    /// What joins two pieces: nothing, a comma, or an "or"; null when other words lie between.
    private @Nullable String gap(int from, int to) {
        if (from == to) {
            return "";
        }
        if (to - from == 1 && text.is(from, "(", ")")) {
            return "";
        }
        if (to - from == 1 && (text.is(from, ",") || text.at(from).in(OR))) {
            return text.at(from).text();
        }
        boolean both = to - from == 2 && text.at(from + 1).in(OR) && text.is(from, ",", "/");
        return both ? "or" : null;
    }

    private void close() {
        List<TimeReaderSlot> whole = TimeReaderSlot.lent(slots);
        boolean after = text.kind(end, Kind.NOT_AFTER);
        boolean habits = whole.size() > 1 && whole.stream().anyMatch(s -> s.day() instanceof Habit);
        if (habits || text.kind(end, Kind.EVERY) && text.is(end + 1, "week")) {
            whole = whole.stream().map(s -> s.everyWeek()).toList();
        }
        if (whole.isEmpty()) {
            slots.clear();
        } else if (not != null && (bounded(whole, not) || anyBut(whole, not))) {
            slots.clear();
        } else if (not != null || after) {
            int start = not == null ? whole.getFirst().start() : not.start();
            refuse(TimeReaderNegation.of(whole), start, after ? text.after(end) : end);
        } else {
            said.add(whole);
        }
        slots.clear();
        not = null;
    }

    /// Whether "not before 2" is a bound of a day: of the one in the same breath or the one just
    /// said.
    private boolean bounded(List<TimeReaderSlot> whole, Not word) {
        TimeReaderSlot turned = TimeReaderBounds.turned(whole, word);
        if (turned == null) {
            return false;
        }
        if (turned.day() != null) {
            said.add(List.of(turned));
            return true;
        }
        List<TimeReaderSlot> before = adjoining(word.start()) ? said.getLast() : List.of();
        boolean alike = before.stream().map(TimeReaderSlot::habitual).distinct().count() == 1;
        if (!alike || before.stream().anyMatch(s -> s.clock() != null)) {
            return false;
        }
        List<TimeReaderSlot> place = List.of(before.getFirst(), turned);
        said.set(said.size() - 1, TimeReaderSlot.crossed(before, List.of(turned), place));
        return true;
    }

    /// Whether it is "any day but Wednesday next week": that week without the day.
    private boolean anyBut(List<TimeReaderSlot> whole, Not word) {
        TimeReaderSlot span = whole.size() == 1 ? whole.getFirst().weekOf() : null;
        if (span == null || !text.is(word.start(), "any", "every", "each")) {
            return false;
        }
        List<DayOfWeek> out = TimeReaderSlot.daysOf(whole.getFirst().day());
        out = whole.getFirst().only().isEmpty() ? out : whole.getFirst().only();
        said.add(List.of(span));
        except.put(
                said.size() - 1,
                new TimeReading(word.start(), span.end(), List.of(), null, out, null));
        return true;
    }

    /// Whether nothing but a comma or a "but" lies between what was said last and a token.
    private boolean adjoining(int at) {
        int from = said.isEmpty() ? at : said.getLast().getLast().end();
        boolean there = from == at || text.skip(from, Set.of(",", "but", "and", "-")) == at;
        return !said.isEmpty() && there;
    }

    private void refuse(TimeReaderNegation refused, int start, int last) {
        boolean cuts = refused.left() == null && !refused.empty() && adjoining(start);
        if (cuts) {
            except.put(
                    said.size() - 1,
                    new TimeReading(start, last, List.of(), null, refused.days(), null));
        } else if (!refused.empty()) {
            say(start, last, List.of(), refused.left(), refused.days(), null);
        }
    }

    /// The answers to a group, without the days it excepts: "this week except Friday".
    private void sayExcept(List<TimeReaderAnswer> answers, TimeReading except) {
        List<TimeReaderAnswer> cut = TimeReaderBounds.without(answers, except);
        cut.forEach(this::say);
        if (cut == answers) {
            say(except.start(), except.end(), List.of(), null, except.excluded(), null);
        }
    }

    /// A day in one place and hours in another belong together when there is no other pair:
    /// "evening classes on Thursdays", "tomorrow near E3 after 6". Both then mean the whole.
    private void answerAll() {
        boolean two = said.size() == 2;
        List<TimeReaderSlot> first = two ? said.getFirst() : List.of();
        List<TimeReaderSlot> last = two ? said.getLast() : List.of();
        boolean dayFirst = two && together(first, last, first, last);
        boolean dayLast = two && together(last, first, first, last);
        for (int i = 0; i < said.size(); i++) {
            List<TimeReaderSlot> group = said.get(i);
            List<TimeReaderAnswer> whole = List.of();
            if (dayFirst || dayLast) {
                List<TimeReaderSlot> days = dayFirst ? first : last;
                whole = answers(TimeReaderSlot.crossed(days, dayFirst ? last : first, group));
            }
            // What cannot be said in one reading stays as it stands in the text.
            List<TimeReaderAnswer> answers = whole.size() == 1 ? whole : answers(group);
            TimeReading refused = except.get(i);
            if (refused == null) {
                answers.forEach(this::say);
            } else {
                sayExcept(answers, refused);
            }
        }
    }

    /// Whether the days or parts of one group and the hours of the other are one time. "Home by 9
    /// so what's on this evening" is, for a bound holds across a turn to something else.
    private boolean together(
            List<TimeReaderSlot> days,
            List<TimeReaderSlot> hours,
            List<TimeReaderSlot> first,
            List<TimeReaderSlot> last) {
        boolean bound = TimeReaderBounds.bounds(days, hours) && !turns(first, last, OTHERWISE);
        return bound || (TimeReaderBounds.days(days, hours) && !turns(first, last, TURNS));
    }

    /// Whether a word between them turns to something else.
    private boolean turns(
            List<TimeReaderSlot> first, List<TimeReaderSlot> last, Set<String> words) {
        return IntStream.range(first.getLast().end(), last.getFirst().start())
                .anyMatch(i -> text.at(i).in(words));
    }

    private List<TimeReaderAnswer> answers(List<TimeReaderSlot> whole) {
        List<TimeReaderAnswer> answers = new ArrayList<>();
        for (TimeReaderSlot slot : whole) {
            TimeReaderAnswer answer = TimeReaderAnswer.of(evening.lean(slot), now);
            TimeReaderAnswer both = answers.isEmpty() ? null : answers.getLast().and(answer);
            if (both != null) {
                answers.set(answers.size() - 1, both);
            } else {
                answers.add(answer);
            }
        }
        return answers;
    }

    private void say(TimeReaderAnswer a) {
        if (!(a.windows().isEmpty() && a.recurring() == null)) {
            say(a.start(), a.end(), a.windows(), a.recurring(), List.of(), a.note());
        }
    }

    private void say(
            int start,
            int last,
            List<Window> windows,
            @Nullable Recurring recurring,
            List<DayOfWeek> excluded,
            @Nullable String note) {
        int from = text.at(start).start();
        int to = text.at(last - 1).end();
        readings.add(new TimeReading(from, to, windows, recurring, excluded, note));
    }
}
