package org.doorstep.functions.lambda;

import java.util.Optional;
import java.util.function.Supplier;
import org.doorstep.functions.gateways.AwsEvents;
import org.doorstep.functions.web.Journal;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Receipts;
import org.doorstep.texting.Receipts.Noted;
import org.doorstep.texting.Receipts.Report;

/// What AWS tells of texts it took, out of the queue of received texts: into the outbox, and of
/// what was lost into the log too.
final class ToldTexts {

    private final AwsEvents events = new AwsEvents();
    private final Supplier<Ledger> ledger;
    private final Journal journal;

    ToldTexts(Supplier<Ledger> ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    /// Takes a queue message that is such an event.
    ///
    /// @return false when it is none
    /// @throws RuntimeException when it is to be handed in again
    boolean took(String body) {
        Optional<DeliveryEvent> event = DeliveryEvent.read(body);
        event.ifPresent(told -> events.report(told.type()).ifPresent(r -> note(told, r)));
        return event.isPresent();
    }

    private void note(DeliveryEvent event, Report report) {
        Noted noted = new Receipts(ledger.get()).take(event.reference(), report);
        if (noted == Noted.LATER) {
            throw new IllegalStateException("to be told again");
        }
        if (report == Report.LOST && noted == Noted.DONE) {
            journal.undelivered(event.type());
        }
    }
}
