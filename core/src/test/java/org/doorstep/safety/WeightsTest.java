package org.doorstep.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Weights WEIGHTS =
            Weights.of(Stream.of("any\tb\t2", "# about it", "any\tab\t-7", "any\ta\t1", "b\ta\tx"));

    @Test
    void a_row_is_found_by_the_whole_of_its_name() {
        assertEquals(1, WEIGHTS.of("any", "a", 0));
        assertEquals(-7, WEIGHTS.of("any", "ab", 0));
        assertEquals(2, WEIGHTS.of("any", "b", 0));
    }

    @Test
    void what_has_no_row_or_no_number_weighs_what_is_said_otherwise() {
        for (String absent : List.of("", "aa", "abc", "c", "\u00e9", "\ud83d\ude00")) {
            assertEquals(9, WEIGHTS.of("any", absent, 9), absent);
        }
        assertEquals(9, WEIGHTS.of("b", "a", 9));
        assertEquals(9, Weights.of(Stream.of()).of("any", "a", 9));
    }

    @Test
    void every_row_of_the_voice_is_found_where_it_lies() throws IOException {
        Weights voice = Weights.open("voice.tsv", Table::resource);
        try (BufferedReader rows =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Table.resource("voice.tsv")),
                                StandardCharsets.UTF_8))) {
            for (String row : rows.lines().filter(line -> !line.startsWith("#")).toList()) {
                String[] cells = row.split("\t", -1);
                int weight = Integer.parseInt(cells[2]);
                assertEquals(weight, voice.of(cells[0], cells[1], Integer.MAX_VALUE), row);
            }
        }
    }

    @Test
    void a_table_that_is_not_there_is_a_fault() {
        assertThrows(UncheckedIOException.class, () -> Weights.open("voice.tsv", _ -> null));
    }
}
