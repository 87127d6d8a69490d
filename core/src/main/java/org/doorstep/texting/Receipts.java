package org.doorstep.texting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.texting.Ledger.Changed;
import org.doorstep.texting.Parcel.State;

/// Writes down what a provider tells of a text after it took it: whether it reached the telephone
/// (SMS-39). A report of whatever kind also says that the provider has the text, which ends any
/// doubt about that.
public final class Receipts {

    private static final int TRIES = 3;

    private static final Pattern REFERENCE = Pattern.compile("([\\w-]{43})\\.(\\d{1,3})");

    private final Ledger ledger;

    public Receipts(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What a provider tells of a text.
    public enum Report {
        /// It is on its way.
        UNDERWAY,
        /// The telephone or its network has it.
        ARRIVED,
        /// It will never arrive.
        LOST
    }

    /// What came of a report.
    public enum Noted {
        DONE,
        /// It says nothing new, or is of no text we know.
        NOTHING,
        /// The text is being sent just now: the report is to come again.
        LATER
    }

    /// Takes a report in. The same report twice changes nothing more.
    ///
    /// @param reference our name of the text, as it was handed to the provider
    public Noted take(String reference, Report report) {
        Matcher name = REFERENCE.matcher(reference);
        if (!name.matches()) {
            return Noted.NOTHING;
        }
        int index = Integer.parseInt(name.group(2));
        for (int i = 0; i < TRIES; i++) {
            Optional<Parcel> there = ledger.parcel(name.group(1));
            if (there.isEmpty()) {
                return Noted.NOTHING;
            }
            if (there.get().state() == State.SENDING) {
                return Noted.LATER;
            }
            Parcel next = next(there.get(), index, report);
            if (next.equals(there.get())) {
                return Noted.NOTHING;
            }
            if (ledger.change(there.get(), next) == Changed.DONE) {
                return Noted.DONE;
            }
        }
        return Noted.LATER;
    }

    /// Several texts of one answer have one row: one that was lost outweighs those that arrived.
    private static Parcel next(Parcel parcel, int index, Report report) {
        return switch (parcel.state()) {
            case WAITING -> parcel.doubtful() && parcel.next() == index ? taken(parcel) : parcel;
            case SENT, UNKNOWN, DELIVERED ->
                    switch (report) {
                        case LOST -> parcel.in(State.UNDELIVERED);
                        case ARRIVED ->
                                parcel.state() == State.DELIVERED
                                        ? parcel
                                        : parcel.in(State.DELIVERED);
                        case UNDERWAY ->
                                parcel.state() == State.UNKNOWN ? parcel.in(State.SENT) : parcel;
                    };
            case SENDING, RETURNED, REFUSED, SUPPRESSED, UNDELIVERED -> parcel;
        };
    }

    private static Parcel taken(Parcel doubtful) {
        Parcel next = doubtful.advanced();
        return next.next() < next.texts().size()
                ? next
                : next.in(next.lost() ? State.UNKNOWN : State.SENT);
    }
}
