package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people text while a list is open, and what it must be taken for.
class TurnsTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");
    private static final Understanding UNDERSTANDING = Knowledge.shipped().understanding();
    private static final IntentReader READER = new IntentReader();

    static Stream<List<String>> turns() {
        return Golden.rows(TurnsTest.class, "said-of-a-list.tsv");
    }

    @ParameterizedTest
    @MethodSource("turns")
    void a_turn_is_taken_for_what_it_is(List<String> row) {
        assertEquals(row.get(0), said(read(row.get(1))), row.get(1));
    }

    @ParameterizedTest
    @MethodSource("askedOfAll")
    void a_question_about_all_that_is_shown_is_told_from_a_new_one(List<String> row) {
        assertEquals(row.get(0), said(read(row.get(1))), row.get(1));
    }

    static Stream<List<String>> askedOfAll() {
        return Golden.rows(TurnsTest.class, "asked-of-all.tsv");
    }

    private static Intent read(String message) {
        Understood said =
                Refinement.withoutNeedAsSubject(UNDERSTANDING.read(message, NOW), message);
        return READER.read(message, List.of("exercise"), said);
    }

    private static String said(Intent intent) {
        return switch (intent) {
            case Intent.Question(var aspect, int number, _) ->
                    "question " + small(aspect) + " " + number;
            case Intent.Report(var what, int number) -> "report " + small(what) + " " + number;
            case Intent.Pick(int number) -> "pick " + number;
            case Intent.Refuse(int number) -> "refuse " + number;
            case Intent.Like(int number) -> "like " + number;
            case Intent.AtAnotherTime(int number) -> "other-time " + number;
            case Intent.Several(var numbers) ->
                    numbers.stream()
                            .map(n -> " " + n)
                            .collect(Collectors.joining("", "several", ""));
            case Intent.TheOne(var trait) -> "the-one " + trait(trait);
            case Intent.Among(boolean all, var trait, _) -> (all ? "all " : "any ") + trait(trait);
            default -> intent.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private static String trait(Trait trait) {
        return switch (trait) {
            case Trait.Most(var measure) -> small(measure);
            case Trait.Meets(var need) -> need.id();
            case Trait.Tells(var aspect) -> small(aspect);
            case Trait.OnThen _ -> "then";
            case Trait.Best _ -> "best";
        };
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void no_text_in_any_script_makes_reading_throw_or_differ() {
        long seed = new Random().nextLong();
        System.out.println("TurnsTest seed " + seed);
        Random random = new Random(seed);
        List<String> turns = turns().map(r -> r.get(1)).toList();
        for (int i = 0; i < 3_000; i++) {
            String text = disturbed(turns.get(random.nextInt(turns.size())), random);
            Intent once = assertDoesNotThrow(() -> read(text), text);
            assertEquals(once, read(text), text);
        }
    }

    /// A text with letters of any script thrown in, halves of pairs among them.
    private static String disturbed(String text, Random random) {
        StringBuilder disturbed = new StringBuilder(text);
        for (int n = random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(disturbed.length() + 1);
            if (random.nextBoolean()) {
                disturbed.insert(at, (char) random.nextInt(0x10000));
            } else {
                disturbed.insert(at, Character.toString(random.nextInt(0x110000)));
            }
        }
        return disturbed.toString();
    }
}
