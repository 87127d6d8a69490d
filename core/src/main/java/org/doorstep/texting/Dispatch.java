package org.doorstep.texting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.texting.Ledger.Changed;
import org.doorstep.texting.Parcel.State;

/// Sends what lies in the outbox. Lines to call go at least once; everything else at most once:
/// a text that the provider may have is asked after where it can be, and else given up.
public final class Dispatch {

    /// Ordinary replies that come this late are worse than none (SMS-30).
    public static final Duration LATE = Duration.ofMinutes(30);

    /// How long one round of sending may take before others may think its worker dead.
    private static final Duration WORK = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(30);

    /// How often lines to call are handed in at most: once, and three times again in doubt.
    private static final int CRISIS_TRIES = 4;

    private final Office office;

    public Dispatch(Office office) {
        this.office = office;
    }

    /// Sends a parcel as far as it goes now. Whatever is left, a later sweep takes up.
    void send(Parcel parcel) {
        Instant now = office.now();
        Parcel taken = parcel.taken(now.plus(WORK));
        switch (office.ledger().change(parcel, taken)) {
            case LOST -> {}
            case QUIET -> finish(parcel, State.SUPPRESSED);
            case DONE -> sendTaken(taken);
        }
    }

    private void sendTaken(Parcel taken) {
        if (!taken.crisis() && taken.at().plus(LATE).isBefore(office.now())) {
            finish(taken, State.SUPPRESSED);
            return;
        }
        Optional<Parcel> at = Optional.of(taken);
        while (at.isPresent() && at.get().next() < at.get().texts().size()) {
            Parcel parcel = at.get();
            Delivery delivery = parcel.doubtful() ? resolve(parcel) : hand(parcel);
            at = after(parcel, delivery);
        }
        at.ifPresent(parcel -> finish(parcel, parcel.lost() ? State.UNKNOWN : State.SENT));
    }

    private Delivery hand(Parcel parcel) {
        SmsGateway gateway = office.gateways().get(parcel.provider());
        if (gateway == null) {
            return new Delivery.NotYet("no-gateway");
        }
        try {
            return gateway.send(
                    new Outgoing(
                            parcel.to(),
                            parcel.from(),
                            parcel.texts().get(parcel.next()),
                            parcel.reference()));
        } catch (RuntimeException fault) {
            office.faults().failed("gateway", fault);
            return new Delivery.Unknown("fault");
        }
    }

    /// What is known of a text the provider may have.
    private Delivery resolve(Parcel parcel) {
        SmsGateway gateway = office.gateways().get(parcel.provider());
        try {
            return gateway == null
                    ? new Delivery.Unknown("no-gateway")
                    : gateway.ask(parcel.reference());
        } catch (RuntimeException fault) {
            office.faults().failed("gateway", fault);
            return new Delivery.Unknown("fault");
        }
    }

    /// Writes what came of one text; empty when this round is over.
    private Optional<Parcel> after(Parcel parcel, Delivery delivery) {
        Instant now = office.now();
        return switch (delivery) {
            case Delivery.Accepted _ -> keep(parcel, parcel.advanced());
            case Delivery.Refused _ -> end(finish(parcel, State.REFUSED));
            case Delivery.NotYet _ when parcel.doubtful() -> keep(parcel, parcel.cleared());
            case Delivery.NotYet _ -> end(keep(parcel, parcel.waiting(now, PAUSE)));
            case Delivery.Unknown _ when !parcel.doubtful() ->
                    end(keep(parcel, parcel.inDoubt(now, PAUSE)));
            case Delivery.Unknown _ when again(parcel) -> keep(parcel, parcel.cleared());
            case Delivery.Unknown _ -> keep(parcel, parcel.givenUp());
        };
    }

    /// Whether a text that the provider may have is handed in once more.
    private static boolean again(Parcel parcel) {
        return parcel.crisis() && parcel.tries() < CRISIS_TRIES;
    }

    private static Optional<Parcel> end(Optional<Parcel> written) {
        return written.filter(_ -> false);
    }

    private Optional<Parcel> finish(Parcel parcel, State state) {
        return keep(parcel, parcel.in(state));
    }

    /// Somebody else took it over when it cannot be kept: then it is theirs.
    private Optional<Parcel> keep(Parcel seen, Parcel next) {
        return office.ledger().change(seen, next) == Changed.DONE
                ? Optional.of(next)
                : Optional.empty();
    }
}
