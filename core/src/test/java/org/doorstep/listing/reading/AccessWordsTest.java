package org.doorstep.listing.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Words about access state what they plainly say and nothing else.
final class AccessWordsTest {

    @TestFactory
    List<DynamicTest> each_text_states_just_that() {
        return Table.rows(AccessWordsTest.class, "access.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1])))
                .toList();
    }

    private static void check(String words, String facts) {
        TreeSet<String> expected =
                Arrays.stream(facts.split(" "))
                        .filter(f -> !f.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> stated = new TreeSet<>();
        AccessWords.read(words).forEach(a -> stated.add(a.name()));
        assertEquals(expected, stated);
    }
}
