package org.doorstep.time;

import java.util.List;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;
import org.jspecify.annotations.Nullable;

/// Looks ahead among the items of a text: whether its times stand before or behind their days.
record HoursAhead(List<Placed> items) {

    /// Whether the clause that begins at an item names times before days, and days after them.
    boolean startsWithTimes(int from) {
        boolean times = false;
        for (int i = from; i < items.size() && items.get(i).item() != Mark.LINE; i++) {
            HoursItem item = items.get(i).item();
            if (item instanceof HoursItem.Days || item instanceof HoursItem.On) {
                return times;
            }
            times |= item instanceof HoursItem.Times;
        }
        return false;
    }

    /// Whether days come directly after these times and have none of their own.
    boolean daysFollow(int i) {
        int k = i + 1;
        while (k < items.size() && items.get(k).item() == Mark.PLAIN) {
            k++;
        }
        if (k >= items.size() || !(items.get(k).item() instanceof HoursItem.Days)) {
            return false;
        }
        for (k++; k < items.size() && items.get(k).item() != Mark.LINE; k++) {
            HoursItem item = items.get(k).item();
            if (item instanceof HoursItem.Times || item == Mark.CLOSED) {
                return false;
            }
        }
        return true;
    }

    /// Whether days are named later in the clause of an item.
    boolean daysIn(int i) {
        for (int k = i + 1; k < items.size() && items.get(k).item() != Mark.LINE; k++) {
            if (days(items.get(k).item())) {
                return true;
            }
        }
        return false;
    }

    /// Whether times are one session more of a line: "8am Holy Communion, 10am Parish Eucharist".
    boolean session(int i, HoursLine line, HoursItem.Times t, boolean same) {
        boolean one = t.single() && line.single() && !t.bare();
        boolean alike = one || comma(i) && line.apart(t);
        if (!alike || line.closed || daysIn(i)) {
            return false;
        }
        return same || (first(i) || line.listed) && !daysBefore(i);
    }

    /// Whether a comma leads to an item, or a name behind one: "toddlers 9-11, knitting 2-4".
    private boolean comma(int i) {
        int k = i - 1;
        while (k > 0
                && (items.get(k).item() == Mark.PLAIN || HoursItem.strange(items.get(k).item()))) {
            k--;
        }
        return k > 0 && items.get(k).item() == Mark.COMMA;
    }

    /// Whether "fortnightly" is said of the line before it: not where that has times and a name or
    /// days follow.
    boolean counts(int i, HoursLine line) {
        boolean name = i + 1 < items.size() && HoursItem.strange(items.get(i + 1).item());
        boolean free = line.every.weeks() + line.every.months() == 0;
        return free && (line.timed.isEmpty() || !name && !daysNext(i));
    }

    /// Whether behind these times there are only days: "open 8am to 6pm, Monday to Friday".
    boolean daysBehind(int i) {
        int k = i + 1;
        while (k < items.size()
                && (items.get(k).item() == Mark.PLAIN || items.get(k).item() == Mark.COMMA)) {
            k++;
        }
        boolean days = k < items.size() && items.get(k).item() instanceof HoursItem.Days;
        for (; k < items.size() && items.get(k).item() != Mark.LINE; k++) {
            days &= !(items.get(k).item() instanceof HoursItem.Times);
        }
        return days;
    }

    /// Whether days are the next that is named.
    boolean daysNext(int i) {
        int k = i + 1;
        while (k < items.size() && items.get(k).item() == Mark.PLAIN) {
            k++;
        }
        return k < items.size() && items.get(k).item() instanceof HoursItem.Days;
    }

    /// Whether another time by itself stands between an item and the days of its clause.
    boolean another(int i) {
        if (!(items.get(i).item() instanceof HoursItem.Times own) || !own.single()) {
            return false;
        }
        for (int k = i + 1; k < items.size() && items.get(k).item() != Mark.LINE; k++) {
            if (items.get(k).item() instanceof HoursItem.Times t) {
                return t.single() && daysIn(k);
            }
            if (days(items.get(k).item())) {
                return false;
            }
        }
        return false;
    }

    /// Whether days are named before an item in its clause.
    boolean daysBefore(int i) {
        for (int k = i - 1; k >= 0 && items.get(k).item() != Mark.LINE; k--) {
            if (days(items.get(k).item())) {
                return true;
            }
        }
        return false;
    }

    /// Whether nothing strange stands before an item in its sentence.
    boolean first(int i) {
        for (int k = i - 1; k >= 0; k--) {
            HoursItem item = items.get(k).item();
            if (item == Mark.LINE || item == Mark.SENTENCE) {
                return true;
            }
            if (item != Mark.PLAIN) {
                return false;
            }
        }
        return true;
    }

    /// The excepted days of a line that stand directly before an item: "except 1st Sunday 9.30am".
    @Nullable HoursItem without(int i, HoursLine line) {
        int k = i - 1;
        while (k >= 0 && items.get(k).item() == Mark.PLAIN) {
            k--;
        }
        HoursItem before = k < 0 ? Mark.PLAIN : items.get(k).item();
        if (before instanceof HoursItem.Without w) {
            return w.days().isEmpty() ? null : HoursLine.weekly(w.days());
        }
        return before instanceof HoursItem.Omit(var ordinals)
                        && line.days instanceof HoursItem.Days d
                        && d.ordinals()
                ? new HoursItem.Days(
                        ordinals.stream()
                                .map(n -> new HoursItem.Rule(d.weekdays().getFirst(), n, 1))
                                .toList())
                : null;
    }

    /// Whether months head what follows, more than once.
    boolean headedBySeasons() {
        long seasons = items.stream().filter(p -> p.item() instanceof HoursItem.Season).count();
        for (Placed p : items) {
            if (days(p.item()) || p.item() instanceof HoursItem.Season) {
                return seasons > 1 && p.item() instanceof HoursItem.Season;
            }
        }
        return false;
    }

    /// Whether days behind a stretch past midnight only say on which day that ends.
    boolean nextMorning(int i, HoursLine line, HoursItem.Days d) {
        int k = i - 1;
        while (k >= 0 && items.get(k).item() == Mark.PLAIN) {
            k--;
        }
        return k >= 0
                && items.get(k).item() instanceof HoursItem.Times
                && line.overnight()
                && line.days instanceof HoursItem.Days mine
                && mine.weekdays().size() == 1
                && d.weekdays().equals(List.of(mine.weekdays().getFirst().plus(1)));
    }

    private static boolean days(HoursItem item) {
        return item instanceof HoursItem.Days || item instanceof HoursItem.On;
    }
}
