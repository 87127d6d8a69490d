package org.doorstep.texting;

import java.time.Duration;
import org.doorstep.texting.Ledger.Open;

/// Every minute: finishes what a crash left. Messages whose worker died are answered, answers
/// nobody carried are sent, what ended in doubt is asked after.
public final class Sweep {

    /// The most of each kind that one round takes up.
    private static final int MOST = 200;

    private final Office office;
    private final PostRoom room;
    private final Dispatch dispatch;

    public Sweep(Office office) {
        this.office = office;
        this.room = new PostRoom(office);
        this.dispatch = new Dispatch(office);
    }

    /// What one round took up.
    public record Swept(int unanswered, int unsent, int failed) {}

    /// One round. What fails is left for the next.
    ///
    /// @throws RuntimeException when the ledger cannot even say what lies open
    public Swept run() {
        int unanswered = 0;
        int unsent = 0;
        int failed = 0;
        for (Open open : office.ledger().open(office.now(), MOST)) {
            try {
                switch (open) {
                    case Open.Unanswered(var text) -> {
                        var unused = room.receive(text, Manner.GATEWAY, Duration.ZERO);
                        unanswered++;
                    }
                    case Open.Unsent(var parcel) -> {
                        dispatch.send(parcel);
                        unsent++;
                    }
                    case Open.Spoilt(var fault) -> throw fault;
                }
            } catch (RuntimeException fault) {
                office.faults().failed("sweep", fault);
                failed++;
            }
        }
        return new Swept(unanswered, unsent, failed);
    }
}
