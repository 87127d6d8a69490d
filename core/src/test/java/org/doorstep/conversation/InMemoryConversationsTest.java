package org.doorstep.conversation;

/// The contract, in memory.
final class InMemoryConversationsTest extends ConversationsContract {

    @Override
    protected Conversations empty() {
        return new InMemoryConversations();
    }
}
