package org.doorstep.search.lucene;

import java.util.List;

/// What lies within a step.
///
/// @param apt how many of them answer what was asked
record Local(List<Candidate> fitting, long apt, double step) {

    static Local of(List<Candidate> fitting, double step) {
        return new Local(fitting, answering(fitting), step);
    }

    boolean choice() {
        return apt >= Nearness.CHOICE;
    }

    boolean plenty() {
        return apt >= Nearness.PLENTY;
    }

    /// What is all but over when the time asked for begins is not enough by itself.
    boolean enough() {
        return apt >= Nearness.ENOUGH
                && apt - fitting.stream().filter(c -> c.when().sliver()).count() >= Nearness.ENOUGH;
    }

    /// How many are known to meet every need.
    long known() {
        return fitting.stream().filter(c -> c.apt() && c.unstated().isEmpty()).count();
    }

    /// Whether something answers what was asked.
    boolean answers() {
        return apt > 0;
    }

    /// How many of some candidates answer what was asked.
    static long answering(List<Candidate> fitting) {
        long apt = 0;
        for (Candidate c : fitting) {
            apt += c.apt() ? 1 : 0;
        }
        return apt;
    }
}
