package org.doorstep.listing.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What strangers wrote, made plain.
final class PlainTextTest {

    private static String unescape(String cell) {
        return cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\u202E", "\u202E");
    }

    @TestFactory
    List<DynamicTest> each_text_is_plain() {
        return Table.rows(PlainTextTest.class, "plain.tsv").stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row[0],
                                        () ->
                                                assertEquals(
                                                        unescape(row[1]),
                                                        PlainText.of(unescape(row[0]), 1_000))))
                .toList();
    }

    @Test
    void a_line_has_no_breaks_and_nothing_is_longer_than_asked() {
        assertEquals("One Two", PlainText.line("<p>One</p>\n<p>Two</p>", 100));
        assertEquals("aaaa", PlainText.of("a".repeat(9), 4));
        assertEquals("aaa", PlainText.of("aaa😀", 4));
    }

    @Test
    void hostile_text_takes_no_time() {
        for (String part :
                List.of(
                        "<",
                        "<a ",
                        "<script>",
                        "<!--",
                        "&",
                        "&amp;",
                        "&lt;",
                        "</",
                        "<p",
                        "<b ",
                        "\n ")) {
            String text = part.repeat(1_000_000 / part.length());
            String plain =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> PlainText.of(text, 200_000), part);
            assertTrue(plain.length() <= 200_000);
        }
    }

    @Test
    void no_text_whatever_makes_it_throw() {
        long seed = 20261124;
        Random random = new Random(seed);
        String[] parts = {
            "<", ">", "&", ";", "#", "x", "script", "/", "!--", "--", "\uD83D", "\uDE00", "é", " ",
            "br", "\n"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String plain = PlainText.of(text.toString(), 50);
            assertFalse(plain.contains("<script>"), "seed " + seed + ": " + text);
            assertTrue(plain.length() <= 50, "seed " + seed);
        }
    }
}
