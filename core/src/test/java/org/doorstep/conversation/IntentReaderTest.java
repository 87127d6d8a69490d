package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.doorstep.understanding.Understood;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntentReaderTest {

    private final IntentReader reader = new IntentReader();

    static Stream<List<String>> messages() {
        return Golden.rows(IntentReaderTest.class, "messages.tsv");
    }

    @ParameterizedTest
    @Tag("SMS-12")
    @MethodSource("messages")
    void reads_what_a_message_wants(List<String> row) {
        String message = row.get(0);
        String showing = row.size() > 2 ? row.get(2) : row.get(1);
        assertAll(
                () -> assertEquals(row.get(1), kind(message, false), message),
                () -> assertEquals(showing, kind(message, true), message + " (showing)"));
    }

    @Test
    void a_question_names_its_offer_and_aspect() {
        assertEquals(
                new Intent.Question(Intent.Aspect.PARKING, 2),
                reader.read("does 2 have parking?", List.of(), Understood.NOTHING));
    }

    @Test
    void a_brief_question_is_about_the_one_that_was_looked_at() {
        assertAll(
                () ->
                        assertEquals(
                                new Intent.Question(Intent.Aspect.STEP_FREE, 0),
                                reader.read("step free?", List.of(), true, Understood.NOTHING)),
                () ->
                        assertEquals(
                                new Intent.Question(Intent.Aspect.DOG, 0),
                                reader.read("dogs ok?", List.of(), true, Understood.NOTHING)),
                () ->
                        assertEquals(
                                new Intent.Find(),
                                reader.read("step free?", List.of(), false, Understood.NOTHING)));
    }

    @Test
    void a_limit_in_money_is_read_in_pence() {
        assertAll(
                () -> assertEquals(300, Limit.pence("under £3")),
                () -> assertEquals(250, Limit.pence("less than £2.50 pls")),
                () -> assertEquals(500, Limit.pence("anything under a fiver?")),
                () -> assertEquals(0, Limit.pence("yoga under £5 near bow")),
                () -> assertEquals(0, Limit.pence("under 5s")));
    }

    @Test
    void a_number_in_words_picks() {
        assertEquals(
                new Intent.Pick(3),
                reader.read("the third one please", List.of(), Understood.NOTHING));
    }

    private String kind(String message, boolean showing) {
        return reader.read(message, showing ? List.of() : null, Understood.NOTHING)
                .getClass()
                .getSimpleName();
    }
}
