package org.doorstep.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoiceTest {

    @Test
    void the_table_is_what_the_corpus_teaches() throws IOException {
        try (InputStream table = Objects.requireNonNull(Table.resource("voice.tsv"))) {
            String stands = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(VoiceTrainer.table(), stands);
        }
    }

    @Test
    void a_few_words_have_no_voice() {
        Voice voice = voice("any\thurting\t1000", "any\t_needed\t10");
        assertFalse(voice.distressed(List.of("hurting", "knees"), 0));
    }

    @Test
    void what_speaks_against_danger_is_weighed_with_the_words() {
        Voice voice = voice("any\thurting\t300", "any\t_needed\t200", "any\t_calm\t0");
        List<String> words = List.of("it", "is", "hurting", "again");
        assertTrue(voice.distressed(words, 100));
        assertFalse(voice.distressed(words, 101));
        assertFalse(voice.calm(words, 0));
    }

    private static Voice voice(String... rows) {
        return Voice.of(Weights.of(Stream.of(rows)));
    }
}
