package org.doorstep.listing.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Samples;
import org.doorstep.listing.reading.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Words state what they plainly say of the whole service, and nothing else.
final class StatedInWordsTest {

    private static final List<String[]> CASES = Table.rows(StatedInWordsTest.class, "listings.tsv");

    @TestFactory
    List<DynamicTest> each_listing_states_just_that() {
        return CASES.stream()
                .map(c -> DynamicTest.dynamicTest(c[0] + ": " + c[1], () -> check(c)))
                .toList();
    }

    private static void check(String[] row) {
        TreeSet<String> expected =
                new TreeSet<>(Arrays.stream(row[2].split(" ")).filter(f -> !f.isBlank()).toList());
        String text = row[1].replace("\\n", "\n");
        assertEquals(expected, said(StatedInWords.of(Samples.saying("an-id", row[0], text))));
    }

    @Test
    void half_of_the_cases_state_nothing() {
        assertTrue(CASES.size() >= 120, () -> "cases: " + CASES.size());
        long silent = CASES.stream().filter(c -> c[2].isBlank()).count();
        assertTrue(silent * 2 >= CASES.size(), () -> silent + " of " + CASES.size());
    }

    @Test
    void whatever_the_words_are_it_does_not_throw() {
        long seed = 20_261_123L;
        Random random = new Random(seed);
        List<String> scraps =
                List.of(
                        "women",
                        "aged",
                        "over",
                        "16",
                        "-",
                        "to",
                        "25",
                        "£",
                        "£3",
                        "not",
                        "(",
                        "\n",
                        "free",
                        "speak",
                        "urdu",
                        "and",
                        "İ",
                        "٣",
                        "\ud83d\ude00",
                        "999",
                        "0",
                        "s",
                        "%");
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(12, 0, scraps.size())
                    .forEach(
                            at ->
                                    text.append(scraps.get(at))
                                            .append(random.nextInt(3) == 0 ? "" : " "));
            Listing listing = Samples.saying("an-id", "x", text.toString());
            assertNotNull(StatedInWords.of(listing), () -> "seed " + seed + ": " + text);
        }
    }

    private static TreeSet<String> said(StatedInWords stated) {
        TreeSet<String> said = new TreeSet<>();
        if (stated.gender() != null) {
            said.add(stated.gender().name().toLowerCase(Locale.ROOT));
        }
        if (stated.minimumAge() != null || stated.maximumAge() != null) {
            said.add("ages:" + plain(stated.minimumAge()) + "-" + plain(stated.maximumAge()));
        }
        if (!stated.languages().isEmpty()) {
            said.add("speaks:" + String.join(",", new TreeSet<>(stated.languages())));
        }
        if (stated.free() != null) {
            said.add(stated.free() ? "free" : "paid");
        }
        if (stated.stepFree() != null) {
            said.add(stated.stepFree() ? "step-free" : "steps");
        }
        if (!stated.losses().isEmpty()) {
            said.add("loss:" + String.join(",", new TreeSet<>(stated.losses())));
        }
        stated.attendance().stream()
                .filter(a -> a != Attendance.IN_PERSON)
                .forEach(a -> said.add(a.name().toLowerCase(Locale.ROOT)));
        return said;
    }

    private static String plain(@Nullable Integer age) {
        return age == null ? "" : age.toString();
    }
}
