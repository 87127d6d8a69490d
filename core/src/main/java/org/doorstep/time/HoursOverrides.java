package org.doorstep.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.doorstep.time.HoursToken.Kind;

/// "Daily 6.30am to 10pm, Sat and Sun 8am to 8pm": without names for two different things, the
/// later line says what some days of the earlier one are really like.
///
/// Every two lines are compared, so what is asked of a line is worked out once: a hostile text has
/// hundreds.
final class HoursOverrides {

    private static final Set<Mark> ENDS = Set.of(Mark.COMMA, Mark.SENTENCE, Mark.LINE);

    private final HoursTokens tokens;
    private final List<Placed> items;

    HoursOverrides(HoursTokens tokens, List<Placed> items) {
        this.tokens = tokens;
        this.items = items;
    }

    /// A line that has plain weekdays, with its hours on the clock.
    ///
    /// @param single whether it has only times without an end
    /// @param lastName the token where the last name before its end stands, or -1
    private record Known(
            HoursLine line,
            Set<DayOfWeek> days,
            List<HoursClock.Range> ranges,
            boolean single,
            int lastName) {

        /// Whether another line speaks of some of this one's days again, at a time that runs into
        /// it.
        boolean generalises(Known later) {
            return days.size() > later.days.size()
                    && days.containsAll(later.days)
                    && line.every.equals(later.line.every)
                    && line.span.equals(later.line.span)
                    && ranges.stream().anyMatch(later::meets);
        }

        private boolean meets(HoursClock.Range range) {
            return ranges.stream()
                    .anyMatch(r -> HoursLine.before(r, range) && HoursLine.before(range, r));
        }
    }

    /// Takes the later lines' days out of the earlier ones.
    ///
    /// @return what must be handed back: "9am to 5pm (4pm Fri)": an end, or a beginning?
    List<Placed> of(List<HoursLine> lines) {
        List<Placed> left = new ArrayList<>();
        List<Known> before = new ArrayList<>();
        for (HoursLine line : lines) {
            if (line.days instanceof HoursItem.Days days && !days.ordinals()) {
                Known later = known(line, days);
                before.forEach(general -> override(general, later, left));
                before.add(later);
            }
        }
        return left;
    }

    private Known known(HoursLine line, HoursItem.Days days) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        weekdays.addAll(days.weekdays());
        return new Known(line, weekdays, line.ranges(), line.single(), lastName(line));
    }

    private static void override(Known general, Known later, List<Placed> left) {
        boolean named = later.lastName() > general.line().at.from();
        if (named || !general.generalises(later)) {
            return;
        }
        if (later.single()) {
            later.line().closed = true;
            left.add(later.line().at);
            later.line().timed.forEach(t -> left.add(t.at()));
        } else {
            general.line().off.addAll(later.days());
        }
    }

    /// Names that stand between two lines, or directly behind the second, tell two things apart:
    /// "Mon-Fri 9-5, lunch club Weds 12-2".
    private int lastName(HoursLine line) {
        int end = line.timed.isEmpty() ? line.at.to() : line.timed.getLast().at().to();
        int last = -1;
        for (Placed p : items) {
            if (p.from() >= end && ENDS.contains(p.item())) {
                return last;
            }
            boolean name =
                    HoursItem.strange(p.item())
                            || p.item() == Mark.PLAIN && tokens.get(p.from()).is(Kind.UNKNOWN);
            last = name ? Math.max(last, p.from()) : last;
        }
        return last;
    }
}
