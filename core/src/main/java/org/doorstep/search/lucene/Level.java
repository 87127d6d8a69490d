package org.doorstep.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.search.Results.Relaxation;

/// What is given up at one attempt, in the fixed order: nothing; the time; the distance; both; and
/// then the same with a neighbouring topic. Needs are never given up.
record Level(List<Relaxation> relaxed) {

    boolean time() {
        return relaxed.contains(Relaxation.TIME);
    }

    /// The same with the time given up besides.
    Level withoutTime() {
        List<Relaxation> more = new ArrayList<>(List.of(Relaxation.TIME));
        more.addAll(relaxed);
        return new Level(List.copyOf(more));
    }

    boolean distance() {
        return relaxed.contains(Relaxation.DISTANCE);
    }

    boolean topic() {
        return relaxed.contains(Relaxation.TOPIC);
    }

    /// The attempts in order: only what was asked can be given up.
    static List<Level> all(boolean time, boolean distance, boolean topic) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(List.of()));
        if (time) {
            with(Relaxation.TIME, levels);
        }
        if (distance) {
            with(Relaxation.DISTANCE, levels);
        }
        if (topic) {
            with(Relaxation.TOPIC, levels);
        }
        return List.copyOf(levels);
    }

    /// Adds every attempt so far once more, with one thing more given up.
    private static void with(Relaxation more, List<Level> levels) {
        for (Level before : List.copyOf(levels)) {
            List<Relaxation> relaxed = new ArrayList<>(before.relaxed);
            relaxed.add(more);
            levels.add(new Level(List.copyOf(relaxed)));
        }
    }
}
