package org.doorstep.conversation.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Exchanges;
import org.doorstep.search.Filter;
import org.junit.jupiter.api.Test;

/// Every conversation comes back as it was written.
final class ConversationJsonTest {

    private static Conversation again(Conversation conversation) {
        return ConversationJson.read(ConversationJson.write(conversation));
    }

    @Test
    void each_state_comes_back() {
        for (Conversation one :
                List.of(Conversation.FRESH, Exchanges.asked(), Exchanges.showing())) {
            assertEquals(one, again(one));
        }
    }

    @Test
    void the_samples_hold_every_kind_of_filter_there_is() {
        var kinds = Exchanges.everything().filters().stream().map(Object::getClass).toList();
        assertTrue(kinds.containsAll(Arrays.asList(Filter.class.getPermittedSubclasses())));
    }

    @Test
    void what_is_unknown_is_skipped_and_what_is_missing_is_empty() {
        String json =
                """
                {"conversation": {"state": {"kind": "AskedWhere", "asked": {"words": "x",
                   "asker": {}, "later": 1}}, "subscription": "WANTED", "introduced": true}}
                """;
        Conversation read = ConversationJson.read(json.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                read.state() instanceof Conversation.State.AskedWhere(var asked, _, _)
                        && asked.topics().isEmpty());
    }

    @Test
    void what_is_no_conversation_is_refused_without_its_words() {
        byte[] json =
                "{\"conversation\": {\"state\": \"secret words\"}}"
                        .getBytes(StandardCharsets.UTF_8);
        var e = assertThrows(UncheckedIOException.class, () -> ConversationJson.read(json));
        assertFalse(e.toString().contains("secret"));
    }
}
