package org.doorstep.bench.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.texting.Dispatch;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Parcel;
import org.doorstep.texting.Parcel.State;

/// Stands beside ledger and network and writes down what happened to each text, in nanoseconds of
/// this process and by the world's own clock, and which faults could excuse what became of it.
final class Witness {

    /// The turn of a text that moved no conversation on, or was never settled.
    static final long NO_TURN = Long.MAX_VALUE;

    /// Nobody sends for a minute; a moment less, since the clock is read twice.
    private static final Duration SENT_BY = Duration.ofSeconds(55);

    private final FastClock clock;
    private final Map<String, Seen> texts = new ConcurrentHashMap<>();

    /// What was seen of one text.
    ///
    /// @param begun when the way out of its answer was last begun; 0: never
    /// @param taken the clock when a sender last took it up
    /// @param settling when the settlement that held was sent off
    /// @param settled when it was known to hold; the end of time when none did
    /// @param turn the version of the conversation it made, or {@link #NO_TURN}
    /// @param at the clock when it was settled
    /// @param lateThen whether it had by then been under way for half an hour
    /// @param doubted whether a fault made it uncertain if its answer was sent
    /// @param lateLater whether half an hour had gone by when its answer was dropped
    record Seen(
            long begun,
            Instant taken,
            long settling,
            long settled,
            long turn,
            Instant at,
            boolean lateThen,
            boolean doubted,
            boolean lateLater) {

        private static final Seen NOTHING =
                new Seen(
                        0,
                        Instant.MIN,
                        0,
                        Long.MAX_VALUE,
                        NO_TURN,
                        Instant.EPOCH,
                        false,
                        false,
                        false);

        boolean isSettled() {
            return settled != Long.MAX_VALUE;
        }

        private Seen begun(long nanos, Instant taken) {
            return new Seen(
                    nanos, taken, settling, settled, turn, at, lateThen, doubted, lateLater);
        }

        private Seen settled(long from, long to, long turn, Instant at, boolean late) {
            return new Seen(begun, taken, from, to, turn, at, late, doubted, lateLater);
        }

        private Seen excused(boolean doubt, boolean late) {
            return new Seen(
                    begun,
                    taken,
                    settling,
                    settled,
                    turn,
                    at,
                    lateThen,
                    doubted || doubt,
                    lateLater || late);
        }
    }

    Witness(FastClock clock) {
        this.clock = clock;
    }

    Seen of(String key) {
        return texts.getOrDefault(key, Seen.NOTHING);
    }

    /// @param from when the settlement was sent off
    /// @param posted the clock when the text reached us
    void settled(Ledger.Settlement settlement, long from, Instant posted) {
        Ledger.Step step = settlement.step();
        long turn = step == null ? NO_TURN : step.seen() + 1;
        Instant at = clock.instant();
        boolean late = isLate(posted, at) || isLate(posted, settlement.now());
        texts.merge(
                settlement.key(),
                Seen.NOTHING.settled(from, System.nanoTime(), turn, at, late),
                (seen, _) -> seen.settled(from, System.nanoTime(), turn, at, late));
    }

    /// @param from when the change was sent off
    void changed(Parcel seen, Parcel next, long from) {
        Instant now = clock.instant();
        boolean takenUp = next.state() == State.SENDING && isTaken(seen, next);
        if (takenUp && seen.state() == State.SENDING && isOverdue(of(seen.key()).taken(), now)) {
            doubt(seen.key());
        }
        if (next.state() == State.SENDING || next.state() == State.RETURNED) {
            Instant taken = takenUp ? now : of(seen.key()).taken();
            texts.merge(
                    seen.key(),
                    Seen.NOTHING.begun(from, taken),
                    (there, _) -> there.begun(from, taken));
        }
        if (next.state() == State.SUPPRESSED && isLate(seen.at(), now)) {
            excuse(seen.key(), false, true);
        }
    }

    private static boolean isTaken(Parcel seen, Parcel next) {
        return seen.state() == State.WAITING || next.tries() > seen.tries();
    }

    /// Whether by the clock, which may have jumped, whoever took it up must be dead.
    private static boolean isOverdue(Instant taken, Instant now) {
        Duration since = Duration.between(taken, now);
        return since.compareTo(SENT_BY) >= 0 || since.plus(SENT_BY).isNegative();
    }

    /// A fault after which nobody could know whether an answer had been sent.
    void doubt(String key) {
        excuse(key, true, false);
    }

    private void excuse(String key, boolean doubt, boolean late) {
        texts.merge(
                key, Seen.NOTHING.excused(doubt, late), (there, _) -> there.excused(doubt, late));
    }

    private static boolean isLate(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(Dispatch.LATE) > 0;
    }
}
