package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every store of conversations does. A subclass names the store and gives it empty.
public abstract class ConversationsContract {

    private static final Instant LATER = Instant.parse("2026-11-24T10:30:00Z");

    /// A store with nothing in it.
    protected abstract Conversations empty();

    @Test
    void nobody_is_known_at_first_and_after_being_forgotten() {
        Conversations conversations = empty();
        assertEquals(Optional.empty(), conversations.find("k"));
        conversations.forget("k");
        assertTrue(conversations.keep("k", 0, Exchanges.showing(), 0, LATER));
        conversations.forget("k");
        assertEquals(Optional.empty(), conversations.find("k"));
        assertTrue(conversations.keep("k", 0, Exchanges.showing(), 0, LATER));
    }

    @Test
    void a_conversation_comes_back_at_its_version() {
        Conversations conversations = empty();
        assertTrue(conversations.keep("k", 0, Exchanges.asked(), 0, LATER));
        assertTrue(conversations.keep("k", 1, Exchanges.showing(), 2, LATER));
        Conversations.Kept kept = conversations.find("k").orElseThrow();
        assertEquals(new Conversations.Kept(Exchanges.showing(), 2, 2), kept);
    }

    @Test
    void a_step_from_another_version_is_not_kept() {
        Conversations conversations = empty();
        assertFalse(conversations.keep("k", 1, Exchanges.asked(), 0, LATER));
        assertTrue(conversations.keep("k", 0, Exchanges.asked(), 0, LATER));
        assertFalse(conversations.keep("k", 0, Exchanges.showing(), 0, LATER));
        assertFalse(conversations.keep("k", 2, Exchanges.showing(), 0, LATER));
        assertEquals(Exchanges.asked(), conversations.find("k").orElseThrow().conversation());
    }

    @Test
    void of_many_steps_at_once_exactly_one_is_kept() throws Exception {
        Conversations conversations = empty();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (long version = 0; version < 5; version++) {
                long seen = version;
                List<Callable<Boolean>> race = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    race.add(() -> conversations.keep("k", seen, Exchanges.asked(), 0, LATER));
                }
                int won = 0;
                for (Future<Boolean> one : threads.invokeAll(race)) {
                    won += one.get() ? 1 : 0;
                }
                assertEquals(1, won);
            }
        }
    }
}
