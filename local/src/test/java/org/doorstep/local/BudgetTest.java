package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Receptionist;
import org.doorstep.conversation.SmsText;
import org.doorstep.conversation.Turn;
import org.doorstep.safety.Concern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may be said in a text, held over every listing of the seed world and every fixed thing we
/// say.
class BudgetTest {

    /// What one part of several holds.
    private static final int FIRST_PART = 153;

    /// A numbered line of a list: whole, it ends with what the offer costs or how to learn it.
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3} .+");

    /// Messages that between them bring out everything fixed that we say.
    private static final List<String> FIXED =
            List.of(
                    "HELP",
                    "INFO",
                    "STOP",
                    "START",
                    "hello",
                    "thanks",
                    "who is this",
                    "",
                    "????",
                    "7",
                    "MORE",
                    "cheaper",
                    "closer",
                    "book me in",
                    "call me back",
                    "can i talk to a person",
                    "i need a gp appointment",
                    "yoga",
                    "yoga near BT1 1AA",
                    "yoga near Zzyzx",
                    "underwater hockey near E3 3HN at 4am on christmas day",
                    "nowhere to sleep tonight",
                    "chest pain and cant breathe",
                    "i want to die",
                    "he hits me",
                    "my daughter is cutting herself",
                    "feeling so low lately");

    private static @Nullable Receptionist receptionist;
    private static final List<String> NAMES = new ArrayList<>();

    @BeforeAll
    static void opens_the_seed_world(@TempDir Path index) throws IOException {
        receptionist = SeedWorld.receptionist(index);
        Path seeds =
                Path.of(
                        Objects.requireNonNull(System.getProperty("doorstep.root")),
                        "seeds",
                        "listings.jsonl");
        for (String line : Files.readAllLines(seeds)) {
            JsonNode name = new ObjectMapper().readTree(line).get("name");
            if (name != null) {
                NAMES.add(name.asText());
            }
        }
    }

    private static Turn say(Conversation conversation, String text) {
        return Objects.requireNonNull(receptionist)
                .answer(conversation, text, SeedWorld.LOADED, Channel.SMS);
    }

    @Test
    @Tag("SMS-05")
    void every_listing_is_listed_and_told_in_two_parts_and_lists_end_between_listings() {
        assertTrue(NAMES.size() > 100, "seeds: " + NAMES.size());
        TreeSet<String> told = new TreeSet<>();
        for (String name : NAMES) {
            Conversation conversation = Conversation.FRESH;
            for (String text : List.of(name + " near E3 3HN", "1", "2", "3", "MORE", "4")) {
                Turn turn = say(conversation, text);
                for (String reply : turn.replies()) {
                    fits(turn, reply);
                }
                turn.results().forEach(offer -> told.add(offer.serviceId()));
                conversation = turn.next();
            }
        }
        assertTrue(told.size() > NAMES.size() / 2, "only " + told.size() + " came up");
    }

    private static void fits(Turn turn, String reply) {
        SmsText.Measure measure = SmsText.measure(reply);
        assertTrue(reply.length() <= 918, reply);
        if (turn.concern().tier() == Concern.Tier.NONE) {
            assertTrue(measure.parts() <= SmsText.MOST_PARTS, reply);
            assertTrue(reply.length() <= 306, reply);
        }
        List<String> lines = reply.lines().toList();
        boolean list = lines.stream().anyMatch(l -> l.startsWith("Reply a number"));
        if (list) {
            long numbered = lines.stream().filter(l -> NUMBERED.matcher(l).matches()).count();
            assertEquals(turn.results().size(), numbered, reply);
            assertTrue(lines.getLast().startsWith("Reply a number"), reply);
        }
    }

    @Test
    @Tag("SMS-06")
    void the_first_part_names_the_service_or_whom_to_call_and_says_something_whole() {
        for (String text : FIXED) {
            Turn first = say(Conversation.FRESH, text);
            for (String reply : first.replies()) {
                String part = reply.substring(0, Math.min(FIRST_PART, reply.length()));
                boolean urgent = first.concern().tier() != Concern.Tier.NONE;
                boolean help = urgent && reply.equals(first.replies().getFirst());
                if (help) {
                    assertTrue(part.matches("(?s).*(999|111|116 123|\\d{4} ?\\d{3}).*"), reply);
                } else if (!urgent) {
                    assertTrue(part.contains("Doorstep"), text + " gets " + reply);
                }
                whole(part, reply);
            }
            for (String reply : say(first.next(), text).replies()) {
                whole(reply.substring(0, Math.min(FIRST_PART, reply.length())), reply);
            }
        }
    }

    /// A sentence or a line ends in it.
    private static void whole(String part, String reply) {
        boolean whole = part.equals(reply) || part.matches("(?s).*([.?!](\\s.*|$)|\\n.*)");
        assertTrue(whole, reply);
    }
}
