package org.doorstep.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A need is read where one is said, and not where its words only happen to be.
class NeedsReadTest {

    private static final Understanding UNDERSTANDING = PhraseRow.whole();

    @TestFactory
    List<DynamicTest> each_message_says_just_these_needs() {
        return Table.rows(NeedsReadTest.class, "needs.tsv", 2).stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1])))
                .toList();
    }

    /// Messages the rules were not written for; most of what is amiss is a need that is missed.
    @Test
    void reads_most_messages_it_was_not_written_for() {
        List<String[]> rows = Table.rows(NeedsReadTest.class, "needs-held-out.tsv", 2);
        long right = rows.stream().filter(row -> needs(row[0]).equals(row[1])).count();
        assertTrue(right >= rows.size() * 0.8, () -> right + " of " + rows.size());
    }

    private static String needs(String message) {
        return PhraseRow.of(message, UNDERSTANDING.read(message, PhraseRow.NOW)).filters();
    }

    private static void check(String message, String needs) {
        assertEquals(needs, needs(message));
    }
}
