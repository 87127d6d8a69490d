package org.doorstep.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for any message whatever.
class UnderstandingTest {

    private static final Understanding READER =
            new Understanding(Vocabulary.load(), Places.NONE, Times.NONE, w -> w.equals("swimley"));

    private static final String[] PIECES = {
        "free",
        "yoga",
        "not ",
        "im ",
        "82",
        "my mum ",
        "İI",
        "ß",
        "é",
        "\u0301",
        "👩\u200d👧",
        "'",
        "\ud800",
        "’s",
        "..",
        "|",
        "=",
        "@kin",
        "?",
        "\n",
        "\0",
        "speaks ",
        "polish",
        "over ",
        "60s",
        "a ",
        "or ",
        "no ",
        "dont ",
        "want ",
        "4 ",
        "2 ",
        "swiming ",
        "&",
        "9999999999",
        "一",
        "ﷺ"
    };

    @Test
    void never_throws_and_says_the_same_twice() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(
                        random.nextInt(4) == 0
                                ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                                : PIECES[random.nextInt(PIECES.length)]);
            }
            Understood once = READER.read(text.toString(), PhraseRow.NOW);
            assertEquals(once, READER.read(text.toString(), PhraseRow.NOW), "seed " + seed);
            assertTrue(once.topics().size() <= 3, "seed " + seed);
        }
    }

    @Test
    void long_messages_are_cut_and_cost_little() {
        for (String piece :
                List.of("my mum keep help with ", "a", "free ", "not or ", "@", "82 ")) {
            String text = piece.repeat(10_000 / piece.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> assertNotNull(READER.read(text, PhraseRow.NOW).corrected()));
        }
    }

    @Test
    void the_mended_message_keeps_the_rest_as_written() {
        assertEquals(
                "Swimming (swimming!) for MUM",
                READER.read("Swimming (swiming!) for MUM", PhraseRow.NOW).corrected());
        assertNull(READER.read("knitting for my mum Doreen", PhraseRow.NOW).corrected());
    }

    @Test
    void names_of_places_and_addresses_are_not_mended() {
        assertNull(READER.read("anything in swimley", PhraseRow.NOW).corrected());
        assertNull(READER.read("see kniting.example.org", PhraseRow.NOW).corrected());
    }

    @Test
    void case_accents_and_apostrophes_do_not_matter() {
        Understood plain = READER.read("whats on yoga", PhraseRow.NOW);
        assertEquals(plain.topics(), READER.read("WHAT’S ON YÓGA", PhraseRow.NOW).topics());
        assertEquals("yoga", READER.read("WHAT’S ON YÓGA", PhraseRow.NOW).words());
    }
}
