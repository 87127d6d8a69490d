package org.doorstep.search;

import java.util.List;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// What an enquiry found: one page of matches, best first.
///
/// @param total how many lie inside the radius that was searched
/// @param relaxed what had to be given up to find anything, in the order it was given up
/// @param radiusMetres how far was looked; null without a place
/// @param widened whether that is farther than "near" means there
/// @param build the index that answered
public record Results(
        List<Match> matches,
        int total,
        List<Relaxation> relaxed,
        @Nullable Double radiusMetres,
        boolean widened,
        String build) {

    /// So many are told of at once.
    private static final int FIRST = 3;

    public Results {
        matches = List.copyOf(matches);
        relaxed = List.copyOf(relaxed);
    }

    /// Whether the time was given up though one of the first is on then: others, which are better
    /// answers, are not.
    ///
    /// @param habit the habit that was asked for, or null where dates were
    public boolean alsoThen(@Nullable Recurring habit) {
        return relaxed.contains(Relaxation.TIME)
                && matches.stream().limit(FIRST).anyMatch(m -> then(m.timing(), habit));
    }

    /// Only what is on when it was asked for, where one of them is; all of them otherwise.
    public Results inTime(@Nullable Recurring habit) {
        List<Match> then = matches.stream().filter(m -> then(m.timing(), habit)).toList();
        if (!relaxed.contains(Relaxation.TIME) || then.isEmpty()) {
            return this;
        }
        List<Relaxation> rest = relaxed.stream().filter(r -> r != Relaxation.TIME).toList();
        return new Results(then, then.size(), rest, radiusMetres, widened, build);
    }

    private static boolean then(Match.Timing timing, @Nullable Recurring habit) {
        Window next = timing.next();
        return habit == null
                ? timing.state() == Match.Timing.State.ON
                : next != null && habit.holds(next);
    }

    /// The first of them.
    public Results first(int most) {
        return with(matches.stream().limit(most).toList());
    }

    /// The first of those that are plainly about what was asked; what merely touches it is among
    /// them only where fewer than two are.
    public Results plain(int most) {
        List<Match> plain = matches.stream().filter(Match::plainly).toList();
        return plain.size() < 2 ? first(most) : with(plain).first(most);
    }

    /// Whether what was found is not what was asked for, but something like it.
    public boolean besides() {
        return relaxed.contains(Relaxation.TOPIC);
    }

    private Results with(List<Match> some) {
        return new Results(some, total, relaxed, radiusMetres, widened, build);
    }

    /// What may be given up, in this order, and is always said. Safety and access needs never
    /// are.
    public enum Relaxation {
        TIME,
        DISTANCE,
        TOPIC
    }
}
