package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Receptionist;
import org.doorstep.conversation.SmsText;
import org.doorstep.conversation.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random conversations over the seed world, made of what people say in the transcripts and of
/// letters of any script: nothing throws, no reply is longer than two parts, and the same
/// conversation gets the same answers.
class TalkTest {

    private static final Path TRANSCRIPTS =
            Path.of(
                    Objects.requireNonNull(System.getProperty("doorstep.root")),
                    "local/src/test/resources/transcripts");

    private static @Nullable Receptionist receptionist;

    @BeforeAll
    static void opens_the_seed_world(@TempDir Path index) throws IOException {
        receptionist = SeedWorld.receptionist(index);
    }

    @Test
    void any_conversation_is_answered_briefly_and_always_alike() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("TalkTest seed " + seed);
        Random random = new Random(seed);
        List<String> lines = said();
        for (int i = 0; i < 150; i++) {
            List<String> texts = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                texts.add(disturbed(lines.get(random.nextInt(lines.size())), random));
            }
            assertEquals(talk(texts), talk(texts), texts.toString());
        }
    }

    private static List<String> said() throws IOException {
        List<String> said = new ArrayList<>();
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(l -> l.startsWith("> "))
                        .map(l -> l.substring(2))
                        .forEach(said::add);
            }
        }
        return said;
    }

    private static List<String> talk(List<String> texts) {
        Receptionist desk = Objects.requireNonNull(receptionist);
        Conversation conversation = Conversation.FRESH;
        Instant now = SeedWorld.LOADED;
        List<String> replies = new ArrayList<>();
        for (String text : texts) {
            Turn turn = desk.answer(conversation, text, now, Channel.SMS);
            for (String reply : turn.replies()) {
                assertTrue(
                        SmsText.measure(reply).parts() <= SmsText.MOST_PARTS,
                        text + " got " + reply);
            }
            replies.addAll(turn.replies());
            conversation = turn.next();
            now = now.plus(Duration.ofMinutes(2));
        }
        return replies;
    }

    /// Mostly as it was said; sometimes with letters of any script, halves of pairs among them.
    private static String disturbed(String text, Random random) {
        if (random.nextInt(4) > 0) {
            return text;
        }
        StringBuilder disturbed = new StringBuilder(text);
        for (int n = random.nextInt(8); n > 0; n--) {
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
