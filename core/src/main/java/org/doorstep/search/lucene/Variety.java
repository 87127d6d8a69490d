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
/// the same standing.
final class Variety {

    /// A page.
    private static final int VARIED = 10;

    /// How far down is looked for something different.
    private static final int LOOKED_AT = 40;

    private Variety() {}

    /// The first so many candidates, the first page varied. Nothing is moved across a tier.
    static List<Candidate> of(Line ranked, ToIntFunction<Candidate> tier, int most) {
        List<Candidate> rest = ranked.next(Math.max(most, VARIED + LOOKED_AT));
        List<Candidate> varied = new ArrayList<>(rest.size());
        Set<String> seen = new HashSet<>();
        while (varied.size() < VARIED && !rest.isEmpty()) {
            Candidate next = rest.remove(different(rest, seen, tier));
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
    static List<Candidate> things(Line ranked, ToIntFunction<Candidate> tier, int most) {
        Set<Record> seen = new HashSet<>();
        List<Candidate> things = new ArrayList<>();
        List<Candidate> again = new ArrayList<>();
        int standing = 0;
        for (Candidate c = ranked.next(); c != null && things.size() < most; c = ranked.next()) {
            if (tier.applyAsInt(c) != standing) {
                things.addAll(again);
                again.clear();
                standing = tier.applyAsInt(c);
            }
            (isNew(c, seen) ? things : again).add(c);
        }
        things.addAll(again);
        return things;
    }

    private static boolean isNew(Candidate c, Set<Record> seen) {
        boolean thing = seen.add(new Thing(c.nameKey(), c.runBy()));
        Point point = c.point();
        Window next = c.when().next();
        boolean sitting =
                point == null || next == null || seen.add(new Sitting(point, next, c.topic()));
        return thing && sitting;
    }

    private static int different(
            List<Candidate> rest, Set<String> seen, ToIntFunction<Candidate> tier) {
        int first = tier.applyAsInt(rest.getFirst());
        for (int i = 0; i < Math.min(LOOKED_AT, rest.size()); i++) {
            Candidate c = rest.get(i);
            if (tier.applyAsInt(c) != first) {
                break;
            }
            if (!seen.contains(topicOf(c)) && !seen.contains(c.runBy())) {
                return i;
            }
        }
        return 0;
    }

    /// Its topic, marked so that no organisation can have that name; without one, itself.
    private static String topicOf(Candidate c) {
        return c.topic() == null ? "document " + c.document() : "topic " + c.topic();
    }
}
