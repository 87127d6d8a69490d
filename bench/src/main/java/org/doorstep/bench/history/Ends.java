package org.doorstep.bench.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What each person's STOP, START and disclosures of abuse ask of everything that goes to her.
/// Their order is that of her conversation's versions; a text that made none has its place by the
/// time it was settled.
final class Ends {

    private final Map<String, List<Letter>> senders = new HashMap<>();
    private final Witness witness;

    Ends(Collection<Letter> letters, Witness witness) {
        this.witness = witness;
        for (Letter letter : letters) {
            if (witness.of(letter.key()).isSettled()) {
                senders.computeIfAbsent(letter.from(), _ -> new ArrayList<>()).add(letter);
            }
        }
        senders.values()
                .forEach(own -> own.sort(Comparator.comparingLong(one -> seen(one).turn())));
    }

    private Witness.Seen seen(Letter letter) {
        return witness.of(letter.key());
    }

    private List<Letter> own(Letter letter) {
        return senders.getOrDefault(letter.from(), List.of());
    }

    private static boolean ends(Letter letter) {
        return Talk.stops(letter.words()) || Talk.abuse(letter.words());
    }

    /// Whether a settled letter comes before an end.
    private boolean before(Letter letter, Letter end) {
        Witness.Seen one = seen(letter);
        Witness.Seen other = seen(end);
        boolean turns = one.turn() != Witness.NO_TURN && other.turn() != Witness.NO_TURN;
        return turns ? one.turn() < other.turn() : one.settled() < other.settling();
    }

    private static boolean keeps(Witness.Seen seen) {
        return seen.turn() != Witness.NO_TURN;
    }

    /// Whether she bade us be quiet after this letter: then its answer may be held back. Of one
    /// that made no version nobody knows from which it was answered: then any end will do.
    boolean anyAfter(Letter letter) {
        boolean unknown = !keeps(seen(letter));
        return own(letter).stream()
                .filter(end -> end != letter && ends(end) && keeps(seen(end)))
                .anyMatch(end -> unknown || before(letter, end));
    }

    /// Whether she had stopped when this letter was answered.
    boolean isStopped(Letter letter) {
        boolean unknown = !keeps(seen(letter));
        List<Letter> keywords =
                own(letter).stream()
                        .filter(one -> one != letter && keeps(seen(one)))
                        .filter(one -> Talk.stops(one.words()) || Talk.starts(one.words()))
                        .filter(one -> unknown || before(one, letter))
                        .toList();
        return unknown
                ? keywords.stream().anyMatch(one -> Talk.stops(one.words()))
                : !keywords.isEmpty() && Talk.stops(keywords.getLast().words());
    }

    /// What is wrong with an ordinary text that arrived: it is of a letter from before an end and
    /// began to go when that end was written down, or says more to a person who has stopped than
    /// that she has.
    Optional<String> broken(Letter letter, Arrived one) {
        for (Letter end : own(letter)) {
            if (!ends(end) || !keeps(seen(end)) || one.begun() <= seen(end).settled()) {
                continue;
            }
            if (end != letter && before(letter, end)) {
                return Optional.of("sent after the end");
            }
            boolean stopped = Talk.stops(end.words()) && !startedBefore(end, one.begun());
            if (stopped && !Talk.saysStopped(one.words())) {
                return Optional.of("more than the end said after STOP");
            }
        }
        return Optional.empty();
    }

    /// Whether a START that followed this STOP may have held at that time.
    private boolean startedBefore(Letter stop, long nanos) {
        return own(stop).stream()
                .anyMatch(
                        one ->
                                Talk.starts(one.words())
                                        && keeps(seen(one))
                                        && before(stop, one)
                                        && seen(one).settling() < nanos);
    }

    /// Letters that made a version another had made already: one of both steps is lost.
    List<Letter> twiceAtOneVersion() {
        List<Letter> twice = new ArrayList<>();
        for (List<Letter> own : senders.values()) {
            Set<Long> turns = new HashSet<>();
            own.stream()
                    .filter(one -> keeps(seen(one)))
                    .filter(one -> !turns.add(seen(one).turn()))
                    .forEach(twice::add);
        }
        return twice;
    }
}
