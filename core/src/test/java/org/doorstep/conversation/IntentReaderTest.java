package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.time.Recurring;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;
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
    void two_questions_in_one_breath_are_two() {
        assertAll(
                () -> assertAsks("whats the cost and do i need to book", Aspect.COST, Aspect.JOIN),
                () -> assertAsks("do i need to book and whats the cost", Aspect.JOIN, Aspect.COST),
                () -> assertAsks("is there parking and a lift", Aspect.PARKING, Aspect.STEP_FREE),
                () -> assertAsks("do i need to book, or can i turn up", Aspect.JOIN, null),
                () -> assertAsks("how much is it for me and my mum", Aspect.COST, null));
    }

    private void assertAsks(String text, Aspect first, @Nullable Aspect also) {
        assertEquals(
                new Intent.Question(first, 0, also),
                reader.read(text, List.of(), Understood.NOTHING),
                text);
    }

    @Test
    void the_first_of_those_is_one_of_them() {
        assertAll(
                () -> assertNumber(1, "who organises the first of those"),
                () -> assertNumber(1, "who runs that first one"),
                () -> assertNumber(2, "what does the second of them cost"),
                () -> assertNumber(0, "who do i ask first"));
    }

    private void assertNumber(int number, String text) {
        Intent read = reader.read(text, List.of(), Understood.NOTHING);
        assertEquals(number, read instanceof Intent.Question q ? q.number() : -1, text);
    }

    @Test
    void what_comes_along_is_asked_after_more_plainly_than_whom_it_is_for() {
        assertAll(
                () -> assertAsks("can my guide dog come", Aspect.DOG, null),
                () -> assertAsks("can she come in the pram", Aspect.CHILDREN, null),
                () -> assertAsks("can anyone come", Aspect.WHO, null));
    }

    @Test
    void a_thing_and_a_time_are_a_question_of_their_own() {
        Understood saturday =
                Understood.NOTHING.withTimes(
                        List.of(),
                        new Recurring(List.of(DayOfWeek.SATURDAY), null, null),
                        List.of());
        Understood lunch = saturday.withSubject(List.of("cooking"), "lunch");
        List<String> shown = List.of("cooking");
        assertAll(
                () ->
                        assertEquals(
                                new Intent.Find(), reader.read("lunch on saturday", shown, lunch)),
                () ->
                        assertEquals(
                                new Intent.Find(), reader.read("any at weekends", shown, saturday)),
                () ->
                        assertEquals(
                                new Intent.Question(Aspect.WHEN, 0),
                                reader.read("is it on saturday", shown, saturday)));
    }

    @Test
    void only_a_question_that_takes_up_every_word_is_nothing_else() {
        assertAll(
                () -> assertEquals(true, reader.onlyAsks("what should i take with me")),
                () -> assertEquals(true, reader.onlyAsks("which is nearest to him")),
                () -> assertEquals(false, reader.onlyAsks("should i take all my tablets")),
                () -> assertEquals(false, reader.onlyAsks("will they tell my husband")),
                () -> assertEquals(false, reader.onlyAsks("")));
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
