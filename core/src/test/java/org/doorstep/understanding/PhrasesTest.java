package org.doorstep.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The golden tables: what people text, and what is understood of it.
class PhrasesTest {

    private static final Understanding READER = PhraseRow.whole();

    @Test
    void reads_every_message_of_the_table() {
        List<String> wrong = new ArrayList<>();
        for (PhraseRow row : PhraseRow.read("phrases.tsv")) {
            PhraseRow came = PhraseRow.of(row.phrase(), READER.read(row.phrase(), PhraseRow.NOW));
            row.differences(came).forEach(d -> wrong.add(row.phrase() + ": " + d));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_table_has_its_three_hundred_rows_and_sixty_that_say_nothing() {
        List<PhraseRow> rows = PhraseRow.read("phrases.tsv");
        assertTrue(rows.size() >= 300, "rows: " + rows.size());
        long nothing =
                rows.stream().filter(r -> r.topics().isEmpty() && r.place().isEmpty()).count();
        assertTrue(nothing >= 60, "rows that say nothing: " + nothing);
    }

    @Test
    void the_held_out_table_does_not_get_worse() {
        List<PhraseRow> rows = PhraseRow.read("phrases-held-out.tsv");
        long right =
                rows.stream()
                        .filter(
                                r ->
                                        r.topics()
                                                .split(" ")[0]
                                                .equals(
                                                        PhraseRow.of(
                                                                        r.phrase(),
                                                                        READER.read(
                                                                                r.phrase(),
                                                                                PhraseRow.NOW))
                                                                .topics()
                                                                .split(" ")[0]))
                        .count();
        assertTrue(right * 100 >= rows.size() * 85L, right + " of " + rows.size());
    }
}
