package org.doorstep.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Candidates that come forward in the order of their rank. Only so much of the order is worked out
/// as is asked for: thousands may fit, and three are shown.
final class Line {

    private final PriorityQueue<Waiting> waiting;

    /// One that has not come forward yet.
    private record Waiting(Candidate candidate, int tier, double score, Comparator<Candidate> tie)
            implements Comparable<Waiting> {

        @Override
        public int compareTo(Waiting other) {
            if (tier != other.tier) {
                return Integer.compare(tier, other.tier);
            }
            int higher = Double.compare(other.score, score);
            return higher != 0 ? higher : tie.compare(candidate, other.candidate);
        }
    }

    /// @param tier lower comes first, whatever the score
    /// @param tie decides between equal scores
    Line(
            List<Candidate> all,
            ToIntFunction<Candidate> tier,
            Ranking ranking,
            Comparator<Candidate> tie) {
        List<Waiting> ranked = new ArrayList<>(all.size());
        for (Candidate c : all) {
            ranked.add(new Waiting(c, tier.applyAsInt(c), ranking.score(c), tie));
        }
        this.waiting = new PriorityQueue<>(ranked);
    }

    private Line(PriorityQueue<Waiting> waiting) {
        this.waiting = waiting;
    }

    /// Candidates that are in their order already.
    static Line of(List<Candidate> ordered) {
        PriorityQueue<Waiting> waiting = new PriorityQueue<>();
        for (Candidate c : ordered) {
            waiting.add(new Waiting(c, waiting.size(), 0, (_, _) -> 0));
        }
        return new Line(waiting);
    }

    /// The next one; null at the end.
    @Nullable Candidate next() {
        Waiting first = waiting.poll();
        return first == null ? null : first.candidate();
    }

    /// The next so many.
    List<Candidate> next(int most) {
        List<Candidate> next = new ArrayList<>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.remove().candidate());
        }
        return next;
    }
}
