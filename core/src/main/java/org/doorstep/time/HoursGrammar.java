package org.doorstep.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursToken.Kind;

/// Reads tokens as items: days, times, spans, exceptions. What fits nothing is `JUNK`.
final class HoursGrammar {

    private final List<HoursToken> tokens;
    private final HoursGrammarDates dates;
    private final HoursGrammarDays days;
    private final HoursGrammarTimes times;
    private final HoursGrammarWithout without;
    private final List<Placed> items = new ArrayList<>();

    private HoursGrammar(List<HoursToken> tokens, String text, LocalDate today) {
        this.tokens = tokens;
        this.dates = new HoursGrammarDates(tokens, text, today);
        this.days = new HoursGrammarDays(tokens);
        this.times = new HoursGrammarTimes(tokens);
        this.without = new HoursGrammarWithout(tokens, dates, days, times);
    }

    static List<Placed> items(List<HoursToken> tokens, String text, LocalDate today) {
        HoursGrammar grammar = new HoursGrammar(tokens, text, today);
        int i = 0;
        while (i < tokens.size()) {
            Placed next = grammar.item(i);
            grammar.items.add(next);
            i = next.to();
            if (next.item() instanceof HoursItem.Days) {
                grammar.always(next);
            }
        }
        return HoursWhole.of(grammar.items, tokens);
    }

    /// "24/7" says days and times at once.
    private void always(Placed p) {
        IntStream.range(p.from(), p.to())
                .filter(i -> is(i, Kind.ALWAYS))
                .limit(1)
                .forEach(i -> items.add(HoursGrammarTimes.allDay(i)));
    }

    private Placed item(int i) {
        Placed found = times.doors(i);
        found = found == null ? dates.next(i) : found;
        found = found == null ? without.read(i, items) : found;
        found = found == null ? dates.span(i) : found;
        found = found == null ? dates.on(i) : found;
        found = found == null ? dates.onlyMonths(i) : found;
        found = found == null ? days.read(i) : found;
        found = found == null ? times.early(i) : found;
        found = found == null ? times.read(i) : found;
        found = found == null ? times.closing(i) : found;
        return found == null ? mark(i) : found;
    }

    private Placed mark(int i) {
        HoursToken t = tokens.get(i);
        HoursItem item =
                switch (t.kind()) {
                    case PART -> part(i);
                    case WEEKS -> new HoursItem.Every(Math.abs(t.value()), 0);
                    case MONTHS, OFMONTH ->
                            new HoursItem.Every(0, Math.max(1, Math.abs(t.value())));
                    case TERM -> Mark.TERM;
                    case CLOSED -> Mark.CLOSED;
                    case HEDGE -> hedge(i);
                    case MEAL -> Mark.MEAL;
                    case UNTIMED, EARLY -> Mark.NOTE;
                    case COMMA, AND -> Mark.COMMA;
                    case STOP -> Mark.SENTENCE;
                    case BREAK -> Mark.LINE;
                    case OPEN -> Mark.OPEN;
                    case SHUT -> Mark.SHUT;
                    case PLAIN, FROM, AT, BETWEEN, EVERY, TO, UNTIL, DASH, COLON, MARK, ONLY ->
                            Mark.PLAIN;
                    case INCLUDING -> is(i + 1, Kind.BANK) ? Mark.PLAIN : Mark.JUNK;
                    case BANK -> bank(i);
                    case DAY,
                            SHORT,
                            WELSH,
                            OFF,
                            BUT,
                            ASIDE,
                            NEXT,
                            DAYS,
                            ORDINAL,
                            MONTH,
                            NOT,
                            ALTERNATE,
                            ALLDAY,
                            ALWAYS,
                            LATE,
                            ONWARDS,
                            END,
                            AGE,
                            TIME,
                            NUMBER,
                            DATE,
                            UNKNOWN ->
                            Mark.JUNK;
                };
        return new Placed(item, i, i + 1);
    }

    /// "Sat & bank holidays 10-4" is only handed back, other hours of bank holidays are not known.
    private Mark bank(int i) {
        boolean among = is(i - 1, Kind.AND) && (is(i - 2, Kind.DAY) || is(i - 2, Kind.DAYS));
        boolean times = is(skip(i + 1, Kind.PLAIN, Kind.COLON, Kind.COMMA), Kind.TIME);
        return is(i - 1, Kind.INCLUDING) ? Mark.PLAIN : among && times ? Mark.NOTE : Mark.DOUBT;
    }

    /// "Christmas Fayre" is a name, "Summer (April to September)" heads what follows; any other
    /// season makes doubtful what is said of it.
    private HoursItem hedge(int i) {
        if (tokens.get(i).value() == 0) {
            return Mark.DOUBT;
        }
        int k = skip(i + 1, Kind.PLAIN, Kind.COLON, Kind.OPEN, Kind.DASH);
        boolean name = is(i + 1, Kind.UNKNOWN) || is(i + 1, Kind.MEAL);
        return is(k, Kind.MONTH) ? Mark.NOTE : name ? Mark.JUNK : Mark.DOUBT;
    }

    /// "Coffee morning" is a name, "Tuesday morning" a time.
    private HoursItem part(int i) {
        boolean name = !items.isEmpty() && HoursItem.strange(items.getLast().item());
        return name ? Mark.JUNK : new HoursItem.Part(tokens.get(i).value());
    }

    private boolean is(int i, Kind kind) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(kind);
    }

    private int skip(int at, Kind... kinds) {
        int i = at;
        while (i < tokens.size() && List.of(kinds).contains(tokens.get(i).kind())) {
            i++;
        }
        return i;
    }
}
