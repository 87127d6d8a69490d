package org.doorstep.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.doorstep.listing.words.Losses;
import org.doorstep.place.Point;
import org.doorstep.search.Filter;
import org.doorstep.time.Timetable;
import org.jspecify.annotations.Nullable;

/// An offer that fits, with everything its rank is made of. What only the first of them are asked
/// for is worked out when it is asked.
///
/// @param document its number in the index
/// @param segment where it lies in the index
/// @param point where it is; null when it comes to people or is joined from afar
/// @param metres from the place asked for; infinite without either
/// @param subject what was asked for
/// @param carried its topics
/// @param topicFit 0 to 1: how much it is about a topic that was asked for
/// @param wordFit 0 to 1: how well the words fit
/// @param likeness the cosine between the question and what it says of itself, at least 0
/// @param unstated the needs nobody stated anything about
/// @param loss how near it comes to the loss that was told
/// @param closed whether it is for a circle of people alone of whom nobody spoke
/// @param nameKey equal for equal names
/// @param organisation who runs it, as its segment knows it
record Candidate(
        int document,
        Segment segment,
        Facts facts,
        @Nullable Point point,
        double metres,
        Subject subject,
        Carried carried,
        double topicFit,
        double wordFit,
        double likeness,
        When when,
        Timetable hours,
        List<Filter> unstated,
        Losses.Fit loss,
        boolean closed,
        long nameKey,
        int organisation) {

    /// So good a fit of the words answers a question whatever its topics are.
    static final double MUCH = 0.5;

    /// The asked topic it carries the most, or its own foremost one; null when it has none.
    @Nullable String topic() {
        return subject.foremost(carried);
    }

    /// 0 to 1: how much it is about what was asked beside what a perfect fit would be.
    double share() {
        return subject.share(topicFit);
    }

    /// Whether it is for people the question says nothing of.
    boolean forOthers() {
        return subject.forOthers(carried);
    }

    /// Whether nothing was asked for and it is for people in one hardship.
    boolean uncalledFor() {
        return subject.uncalledFor(carried);
    }

    /// Whether it answers what was asked, and does not merely touch it.
    boolean apt() {
        boolean hers = loss.compareTo(Losses.Fit.OPEN) < 0;
        return hers || subject.apt(topicFit) || wordFit >= MUCH;
    }

    /// Whether at least half of it is what is meant most, or what was named: what one mention, a
    /// shared word, or a doubtful reading makes of it is less.
    boolean plain() {
        return share() >= MUCH || subject.named(carried) >= MUCH;
    }

    /// Whether it is joined from afar, or comes to people.
    boolean remote() {
        return metres == Double.POSITIVE_INFINITY;
    }

    /// The organisation.
    String runBy() {
        try {
            return segment.runBy(organisation);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }
}
