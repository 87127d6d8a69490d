package org.doorstep.bench.history;

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

/// Reads the record of a history. It knows what people wrote, what their telephones got, and what
/// the ledger says of an answer that never came.
final class Checker {

    private final Map<Integer, Letter> letters = new TreeMap<>();
    private final Map<Integer, List<Arrived>> arrived = new HashMap<>();
    private final Ledger ledger;
    private final Keys keys;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /// What is known of a letter.
    interface Keys {
        /// The ledger's name of it.
        String of(Letter letter);

        /// When its answer was settled.
        long settled(Letter letter);

        /// The version of the conversation it was settled with.
        long turn(Letter letter);
    }

    Checker(Collection<Letter> letters, Collection<Arrived> telephones, Ledger ledger, Keys keys) {
        letters.forEach(letter -> this.letters.put(letter.number(), letter));
        telephones.forEach(a -> arrived.computeIfAbsent(a.letter(), _ -> new ArrayList<>()).add(a));
        this.ledger = ledger;
        this.keys = keys;
    }

    /// What was found.
    ///
    /// @param violations one line each
    /// @param counts what became of the letters
    record Found(List<String> violations, Map<String, Integer> counts) {}

    Found check() {
        letters.values().forEach(this::check);
        letters.values().stream()
                .filter(Checker::quietens)
                .filter(end -> keys.settled(end) != Long.MAX_VALUE)
                .forEach(this::checkQuiet);
        return new Found(List.copyOf(violations), new TreeMap<>(counts));
    }

    private static boolean quietens(Letter letter) {
        return Talk.stops(letter.words()) || Talk.abuse(letter.words());
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void violate(Letter letter, String what) {
        if (violations.size() < 50) {
            violations.add(what + ": text " + letter.number() + " \"" + letter.words() + "\"");
        }
        count("violation: " + what);
    }

    private void check(Letter letter) {
        List<Arrived> got = arrived.getOrDefault(letter.number(), List.of());
        count(letter.acknowledged() ? "acknowledged" : "given up by the provider");
        for (Arrived one : got) {
            if (!one.to().equals(letter.from())) {
                violate(letter, "answered to another number");
            }
        }
        if (!Talk.danger(letter.words())) {
            long parts = got.stream().map(Arrived::part).distinct().count();
            if (got.size() > parts) {
                violate(letter, "answered twice");
            }
        } else if (got.size() > 1) {
            count("lines to call sent again");
        }
        if (got.isEmpty() && letter.acknowledged()) {
            unanswered(letter);
        }
    }

    /// An acknowledged text without an answer must have had none to get, or one that must not go.
    private void unanswered(Letter letter) {
        String key = keys.of(letter);
        Optional<Exchange> answer = ledger.answer(key);
        if (answer.isEmpty()) {
            violate(letter, "acknowledged and never answered");
            return;
        }
        if (answer.get().replies().isEmpty()) {
            count("silence was the answer");
            return;
        }
        State state = ledger.parcel(key).map(Parcel::state).orElse(State.WAITING);
        boolean held = state == State.SUPPRESSED || state == State.UNKNOWN;
        if (Talk.danger(letter.words())) {
            violate(letter, "danger without lines, " + state);
        } else if (held) {
            count("held back: " + state);
        } else if (state == State.RETURNED && letter.attempts() > 1) {
            // Said to an attempt that was no longer awaited, then overtaken by STOP or the clock.
            count("held back at a later attempt");
        } else {
            violate(letter, "acknowledged and never answered, " + state);
        }
    }

    /// Nothing that was answered before may begin to go once the end has been confirmed. An end
    /// that no ledger was there to remember (only its lines went out) bids nobody be quiet.
    private void checkQuiet(Letter end) {
        long confirmed =
                arrived.getOrDefault(end.number(), List.of()).stream()
                        .mapToLong(Arrived::at)
                        .min()
                        .orElse(Long.MAX_VALUE);
        // Lines that went out with the ledger away bid us be quiet once they are remembered.
        long remembered = Math.max(confirmed, keys.settled(end));
        for (Letter before : letters.values()) {
            boolean earlier =
                    before.from().equals(end.from())
                            && keys.turn(before) < keys.turn(end)
                            && !Talk.danger(before.words())
                            && !quietens(before);
            if (earlier) {
                for (Arrived one : arrived.getOrDefault(before.number(), List.of())) {
                    if (one.begun() > remembered) {
                        violate(before, "sent after the end was confirmed");
                    }
                }
            }
        }
    }
}
