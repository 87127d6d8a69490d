package org.doorstep.bench.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Parcel;
import org.doorstep.texting.Parcel.State;
import org.doorstep.texting.PostRoom;

/// Reads the record of a history. It knows what people wrote, what their telephones got, and what
/// the ledger says of an answer that never came. Nothing is excused by the ledger's word alone:
/// an answer held back or given up must have had a reason that a witness saw.
final class Checker {

    private static final int MOST_TOLD = 50;

    private final Map<Integer, Letter> letters = new TreeMap<>();
    private final Map<Integer, List<Arrived>> arrived = new HashMap<>();
    private final Ledger ledger;
    private final Witness witness;
    private final Ends ends;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    Checker(
            Collection<Letter> letters,
            Collection<Arrived> telephones,
            Ledger ledger,
            Witness witness) {
        letters.forEach(letter -> this.letters.put(letter.number(), letter));
        telephones.forEach(a -> arrived.computeIfAbsent(a.letter(), _ -> new ArrayList<>()).add(a));
        this.ledger = ledger;
        this.witness = witness;
        this.ends = new Ends(letters, witness);
    }

    /// What was found.
    ///
    /// @param violations one line each
    /// @param counts what became of the letters
    record Found(List<String> violations, Map<String, Integer> counts) {}

    /// @param calm whether sweeps left nothing open
    Found check(boolean calm) {
        letters.values().forEach(this::check);
        ends.twiceAtOneVersion().forEach(letter -> violate(letter, "a step was overwritten"));
        if (!calm) {
            violations.add("something lies open for good");
        }
        return new Found(List.copyOf(violations), new TreeMap<>(counts));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void violate(Letter letter, String what) {
        if (violations.size() < MOST_TOLD) {
            violations.add(
                    what
                            + ": text "
                            + letter.number()
                            + " \""
                            + letter.words()
                            + "\" of "
                            + letter.from()
                            + ", "
                            + witness.of(letter.key())
                            + ", "
                            + ledger.parcel(letter.key()));
        }
        count("violation: " + what);
    }

    private void check(Letter letter) {
        List<Arrived> got = arrived.getOrDefault(letter.number(), List.of());
        count(letter.acknowledged() ? "acknowledged" : "given up by the provider");
        if (got.stream().anyMatch(one -> !one.to().equals(letter.from()))) {
            violate(letter, "answered to another number");
        }
        boolean unseen = !witness.of(letter.key()).isSettled();
        if (unseen && ledger.answer(letter.key()).isPresent()) {
            count("settled without a word to the witness");
        }
        if (Talk.danger(letter.words())) {
            checkLines(letter, got);
        } else {
            checkOnce(letter, got);
            got.stream()
                    .flatMap(one -> ends.broken(letter, one).stream())
                    .forEach(what -> violate(letter, what));
        }
        checkFinal(letter);
    }

    /// Lines to call come at least once, and are lines to call.
    private void checkLines(Letter letter, List<Arrived> got) {
        if (got.size() > 1) {
            count("lines to call sent again");
        }
        if (letter.acknowledged() && got.stream().noneMatch(one -> Talk.lines(one.words()))) {
            violate(letter, "danger without lines, " + state(letter));
        }
    }

    /// Anything else comes whole and once, or there is a reason why not.
    private void checkOnce(Letter letter, List<Arrived> got) {
        long parts = got.stream().map(Arrived::part).distinct().count();
        if (got.size() > parts) {
            violate(letter, "answered twice");
        }
        if (!letter.acknowledged()) {
            return;
        }
        Optional<Exchange> answer = ledger.answer(letter.key());
        if (answer.isEmpty()) {
            violate(letter, "acknowledged and never answered");
        } else if (answer.get().replies().isEmpty()) {
            checkSilence(letter);
        } else if (parts < answer.get().replies().size()) {
            checkHeldBack(letter);
        }
    }

    private State state(Letter letter) {
        return ledger.parcel(letter.key()).map(Parcel::state).orElse(State.WAITING);
    }

    private void checkSilence(Letter letter) {
        if (witness.of(letter.key()).lateThen()) {
            count("silence: half an hour late");
        } else if (ends.isStopped(letter)) {
            count("silence after STOP");
        } else {
            violate(letter, "silence without a reason");
        }
    }

    private void checkHeldBack(Letter letter) {
        Witness.Seen seen = witness.of(letter.key());
        State state = state(letter);
        boolean excused =
                switch (state) {
                    case UNKNOWN -> seen.doubted();
                    case SUPPRESSED -> seen.lateLater() || ends.anyAfter(letter);
                    // Said to an attempt no longer awaited, then overtaken by STOP or the clock.
                    case RETURNED -> ends.anyAfter(letter) || repeatedTooLate(letter, seen);
                    case WAITING, SENDING, SENT, DELIVERED, UNDELIVERED, REFUSED -> false;
                };
        if (excused) {
            count("held back: " + state);
        } else {
            violate(letter, "acknowledged and never answered whole, " + state);
        }
    }

    private static boolean repeatedTooLate(Letter letter, Witness.Seen seen) {
        Duration since = Duration.between(seen.at(), letter.acknowledgedAt());
        return since.compareTo(PostRoom.REPEATED) > 0;
    }

    /// When all is calm nothing lies open.
    private void checkFinal(Letter letter) {
        Optional<Parcel> parcel = ledger.parcel(letter.key());
        if (parcel.isPresent() && !parcel.get().isFinal()) {
            violate(letter, "left lying open, " + parcel.get().state());
        }
    }
}
