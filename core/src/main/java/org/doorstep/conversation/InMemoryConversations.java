package org.doorstep.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Conversations kept in memory, for tests and for trying things out.
public final class InMemoryConversations implements Conversations {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Kept> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public boolean keep(
            String key, long seen, Conversation conversation, long quiet, Instant expires) {
        Kept next = new Kept(conversation, seen + 1, quiet);
        synchronized (kept) {
            boolean holds = find(key).map(Kept::version).orElse(0L) == seen;
            if (holds) {
                kept.put(key, next);
            }
            return holds;
        }
    }

    @Override
    public void forget(String key) {
        synchronized (kept) {
            kept.remove(key);
        }
    }
}
