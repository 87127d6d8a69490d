package org.doorstep.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
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

    private static void check(String message, String needs) {
        Understood read = UNDERSTANDING.read(message, PhraseRow.NOW);
        assertEquals(needs, PhraseRow.of(message, read).filters());
    }
}
