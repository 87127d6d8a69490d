package org.doorstep.search.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.time.Window;

/// The same thing listed twice, by two sources or two people: one stays, the one that was checked
/// last. Two offers are the same when their names differ only in case and punctuation and they
/// are at the same place, or are both joined from afar and run by the same organisation.
final class Duplicates {

    private Duplicates() {}

    /// One of each. What was shown already is left out, and so is its double.
    ///
    /// @param tie decides between two that were checked on the same day
    static List<Candidate> without(
            List<Candidate> all, Set<Integer> shown, Comparator<Candidate> tie) {
        List<Candidate> kept = new ArrayList<>(all.size());
        Map<Long, List<Candidate>> namesakes = new HashMap<>();
        BitSet shared = Namesakes.of(all);
        for (int i = 0; i < all.size(); i++) {
            Candidate c = all.get(i);
            if (!shared.get(i)) {
                keep(c, false, shown, kept);
            } else {
                namesakes.computeIfAbsent(c.nameKey(), _ -> new ArrayList<>()).add(c);
            }
        }
        Comparator<Candidate> freshest =
                Comparator.comparingInt((Candidate c) -> c.facts().assuredDay())
                        .reversed()
                        .thenComparing(tie);
        for (List<Candidate> group : namesakes.values()) {
            group.sort(freshest);
            freshest(group, shown, kept);
        }
        return kept;
    }

    private static void keep(
            Candidate c, boolean doubleShown, Set<Integer> shown, List<Candidate> kept) {
        if (!doubleShown && (shown.isEmpty() || !shown.contains(c.document()))) {
            kept.add(c);
        }
    }

    private static void freshest(
            List<Candidate> namesakes, Set<Integer> shown, List<Candidate> kept) {
        Set<Candidate> gone = new HashSet<>();
        for (Candidate c : namesakes) {
            if (!gone.contains(c)) {
                List<Candidate> same =
                        namesakes.stream().filter(o -> o.equals(c) || same(c, o)).toList();
                gone.addAll(same);
                keep(c, same.stream().anyMatch(o -> shown.contains(o.document())), shown, kept);
            }
        }
    }

    private static boolean same(Candidate a, Candidate b) {
        if (a.point() == null || b.point() == null) {
            return a.point() == null && b.point() == null && a.runBy().equals(b.runBy());
        }
        return a.point().sameBuilding(b.point()) && together(a, b);
    }

    /// Monday's class and Wednesday's class in one hall are two, though both are called "Yoga".
    private static boolean together(Candidate a, Candidate b) {
        Window one = a.when().next();
        Window other = b.when().next();
        return one == null || other == null || one.equals(other);
    }
}
