package org.doorstep.indexbuilder.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceModelTest {

    private static SentenceModel model;

    @BeforeAll
    static void load() throws IOException {
        model = SentenceModel.load();
    }

    @AfterAll
    static void close() throws IOException {
        model.close();
    }

    @Test
    void texts_of_like_meaning_have_like_vectors() throws IOException {
        double like = likeness("a club for widows and widowers", "grief after a death");
        double unlike = likeness("a club for widows and widowers", "bicycle repair");
        assertTrue(like > unlike + 0.2, like + " " + unlike);
    }

    @Test
    void a_vector_is_of_length_one_and_always_the_same() throws IOException {
        assertEquals(1, likeness("chess on Tuesdays", "chess on Tuesdays"), 1e-5);
        assertArrayEquals(model.vector("chess"), model.vector("CHESS"), 1e-6f);
    }

    @Test
    void no_text_is_too_odd_or_too_long() throws IOException {
        for (String odd : new String[] {"", " \u0000\n", "\ud83d", "日本語", "x".repeat(20_000)}) {
            assertEquals(SentenceModel.LENGTH, model.vector(odd).length);
        }
        assertEquals(SentenceModel.LENGTH, model.vector("a ".repeat(10_000)).length);
    }

    @Test
    void words_are_cut_as_the_model_was_taught() throws IOException {
        String json =
                "{\"model\": {\"vocab\": {\"knit\": 7, \"##ting\": 8, \"&\": 9, \"£5\": 10,"
                        + " \"cafe\": 11, \"'\": 12, \"s\": 13}}}";
        WordPieces pieces =
                WordPieces.read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 10);
        assertArrayEquals(
                new long[] {101, 7, 8, 9, 11, 12, 13, 100, 10, 102},
                pieces.of("Knitting & Café's xyz £5 knit knit"));
    }

    private static double likeness(String one, String other) throws IOException {
        float[] a = model.vector(one);
        float[] b = model.vector(other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
