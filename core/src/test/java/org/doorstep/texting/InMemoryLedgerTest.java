package org.doorstep.texting;

import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.InMemoryConversations;

/// The contract, in memory.
final class InMemoryLedgerTest extends LedgerContract {

    private Conversations conversations = new InMemoryConversations();

    @Override
    protected Ledger empty() {
        conversations = new InMemoryConversations();
        return new InMemoryLedger(conversations);
    }

    @Override
    protected Conversations conversations() {
        return conversations;
    }
}
