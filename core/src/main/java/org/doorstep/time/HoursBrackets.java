package org.doorstep.time;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.time.HoursItem.Mark;
import org.doorstep.time.HoursItem.Placed;

/// Takes out the brackets that say something else than when it is on: "(last entry 4.30pm)", the
/// ages of "Beavers (6-8)", "(11am in August)".
final class HoursBrackets {

    private HoursBrackets() {}

    /// The items, those of such brackets as `PLAIN`, so that their words are handed back.
    static List<Placed> of(List<Placed> items) {
        List<Placed> all = new ArrayList<>(items);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).item() != Mark.OPEN) {
                continue;
            }
            int end = i + 1;
            while (end < all.size() && all.get(end).item() != Mark.SHUT) {
                end++;
            }
            boolean other = end < all.size() && other(all, i, end);
            for (int k = i + 1; other && k < end; k++) {
                all.set(k, new Placed(Mark.PLAIN, all.get(k).from(), all.get(k).to()));
            }
            i = other ? i : end;
        }
        return all;
    }

    private static boolean numbers(HoursItem item) {
        return item == Mark.PLAIN || item instanceof HoursItem.Times t && t.bare();
    }

    private static boolean other(List<Placed> items, int open, int shut) {
        List<HoursItem> inside = items.subList(open + 1, shut).stream().map(Placed::item).toList();
        boolean strange = inside.stream().anyMatch(p -> HoursItem.strange(p) || p == Mark.DOUBT);
        boolean name = open > 0 && HoursItem.strange(items.get(open - 1).item());
        boolean ages = name && inside.stream().allMatch(HoursBrackets::numbers);
        boolean times = inside.stream().anyMatch(p -> p instanceof HoursItem.Times);
        boolean when =
                inside.stream()
                        .anyMatch(
                                p -> p instanceof HoursItem.Season || p instanceof HoursItem.Span);
        boolean days = inside.stream().anyMatch(p -> p instanceof HoursItem.Days);
        return strange || ages || times && when && !days;
    }
}
