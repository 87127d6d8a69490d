package org.doorstep.time;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.jspecify.annotations.Nullable;

/// Puts together what belongs together: times to their days, exceptions and spans to their lines.
/// Whatever finds no place is left over, and said.
final class HoursAssembly {

    private final List<Placed> items;
    private final HoursAhead ahead;
    private final boolean[] used;
    private final List<HoursLine> lines = new ArrayList<>();
    private final List<Loose> loose = new ArrayList<>();
    private final List<Placed> pending = new ArrayList<>();
    private @Nullable Placed part;
    private int clause;
    private int sentence;
    private int pendingSince;
    private @Nullable Placed every;
    private boolean doubt;
    private boolean junk;
    private boolean timesFirst;
    private boolean bracket;
    private boolean comma;

    /// What is said of a whole clause.
    private record Loose(int clause, Placed at) {}

    /// What was put together, and which tokens were used for it.
    record Assembled(List<HoursLine> lines, boolean[] used) {}

    private HoursAssembly(List<Placed> items, int tokens) {
        this.items = items;
        this.ahead = new HoursAhead(items);
        this.used = new boolean[tokens];
    }

    static Assembled of(List<Placed> items, int tokens) {
        HoursAssembly assembly = new HoursAssembly(items, tokens);
        assembly.timesFirst = assembly.ahead.startsWithTimes(0);
        for (int i = 0; i < items.size(); i++) {
            assembly.take(i);
        }
        assembly.settle();
        return new Assembled(assembly.lines, assembly.used);
    }

    private void take(int i) {
        Placed p = items.get(i);
        if (doubt && !(p.item() == Mark.LINE || p.item() == Mark.SENTENCE)) {
            junk = true;
            return;
        }
        switch (p.item()) {
            case HoursItem.Days d -> days(p, d);
            case HoursItem.On _ -> dates(p);
            case HoursItem.Times t -> times(i, p, t);
            case HoursItem.Part _ -> part(i, p);
            case HoursItem.Every _ -> every(i, p);
            case HoursItem.Span _, HoursItem.Without _ -> loose(p);
            case HoursItem.Pause pause -> pause(p, pause);
            case Mark mark -> mark(i, p, mark);
        }
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
            case DOUBT -> {
                doubt = true;
                junk = true;
            }
            case SENTENCE -> {
                doubt = false;
                sentence++;
            }
            case LINE -> {
                doubt = false;
                junk = false;
                clause++;
                sentence++;
                timesFirst = ahead.startsWithTimes(i + 1);
            }
            case OPEN -> bracket = true;
            case SHUT -> bracket = false;
            case JUNK -> junk = true;
            case COMMA, PLAIN -> {}
        }
    }

    private void days(Placed p, HoursItem.Days d) {
        HoursLine last = line();
        if (bracket
                && last != null
                && last.days instanceof HoursItem.Days whole
                && refines(last, whole, d)) {
            last.days = d; // "Saturdays 2-4 (2nd and 4th of the month)"
            use(p);
            return;
        }
        if (pending.isEmpty() && last != null && last.timed.isEmpty() && !last.closed) {
            if (last.days instanceof HoursItem.Days heading && refines(last, heading, d)) {
                lines.remove(last);
                use(last.at);
            } else if (last.days instanceof HoursItem.Days named
                    && d.weekdays().size() == 7
                    && last.clause == clause
                    && !d.ordinals()
                    && named.weekdays().size() > 1) {
                use(p); // "Mon to Fri daily"
                return;
            }
        }
        begin(d, p);
    }

    private void dates(Placed p) {
        HoursLine last = line();
        boolean heading =
                last != null
                        && last.timed.isEmpty()
                        && !last.closed
                        && last.clause == clause
                        && pending.isEmpty();
        if (heading) {
            junk = true; // "Tuesdays 5 December": a habit or a date?
            return;
        }
        begin(p.item(), p);
    }

    /// "Friday: the last Friday of the month": the second says the first more closely.
    private boolean refines(HoursLine last, HoursItem.Days heading, HoursItem.Days d) {
        return last.clause == clause
                && d.ordinals()
                && !heading.ordinals()
                && d.weekdays().equals(heading.weekdays());
    }

    private void begin(HoursItem days, Placed p) {
        HoursLine line = new HoursLine(days, p, clause, sentence);
        line.part = part;
        part = null;
        lines.add(line);
        use(p);
        if (every != null) {
            apply(line, every);
            every = null;
        }
        boolean scattered =
                junk && (sentence > pendingSince || pending.stream().anyMatch(this::bare));
        if (!scattered) {
            pending.forEach(t -> attach(line, t));
        }
        pending.clear();
        junk = false;
    }

    private boolean bare(Placed p) {
        return p.item() instanceof HoursItem.Times t && t.bare();
    }

    private void times(int i, Placed p, HoursItem.Times t) {
        HoursLine line = line();
        boolean waiting = line != null && line.timed.isEmpty() && !line.closed;
        if (line != null && waiting && !(junk && single(t) && lines.size() > 1)) {
            attach(line, p);
        } else if (junk && line != null && line.clause == clause && !ahead.daysFollow(i)) {
            return; // "lunch served 12 to 2" is not when the group meets
        } else if (line == null || timesFirst || line.closed || ahead.daysFollow(i)) {
            if (junk && i + 1 < items.size() && items.get(i + 1).item() == Mark.COMMA) {
                return; // "lunch 12-2, Mondays 10-3"
            }
            pending.add(p);
            pendingSince = sentence;
            junk = false;
        } else if (!single(t)) {
            attach(line, p);
        }
    }

    private static boolean single(HoursItem.Times t) {
        return t.stretches().stream().allMatch(s -> s.to() == null);
    }

    private void attach(HoursLine line, Placed p) {
        if (p.item() instanceof HoursItem.Times t) {
            line.timed.add(new HoursLine.Timed(t, p, line.part));
            use(p);
        }
    }

    private void part(int i, Placed p) {
        HoursLine line = line();
        boolean after = i > 0 && items.get(i - 1).item() instanceof HoursItem.Times;
        if (after && line != null && !line.timed.isEmpty() && pending.isEmpty()) {
            HoursLine.Timed last = line.timed.removeLast();
            line.timed.add(new HoursLine.Timed(last.times(), last.at(), p));
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
        boolean name = i + 1 < items.size() && items.get(i + 1).item() == Mark.JUNK;
        boolean free = line != null && line.every.weeks() + line.every.months() == 0;
        if (line != null && free && line.sentence == sentence && !(name && !line.timed.isEmpty())) {
            apply(line, p);
        } else {
            every = p;
        }
    }

    /// Belongs to the line it directly follows, or else to its whole clause.
    private void loose(Placed p) {
        HoursLine line = line();
        boolean here = line != null && line.clause == clause;
        if (line != null && here && (bracket || !comma)) {
            apply(line, p);
        } else {
            loose.add(new Loose(clause, p));
        }
    }

    private void apply(HoursLine line, Placed p) {
        switch (p.item()) {
            case HoursItem.Without w -> line.without(w);
            case HoursItem.Span s -> line.during(s);
            case HoursItem.Every e -> {
                line.every = e;
                line.everyAt = p;
            }
            case Mark _ -> line.description = "term time only";
            case HoursItem.Days _,
                    HoursItem.On _,
                    HoursItem.Times _,
                    HoursItem.Part _,
                    HoursItem.Pause _ -> {}
        }
        if (p.item() != Mark.TERM) {
            use(p);
        }
    }

    private void pause(Placed p, HoursItem.Pause pause) {
        List<HoursLine> here = lines.stream().filter(l -> l.clause == clause).toList();
        if (pause.everyDay() || here.size() == 1) {
            (pause.everyDay() ? lines : here).forEach(l -> l.pauses.add(pause));
            use(p);
        } else if (bracket && !here.isEmpty()) {
            here.getLast().pauses.add(pause);
            use(p);
        } else {
            junk = true;
        }
    }

    /// Gives what was said of a clause to its lines; of a clause without lines, to all.
    private void settle() {
        for (Loose l : loose) {
            List<HoursLine> here = lines.stream().filter(x -> x.clause == l.clause()).toList();
            (here.isEmpty() ? lines : here).forEach(x -> apply(x, l.at()));
        }
    }

    private @Nullable HoursLine line() {
        return lines.isEmpty() ? null : lines.getLast();
    }

    private void use(Placed p) {
        for (int i = p.from(); i < p.to(); i++) {
            used[i] = true;
        }
    }
}
