package org.doorstep.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Whom somebody lost and how is read from what she tells, and nothing from what is no death.
class LossReaderTest {

    private static final Understanding UNDERSTANDING = PhraseRow.whole();

    @TestFactory
    List<DynamicTest> each_message_tells_of_just_these_losses() {
        return Table.rows(LossReaderTest.class, "losses-told.tsv", 2).stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1])))
                .toList();
    }

    private static void check(String message, String losses) {
        TreeSet<String> expected =
                new TreeSet<>(
                        Arrays.stream(losses.split(" ", -1)).filter(s -> !s.isEmpty()).toList());
        assertEquals(
                expected,
                new TreeSet<>(UNDERSTANDING.read(message, PhraseRow.NOW).asker().losses()));
    }
}
