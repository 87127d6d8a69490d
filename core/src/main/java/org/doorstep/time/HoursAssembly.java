package org.doorstep.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.jspecify.annotations.Nullable;

/// Puts times to their days, exceptions and spans to their lines; what finds no place is left over.
final class HoursAssembly {

    private final List<Placed> items;
    private final HoursAhead ahead;
    private final boolean[] used;
    private final List<HoursLine> lines = new ArrayList<>();
    private final HoursLoose loose;
    private final List<Placed> pending = new ArrayList<>();
    private @Nullable Placed part;
    private int clause;
    private int sentence;
    private int pendingSince;
    private boolean doubt;
    private boolean junk;
    private boolean timesFirst;
    private boolean bracket;
    private boolean comma;
    private boolean meal;
    private boolean headed;
    private final List<Placed> closings = new ArrayList<>();

    /// What was put together, and which tokens were used for it.
    record Assembled(List<HoursLine> lines, boolean[] used) {}

    private HoursAssembly(List<Placed> items, int tokens) {
        this.items = items;
        this.ahead = new HoursAhead(items);
        this.used = new boolean[tokens];
        this.loose = new HoursLoose(lines, used);
    }

    static Assembled of(List<Placed> items, int tokens) {
        HoursAssembly assembly = new HoursAssembly(items, tokens);
        assembly.timesFirst = assembly.ahead.startsWithTimes(0);
        assembly.headed = assembly.ahead.headedBySeasons();
        for (int i = 0; i < items.size(); i++) {
            assembly.take(i);
        }
        assembly.loose.settle();
        return new Assembled(assembly.lines, assembly.used);
    }

    private void take(int i) {
        Placed p = items.get(i);
        if (doubt && !(p.item() == Mark.LINE || p.item() == Mark.SENTENCE)) {
            junk = true;
            return;
        }
        switch (p.item()) {
            case HoursItem.Days d -> days(i, p, d);
            case HoursItem.On _ -> dates(p);
            case HoursItem.Times t -> times(i, p, t);
            case HoursItem.Part _ -> part(i, p);
            case HoursItem.Every _ -> every(i, p);
            case HoursItem.Span _ -> span(i, p);
            case HoursItem.Without _ -> loose(p);
            case HoursItem.Season season -> season(p, season);
            case HoursItem.Closing c -> closing(i, p, c);
            case HoursItem.Partly _ -> loose.part(p);
            case HoursItem.Omit o -> loose.omit(o);
            case HoursItem.Next next -> loose.next(p, next);
            case HoursItem.Pause pause -> junk |= !loose.pause(p, pause, clause, sentence, bracket);
            case Mark mark -> mark(i, p, mark);
        }
        meal = p.item() == Mark.MEAL || meal && p.item() != Mark.COMMA && p.item() != Mark.LINE;
        comma = p.item() == Mark.COMMA || comma && p.item() == Mark.PLAIN;
    }

    private void mark(int i, Placed p, Mark mark) {
        switch (mark) {
            case CLOSED -> {
                HoursLine line = line();
                if (line != null && line.timed.isEmpty()) {
                    line.closed = true;
                    use(p);
                } else {
                    junk = true;
                }
            }
            case TERM -> loose(p);
            case DOUBT, JUNK, MEAL -> {
                doubt |= mark == Mark.DOUBT;
                junk = true;
            }
            case SENTENCE -> {
                doubt = false;
                sentence++;
            }
            case LINE -> {
                doubt = false;
                if (junk) {
                    pending.clear(); // "4.30 to 9.30 on school days" is of no line below
                }
                junk = false;
                clause++;
                sentence++;
                timesFirst = ahead.startsWithTimes(i + 1);
            }
            case OPEN -> bracket = true;
            case SHUT -> bracket = false;
            case COMMA, PLAIN, NOTE -> {}
        }
    }

    private void days(int i, Placed p, HoursItem.Days d) {
        HoursLine last = line();
        if (last != null && ahead.nextMorning(i, last, d)) {
            use(p); // "Saturday 11pm until 5am Sunday"
            return;
        }
        if (bracket && last != null && last.refinedBy(d, clause)) {
            last.days = d; // "Saturdays 2-4 (2nd and 4th of the month)"
            use(p);
            return;
        }
        if (pending.isEmpty() && last != null && last.waits()) {
            if (last.refinedBy(d, clause)) {
                lines.remove(last);
                use(last.at);
            } else if (last.repeatedBy(d, clause)) {
                use(p); // "Mon to Fri daily"
                return;
            }
        }
        begin(d, p);
    }

    private void dates(Placed p) {
        HoursLine last = line();
        boolean heading =
                last != null && last.waits() && last.clause == clause && pending.isEmpty();
        if (heading) {
            junk = true; // "Tuesdays 5 December": a habit or a date?
            return;
        }
        begin(p.item(), p);
    }

    private void begin(HoursItem days, Placed p) {
        HoursLine line = new HoursLine(days, p, clause, sentence);
        line.part = part;
        part = null;
        lines.add(line);
        use(p);
        loose.begun(line);
        if (!closings.isEmpty()) {
            line.closing = closings.removeFirst();
            use(line.closing);
        }
        boolean bare = pending.stream().anyMatch(HoursItem::bare);
        boolean scattered = junk && (bare || sentence > pendingSince);
        if (!scattered) {
            pending.forEach(t -> attach(line, t));
        }
        pending.clear();
        junk = false;
    }

    private void times(int i, Placed p, HoursItem.Times t) {
        HoursLine line = line();
        boolean waiting = line != null && line.waits();
        HoursItem other = line == null || waiting ? null : ahead.without(i, line);
        if (line != null && other != null) {
            again(line, other, p); // "except Wednesday 10-8"
        } else if (line != null
                && !waiting
                && !meal
                && ahead.session(i, line, t, line.sentence == sentence)) {
            attach(line, p);
        } else if (line != null && !waiting && line.season && !headed && line.clause == clause) {
            again(line, line.days, p); // "9-6 April to September, 9-4 October to March"
        } else if (line != null && waiting) {
            attach(line, p);
        } else if (junk && line != null && line.clause == clause && !ahead.daysFollow(i)) {
            return; // "lunch served 12 to 2" is not when the group meets
        } else if (line == null || timesFirst || line.closed || ahead.daysFollow(i)) {
            boolean listed = i + 1 < items.size() && items.get(i + 1).item() == Mark.COMMA;
            boolean own = t.whole() || ahead.daysBehind(i) || !meal && ahead.another(i);
            if (junk && listed && !own) {
                return; // "lunch 12-2, Mondays 10-3"
            }
            pending.add(p);
            pendingSince = sentence;
            junk = false;
        } else if (!t.single() && (!junk || line.clause == clause || line.listed)) {
            attach(line, p);
        }
    }

    /// Times of some of the days of a line, or of another season of it.
    private void again(HoursLine line, HoursItem days, Placed p) {
        HoursLine own = new HoursLine(days, p, line.clause, sentence);
        own.own = true;
        lines.add(own);
        attach(own, p);
    }

    private void attach(HoursLine line, Placed p) {
        if (p.item() instanceof HoursItem.Times t) {
            line.timed.add(new HoursLine.Timed(t, p, line.part));
            line.listed |= line.timed.size() == 1 && line.clause < clause;
            use(p);
        }
    }

    private void part(int i, Placed p) {
        HoursLine line = line();
        HoursItem before = i > 0 ? items.get(i - 1).item() : Mark.PLAIN;
        boolean after = before instanceof HoursItem.Times || before instanceof HoursItem.Days;
        if (after && line != null && !line.timed.isEmpty() && pending.isEmpty()) {
            line.part(p);
        } else if (line != null && line.timed.isEmpty() && pending.isEmpty()) {
            line.part = p;
        } else {
            part = p;
        }
    }

    /// "Tuesdays fortnightly", "fortnightly on Tuesdays": the line before in the same sentence,
    /// unless that is complete and a name follows ("monthly job club"); else the next.
    private void every(int i, Placed p) {
        HoursLine line = line();
        if (line != null && line.sentence == sentence && ahead.counts(i, line)) {
            loose.apply(line, p);
        } else {
            loose.every(p);
        }
    }

    /// Belongs to the line it directly follows, or else to its whole clause.
    private void loose(Placed p) {
        HoursLine line = line();
        boolean here = line != null && line.clause == clause;
        if (line != null && here && (bracket || !comma) && line.takes(p.item())) {
            loose.apply(line, p);
        } else {
            loose.add(clause, p);
        }
    }

    /// "From 30 Nov Mondays 9-3, from 8 Jan Fridays": where one heads what follows, so does the
    // next.
    private void span(int i, Placed p) {
        HoursLine line = line();
        boolean first = line == null || line.clause < clause;
        if (ahead.daysNext(i) && (first || loose.headed(clause))) {
            loose.head(clause, p);
        } else {
            loose(p);
        }
    }

    /// "April-Sept: daily 9-6; Oct-March: daily 9-4" heads what follows, "daily 9-6 April to
    /// September" ends what went before.
    private void season(Placed p, HoursItem.Season s) {
        HoursLine line = line();
        if (headed) {
            loose.head(s);
            use(p);
        } else if (line == null || !line.season || line.timed.isEmpty()) {
            loose(p);
        } else {
            lines.add(new HoursLine(line.days, p, clause, sentence));
            loose.apply(lines.getLast(), p);
        }
    }

    /// "Thursdays till 8", "2pm start, finish 4pm", "till 8 Thursdays".
    private void closing(int i, Placed p, HoursItem.Closing c) {
        HoursLine line = line();
        if (line != null && line.waits() && line.closing == null) {
            line.closing = p;
            use(p);
        } else if (line != null && line.sentence == sentence && line.ends(c.to())) {
            use(p);
        } else if (ahead.daysNext(i)) {
            closings.add(p);
        } else {
            junk = true;
        }
    }

    private @Nullable HoursLine line() {
        return lines.isEmpty() ? null : lines.getLast();
    }

    private void use(Placed p) {
        Arrays.fill(used, p.from(), p.to(), true);
    }
}
