package org.doorstep.conversation;

import java.time.Instant;
import java.util.List;
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
            String key,
            long seen,
            Conversation conversation,
            List<Answered> answered,
            Instant expires) {
        Kept next = new Kept(conversation, seen + 1, answered);
        if (seen == 0) {
            return kept.putIfAbsent(key, next) == null;
        }
        synchronized (kept) {
            boolean holds = find(key).filter(k -> k.version() == seen).isPresent();
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
