/// One answer to every text: a message is claimed before any work, its answer, the conversation
/// and what is to be sent are written in one transaction, and a sweep finishes what a crash left.
///
/// Nothing here knows a provider or a table: a {@link org.doorstep.texting.Ledger} remembers, a
/// {@link org.doorstep.texting.SmsGateway} sends. Powertools for AWS Lambda, "Idempotency", is
/// the model of the claim; the outbox is the transactional one of the pattern books.
@NullMarked
package org.doorstep.texting;

import org.jspecify.annotations.NullMarked;
