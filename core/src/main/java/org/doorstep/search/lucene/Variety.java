package org.doorstep.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.doorstep.place.Point;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Nobody is served by one thing three times, and whoever asks only "what's on" wants a choice: the
/// first page has no two offers about one thing, or by one organisation, while there are others of
/// the same standing. One session listed twice takes one seat on all pages of a list together.
final class Variety {

    /// A page.
    private static final int VARIED = 10;

    /// How far down is looked for something different.
    private static final int LOOKED_AT = 40;

    private final Set<Record> met = new HashSet<>();

    /// @param told what stood on the pages before
    Variety(List<Candidate> told) {
        told.forEach(this::isNew);
    }

    /// The first so many candidates, the first page varied. Nothing is moved across a tier.
    List<Candidate> of(Line ranked, ToIntFunction<Candidate> tier, int most) {
        List<Candidate> rest = ranked.next(Math.max(most, VARIED + LOOKED_AT));
        List<Candidate> varied = new ArrayList<>(rest.size());
        Set<String> seen = new HashSet<>();
        while (varied.size() < VARIED && !rest.isEmpty()) {
            Candidate next = rest.remove(different(rest, seen, tier));
            isNew(next);
            seen.add(topicOf(next));
            seen.add(next.runBy());
            varied.add(next);
        }
        varied.addAll(rest);
        return varied;
    }

    /// What goes by one name, whoever runs it where.
    private record Thing(long name, String runBy) {}

    /// What is about one thing under one roof at one time is mostly one thing, listed by two people
    /// under two names.
    private record Sitting(Point point, Window time, @Nullable String topic) {}

    /// The first so many candidates, the other places and times of one thing behind what else there
    /// is of the same standing.
    List<Candidate> things(Line ranked, ToIntFunction<Candidate> tier, int most) {
        List<Candidate> things = new ArrayList<>();
        List<Candidate> again = new ArrayList<>();
        int standing = 0;
        for (Candidate c = ranked.next(); c != null && things.size() < most; c = ranked.next()) {
            if (tier.applyAsInt(c) != standing) {
                things.addAll(again);
                again.clear();
                standing = tier.applyAsInt(c);
            }
            (isNew(c) ? things : again).add(c);
        }
        things.addAll(again);
        return things;
    }

    private boolean isNew(Candidate c) {
        boolean thing = met.add(new Thing(c.nameKey(), c.runBy()));
        Sitting sitting = sitting(c);
        return (sitting == null || met.add(sitting)) && thing;
    }

    private static @Nullable Sitting sitting(Candidate c) {
        Point point = c.point();
        Window next = c.when().next();
        return point == null || next == null ? null : new Sitting(point, next, c.topic());
    }

    private boolean isMet(Candidate c) {
        Sitting sitting = sitting(c);
        return sitting != null && met.contains(sitting);
    }

    private int different(List<Candidate> rest, Set<String> seen, ToIntFunction<Candidate> tier) {
        int first = tier.applyAsInt(rest.getFirst());
        int other = -1;
        for (int i = 0; i < Math.min(LOOKED_AT, rest.size()); i++) {
            Candidate c = rest.get(i);
            if (tier.applyAsInt(c) != first) {
                break;
            }
            boolean met = isMet(c);
            if (!met && !seen.contains(topicOf(c)) && !seen.contains(c.runBy())) {
                return i;
            }
            other = other < 0 && !met ? i : other;
        }
        return Math.max(0, other);
    }

    /// Its topic, marked so that no organisation can have that name; without one, itself.
    private static String topicOf(Candidate c) {
        return c.topic() == null ? "document " + c.document() : "topic " + c.topic();
    }
}
