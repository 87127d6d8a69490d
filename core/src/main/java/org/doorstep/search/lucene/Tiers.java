package org.doorstep.search.lucene;

import java.util.List;
import java.util.function.ToIntFunction;

/// The promises that hold whatever the rank (CONTRACT): what is known to meet every need, and
/// answers, comes before what must be asked. Whoever asks only what is on has more: at a time what
/// is known to be on before what nobody knows; then what is for people in one hardship behind all
/// else; then what begins before what is already running. Who asks for a subject has the order of
/// times among offers of the subject ({@link Beginnings}).
///
/// @param ranking tells how well a candidate answers
/// @param open whether only "what's on" was asked for
/// @param timed whether dates were asked for
/// @param toAsk whether something must be asked of one of them
/// @param least what answers at least so well comes first where nothing must be asked
record Tiers(Ranking ranking, boolean open, boolean timed, boolean toAsk, double least)
        implements ToIntFunction<Candidate> {

    /// What is half as good an answer as the best is one.
    private static final double HALF = 0.5;

    /// So many tiers of time are known to be on: what begins, and what is running.
    private static final int ALL_THAT_IS_ON = 2;

    /// The tiers of what fits.
    static Tiers of(Ranking ranking, List<Candidate> fitting, boolean open, boolean timed) {
        boolean toAsk = fitting.stream().anyMatch(c -> !c.unstated().isEmpty());
        // Nobody asks how well the best answers where nothing must be asked.
        double best = toAsk ? fitting.stream().mapToDouble(ranking::subject).max().orElse(0) : 0;
        return new Tiers(ranking, open, timed, toAsk, HALF * best);
    }

    /// The tier of a candidate: lower comes first.
    @Override
    public int applyAsInt(Candidate c) {
        int uncalled = open && c.uncalledFor() ? ALL_THAT_IS_ON : 0;
        int time = open && timed ? timeTier(c.when()) : 0;
        // What nobody knows the times of still comes behind all that is known to be on.
        int last = time < ALL_THAT_IS_ON ? time + uncalled : time + ALL_THAT_IS_ON;
        return (toAsk && !surely(c) ? 1 : 0) << 7 | c.loss().ordinal() << 3 | last;
    }

    private boolean surely(Candidate c) {
        return c.unstated().isEmpty() && ranking.subject(c) >= least;
    }

    /// What begins in the time asked for, what is running, what is all but over then, what nobody
    /// knows, what is not on.
    static int timeTier(When when) {
        return switch (when.state()) {
            case ON -> when.begins() ? 0 : when.sliver() ? ALL_THAT_IS_ON : 1;
            case UNKNOWN -> ALL_THAT_IS_ON + 1;
            case OFF -> ALL_THAT_IS_ON + 2;
        };
    }
}
