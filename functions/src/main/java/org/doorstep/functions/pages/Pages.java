package org.doorstep.functions.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The links from one page of results to the others, as the NHS service manual lists them
/// ("Pagination"): the first, the last, this one and its neighbours, dots between.
///
/// @param previous the address of the page before, or null
/// @param next the address of the page after, or null
public record Pages(List<Item> items, @Nullable String previous, @Nullable String next) {

    /// A page by its number; without an address the dots for those left out.
    public record Item(int number, @Nullable String href, boolean current) {}

    public Pages {
        items = List.copyOf(items);
    }

    /// How many pages so many things fill; at least one.
    static int count(int total, int aPage) {
        return Math.max(1, (total + aPage - 1) / aPage);
    }

    /// The links around a page, or null when there is only one.
    static @Nullable Pages around(int page, int last, IntFunction<String> address) {
        if (last < 2) {
            return null;
        }
        SortedSet<Integer> shown = new TreeSet<>(List.of(1, last, page));
        shown.add(Math.max(1, page - 1));
        shown.add(Math.min(last, page + 1));
        List<Item> items = new ArrayList<>();
        int before = 0;
        for (int number : shown) {
            // Dots for one page would take the room of the page itself.
            if (number == before + 2) {
                items.add(new Item(number - 1, address.apply(number - 1), false));
            } else if (number > before + 1) {
                items.add(new Item(0, null, false));
            }
            items.add(new Item(number, address.apply(number), number == page));
            before = number;
        }
        return new Pages(
                items,
                page > 1 ? address.apply(page - 1) : null,
                page < last ? address.apply(page + 1) : null);
    }
}
