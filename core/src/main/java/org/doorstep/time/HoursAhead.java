package org.doorstep.time;

import java.util.List;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;

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
}
