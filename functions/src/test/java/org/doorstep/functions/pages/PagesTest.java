package org.doorstep.functions.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The links that the NHS service manual's "Pagination" shows, for the pages it shows them for.
class PagesTest {

    private static String around(int page, int last) {
        @Nullable Pages pages = Pages.around(page, last, Integer::toString);
        return pages == null
                ? "none"
                : pages.items().stream()
                        .map(
                                item ->
                                        item.href() == null
                                                ? "…"
                                                : item.current()
                                                        ? "[" + item.number() + "]"
                                                        : item.href())
                        .collect(Collectors.joining(" "));
    }

    @Test
    @Tag("UX-12")
    void shows_the_first_the_last_this_one_and_its_neighbours() {
        assertEquals("[1] 2 … 100", around(1, 100));
        assertEquals("1 [2] 3 … 100", around(2, 100));
        assertEquals("1 2 [3] 4 … 100", around(3, 100));
        assertEquals("1 2 3 [4] 5 … 100", around(4, 100));
        assertEquals("1 … 4 [5] 6 … 100", around(5, 100));
        assertEquals("1 … 5 [6] 7 … 100", around(6, 100));
        assertEquals("1 … 96 [97] 98 99 100", around(97, 100));
        assertEquals("1 … 97 [98] 99 100", around(98, 100));
        assertEquals("1 … 98 [99] 100", around(99, 100));
        assertEquals("1 … 99 [100]", around(100, 100));
    }

    @Test
    @Tag("UX-11")
    void shows_none_for_one_page() {
        assertEquals("none", around(1, 1));
        assertEquals(1, Pages.count(0, 10));
        assertEquals(1, Pages.count(10, 10));
        assertEquals(2, Pages.count(11, 10));
    }

    @Test
    @Tag("UX-11")
    void has_no_previous_on_the_first_and_no_next_on_the_last() {
        @Nullable Pages first = Pages.around(1, 3, Integer::toString);
        @Nullable Pages last = Pages.around(3, 3, Integer::toString);
        assertNull(first == null ? "" : first.previous());
        assertNull(last == null ? "" : last.next());
    }
}
