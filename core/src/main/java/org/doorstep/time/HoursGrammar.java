package org.doorstep.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursToken.Kind;

/// Reads tokens as items: days, times, spans, exceptions. What fits nothing is `JUNK`.
final class HoursGrammar {

    /// What a word is that belongs to nothing; of another kind, `JUNK`.
    private static final Map<Kind, Mark> MARKS =
            Map.ofEntries(
                    Map.entry(Kind.TERM, Mark.TERM),
                    Map.entry(Kind.CLOSED, Mark.CLOSED),
                    Map.entry(Kind.MEAL, Mark.MEAL),
                    Map.entry(Kind.UNTIMED, Mark.NOTE),
                    Map.entry(Kind.EARLY, Mark.NOTE),
                    Map.entry(Kind.COMMA, Mark.COMMA),
                    Map.entry(Kind.AND, Mark.COMMA),
                    Map.entry(Kind.STOP, Mark.SENTENCE),
                    Map.entry(Kind.BREAK, Mark.LINE),
                    Map.entry(Kind.OPEN, Mark.OPEN),
                    Map.entry(Kind.SHUT, Mark.SHUT),
                    Map.entry(Kind.PLAIN, Mark.PLAIN),
                    Map.entry(Kind.FROM, Mark.PLAIN),
                    Map.entry(Kind.AT, Mark.PLAIN),
                    Map.entry(Kind.BETWEEN, Mark.PLAIN),
                    Map.entry(Kind.EVERY, Mark.PLAIN),
                    Map.entry(Kind.TO, Mark.PLAIN),
                    Map.entry(Kind.UNTIL, Mark.PLAIN),
                    Map.entry(Kind.COLON, Mark.PLAIN),
                    Map.entry(Kind.MARK, Mark.PLAIN),
                    Map.entry(Kind.ONLY, Mark.PLAIN));

    private final HoursTokens tokens;
    private final HoursGrammarDates dates;
    private final HoursGrammarDays days;
    private final HoursGrammarTimes times;
    private final HoursGrammarWithout without;
    private final List<Placed> items = new ArrayList<>();

    private HoursGrammar(HoursTokens tokens, String text, LocalDate today) {
        this.tokens = tokens;
        this.dates = new HoursGrammarDates(tokens, text, today);
        this.days = new HoursGrammarDays(tokens);
        this.times = new HoursGrammarTimes(tokens);
        this.without = new HoursGrammarWithout(tokens, dates, days, times);
    }

    static List<Placed> items(HoursTokens tokens, String text, LocalDate today) {
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
                .filter(i -> tokens.is(i, Kind.ALWAYS))
                .limit(1)
                .forEach(i -> items.add(HoursGrammarTimes.allDay(i)));
    }

    private Placed item(int i) {
        if (tokens.is(i, Kind.PLAIN) && dates.on(tokens.skip(i, Kind.PLAIN)) != null) {
            return mark(i); // "on Sat 5 December"
        }
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
        int next = tokens.skip(i + 1, Kind.COMMA);
        boolean last =
                next == tokens.size() || tokens.is(next, Kind.DAY) || tokens.is(next, Kind.BREAK);
        boolean none = tokens.is(i - 1, Kind.COLON) && tokens.is(i - 2, Kind.DAY) && last;
        HoursItem item =
                switch (t.kind()) {
                    case PART -> part(i);
                    case WEEKS -> new HoursItem.Every(Math.abs(t.value()), 0);
                    case MONTHS, OFMONTH ->
                            new HoursItem.Every(0, Math.max(1, Math.abs(t.value())));
                    case HEDGE -> hedge(i);
                    case INCLUDING -> tokens.is(i + 1, Kind.BANK) ? Mark.PLAIN : Mark.JUNK;
                    case BANK -> bank(i);
                    case DASH -> none ? Mark.CLOSED : Mark.PLAIN; // "Sat: -"
                    default -> MARKS.getOrDefault(t.kind(), Mark.JUNK);
                };
        return new Placed(item, i, i + 1);
    }

    /// "Sat & bank holidays 10-4" is only handed back, other hours of bank holidays are not known.
    private Mark bank(int i) {
        boolean among =
                (tokens.is(i - 1, Kind.AND) || tokens.is(i - 1, Kind.COMMA))
                        && (tokens.is(i - 2, Kind.DAY) || tokens.is(i - 2, Kind.DAYS));
        boolean times =
                tokens.is(tokens.skip(i + 1, Kind.PLAIN, Kind.COLON, Kind.COMMA), Kind.TIME);
        return tokens.is(i - 1, Kind.INCLUDING)
                ? Mark.PLAIN
                : among && times ? Mark.NOTE : Mark.DOUBT;
    }

    /// "Christmas Fayre" is a name, "Summer (April to September)" heads what follows; any other
    /// season makes doubtful what is said of it.
    private HoursItem hedge(int i) {
        if (tokens.get(i).value() == 0) {
            return Mark.DOUBT;
        }
        int k = tokens.skip(i + 1, Kind.PLAIN, Kind.COLON, Kind.OPEN, Kind.DASH);
        int after = tokens.skip(i + 1, Kind.PART); // "Winter night shelter"
        boolean name = tokens.is(after, Kind.UNKNOWN) || tokens.is(i + 1, Kind.MEAL);
        return tokens.is(k, Kind.MONTH) ? Mark.NOTE : name ? Mark.JUNK : Mark.DOUBT;
    }

    /// "Coffee morning" is a name, "Tuesday morning" a time.
    private HoursItem part(int i) {
        boolean name = !items.isEmpty() && HoursItem.strange(items.getLast().item());
        return name ? Mark.JUNK : new HoursItem.Part(tokens.get(i).value());
    }
}
