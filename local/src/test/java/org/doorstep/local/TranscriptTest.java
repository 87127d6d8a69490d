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
import java.util.stream.Stream;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Receptionist;
import org.doorstep.conversation.SmsText;
import org.doorstep.conversation.Turn;
import org.doorstep.conversation.json.ConversationJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays the transcripts over the seed world: `> ` what a person texts, `< ` what comes back,
/// `! ` when.
/// The conversation is saved and read back between every two messages, as it is in a function.
///
/// `-Ddoorstep.update=true` writes down what is said now; the difference is what is reviewed.
class TranscriptTest {

    private static final Path FOLDER =
            Path.of(
                    Objects.requireNonNull(System.getProperty("doorstep.root")),
                    "local/src/test/resources/transcripts");

    private static @Nullable Receptionist receptionist;

    @BeforeAll
    static void opens_the_seed_world(@TempDir Path index) throws IOException {
        receptionist = SeedWorld.receptionist(index);
    }

    static Stream<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void says_what_the_transcript_says(Path file) throws IOException {
        String said = play(Files.readAllLines(file));
        if (Boolean.getBoolean("doorstep.update")) {
            Files.writeString(file, said);
        }
        assertEquals(Files.readString(file), said, file.getFileName().toString());
    }

    private static String play(List<String> script) {
        List<String> out = new ArrayList<>();
        Conversation conversation = Conversation.FRESH;
        Instant now = SeedWorld.LOADED;
        Receptionist desk = Objects.requireNonNull(receptionist);
        for (String line : script) {
            if (line.startsWith("< ") || line.equals("<")) {
                continue;
            }
            out.add(line);
            if (line.startsWith("! at ")) {
                now = Instant.parse(line.substring(5));
            } else if (line.startsWith("! after ")) {
                now = now.plus(Duration.ofMinutes(Long.parseLong(line.split(" ")[2])));
            } else if (line.startsWith(">")) {
                String text = line.length() > 2 ? line.substring(2) : "";
                Turn turn = desk.answer(conversation, text, now, Channel.SMS);
                turn.replies().forEach(reply -> write(reply, out));
                if (turn.replies().isEmpty()) {
                    out.add("< (silence)");
                }
                conversation = saved(turn.next());
            }
        }
        return String.join("\n", out) + "\n";
    }

    private static Conversation saved(Conversation conversation) {
        return ConversationJson.read(ConversationJson.write(conversation));
    }

    private static void write(String reply, List<String> out) {
        SmsText.Measure measure = SmsText.measure(reply);
        assertTrue(measure.parts() <= SmsText.MOST_PARTS, reply);
        reply.lines().forEach(l -> out.add("< " + l));
        out.add("< (" + measure.parts() + " " + measure.encoding().label() + ")");
    }
}
