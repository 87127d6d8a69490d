package org.doorstep.search.lucene;

import java.util.List;
import org.doorstep.place.Point;
import org.doorstep.search.Filter;
import org.doorstep.time.Timetable;
import org.jspecify.annotations.Nullable;

/// An offer that fits, with everything its rank is made of.
///
/// @param document its number in the index
/// @param point where it is; null when it comes to people or is joined from afar
/// @param metres from the place asked for; infinite without either
/// @param topic the asked topic it carries the most, or its own foremost one; null when it has none
/// @param topicFit 0 to 1: how much it is about a topic that was asked for
/// @param share 0 to 1: the same beside what a perfect fit would be
/// @param wordFit 0 to 1: how well the words fit
/// @param likeness the cosine between the question and what it says of itself, at least 0
/// @param forOthers whether it is for people the question says nothing of
/// @param apt whether it answers what was asked, and does not merely touch it
/// @param unstated the needs nobody stated anything about
/// @param nameKey equal for equal names
/// @param runBy the organisation
record Candidate(
        int document,
        Facts facts,
        @Nullable Point point,
        double metres,
        @Nullable String topic,
        double topicFit,
        double share,
        double wordFit,
        double likeness,
        boolean forOthers,
        boolean apt,
        When when,
        Timetable hours,
        List<Filter> unstated,
        long nameKey,
        String runBy) {

    /// Whether its topics are not what is asked.
    boolean apart() {
        return share < Subject.APT;
    }

    /// Whether it is joined from afar, or comes to people.
    boolean remote() {
        return metres == Double.POSITIVE_INFINITY;
    }
}
