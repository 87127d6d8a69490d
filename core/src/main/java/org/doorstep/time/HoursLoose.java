package org.doorstep.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.jspecify.annotations.Nullable;

/// What is said of lines and is none itself: exceptions, spans, pauses, and what they belong to.
final class HoursLoose {

    private final List<HoursLine> lines;
    private final boolean[] used;
    private final List<Loose> loose = new ArrayList<>();
    private final List<Placed> parts = new ArrayList<>();
    private final List<Placed> pauses = new ArrayList<>();
    private @Nullable Loose heading;
    private HoursItem.@Nullable Season season;
    private @Nullable Placed every;

    /// What is said of a whole clause.
    private record Loose(int clause, Placed at) {}

    HoursLoose(List<HoursLine> lines, boolean[] used) {
        this.lines = lines;
        this.used = used;
    }

    /// Keeps what is said of a whole clause.
    void add(int clause, Placed p) {
        loose.add(new Loose(clause, p));
    }

    /// Keeps what is said of all lines that begin behind it in its clause, until another is.
    void head(int clause, Placed p) {
        heading = new Loose(clause, p);
    }

    /// Keeps the season of all lines that begin behind it, until another is.
    void head(HoursItem.Season s) {
        season = s;
    }

    /// Keeps how often the next line is.
    void every(Placed p) {
        every = p;
    }

    boolean headed(int clause) {
        return heading != null && heading.clause() == clause;
    }

    /// Gives a line that begins what stands above it and before it.
    void begun(HoursLine line) {
        if (season != null) {
            line.during(season);
        }
        if (every != null) {
            apply(line, every);
            every = null;
        }
        if (heading != null && heading.clause() == line.clause) {
            apply(line, heading.at());
        }
    }

    /// Keeps a part of some days that is closed; its words are handed back all the same.
    void part(Placed p) {
        parts.add(p);
    }

    /// Gives a line what was said of it.
    void apply(HoursLine line, Placed p) {
        switch (p.item()) {
            case HoursItem.Without w -> line.without(w);
            case HoursItem.Season w -> line.during(w);
            case HoursItem.Span s -> during(line, s, p);
            case HoursItem.Every e -> {
                line.every = e;
                line.everyAt = p;
            }
            case Mark _ -> line.description = "term time only";
            case HoursItem.Closing _, HoursItem.Partly _, HoursItem.Omit _, HoursItem.Next _ -> {}
            case HoursItem.Days _,
                    HoursItem.On _,
                    HoursItem.Times _,
                    HoursItem.Part _,
                    HoursItem.Pause _ -> {}
        }
        boolean idle = lines.stream().noneMatch(l -> l.takes(p.item())); // open on none of them
        if (p.item() != Mark.TERM && (idle || line.takes(p.item()))) {
            use(p);
        }
    }

    private void during(HoursLine line, HoursItem.Span s, Placed p) {
        HoursLine own = line.behindSpan(p);
        if (own != null) {
            lines.add(own);
        }
        HoursLine meant = own == null ? line : own;
        meant.during(s);
        meant.spanAt = p;
    }

    /// Takes a pause out of the lines it is meant for; whether that is plain.
    boolean pause(Placed p, HoursItem.Pause pause, int clause, int sentence, boolean bracket) {
        List<HoursLine> here = lines.stream().filter(l -> l.clause == clause).toList();
        boolean all = pause.everyDay() || !here.isEmpty() && here.getLast().sentence < sentence;
        if (here.isEmpty()) {
            pauses.add(p);
        } else if (all || here.size() == 1) {
            (pause.everyDay() ? lines : here).forEach(l -> l.pauses.add(pause));
            use(p);
        } else if (bracket) {
            here.getLast().pauses.add(pause);
            use(p);
        } else {
            return false;
        }
        return true;
    }

    /// What is left then is worth a look, so the words are handed back as well.
    void omit(HoursItem.Omit o) {
        HoursLine line = line();
        if (line != null
                && line.days instanceof HoursItem.Days d
                && !d.ordinals()
                && d.weekdays().size() == 1
                && !o.ordinals().contains(-1)) {
            line.days = new HoursItem.Days(HoursLine.others(d.weekdays().getFirst(), o.ordinals()));
        }
    }

    /// The date from which weeks are counted.
    void next(Placed p, HoursItem.Next next) {
        HoursLine line = line();
        if (line != null && line.counts(next.date())) {
            line.during(new HoursItem.Span(next.date(), null));
            use(p);
        }
    }

    /// Gives what was said of a clause to its lines; of a clause without lines, to all.
    void settle() {
        for (Loose l : loose) {
            List<HoursLine> here = lines.stream().filter(x -> x.clause == l.clause()).toList();
            (here.isEmpty() ? List.copyOf(lines) : here).forEach(x -> apply(x, l.at()));
        }
        for (HoursLine line : lines) {
            parts.forEach(p -> line.partly(p.item()));
        }
        for (Placed p : pauses) {
            if (p.item() instanceof HoursItem.Pause pause && !lines.isEmpty()) {
                lines.forEach(l -> l.pauses.add(pause));
                use(p);
            }
        }
    }

    private @Nullable HoursLine line() {
        return lines.isEmpty() ? null : lines.getLast();
    }

    private void use(Placed p) {
        Arrays.fill(used, p.from(), p.to(), true);
    }
}
