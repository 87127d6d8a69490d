package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Receptionist;
import org.doorstep.conversation.Turn;
import org.doorstep.listing.reading.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How people point at what was shown over the seed world, and what they ask of it: a table of what
/// was said before, the message, and how the reply to it begins.
class PointingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static @Nullable Receptionist receptionist;

    @BeforeAll
    static void opens_the_seed_world(@TempDir Path index) throws IOException {
        receptionist = SeedWorld.receptionist(index);
    }

    static Stream<List<String>> turns() {
        return Table.rows(PointingTest.class, "pointing.tsv").stream().map(List::of);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void answers_of_what_is_meant(List<String> row) {
        Receptionist desk = Objects.requireNonNull(receptionist);
        Conversation conversation = Conversation.FRESH;
        for (String said : row.get(0).split(" > ")) {
            conversation = desk.answer(conversation, said, NOW, Channel.SMS).next();
        }
        Turn turn = desk.answer(conversation, row.get(1), NOW, Channel.SMS);
        String reply = String.join(" / ", turn.replies()).replace("\n", " / ");
        assertTrue(reply.startsWith(row.get(2)), row.get(1) + " -> " + reply);
    }
}
