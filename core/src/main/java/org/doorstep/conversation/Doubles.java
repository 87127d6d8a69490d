package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Organization;
import org.doorstep.place.Point;
import org.doorstep.search.Match;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// One session that two people have listed under two names: the choir by its singers, and by the
/// hall it meets in. Nobody reads it twice, on one page or on two.
final class Doubles {

    /// A shorter word of a name says too little.
    private static final int LEAST_LETTERS = 4;

    private static final Set<String> PLAIN =
            Phrases.table("plain-names.tsv").stream()
                    .flatMap(row -> Arrays.stream(row.getFirst().split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Comparator<Match> GOOD =
            Comparator.comparing(
                            (Match m) -> m.listing().assuredDate(),
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(m -> String.valueOf(m.listing().description()).length())
                    .thenComparing(m -> m.offer().serviceId());

    private Doubles() {}

    /// Those that are no session of what was shown, each session once, by the listing that was
    /// checked last.
    ///
    /// @param alike whether all are the one thing that was asked for by name
    static List<Match> without(List<Match> found, List<Match> shown, boolean alike) {
        List<Match> kept = new ArrayList<>();
        for (Match match : found) {
            if (shown.stream().anyMatch(m -> same(m, match, alike))) {
                continue;
            }
            int at =
                    IntStream.range(0, kept.size())
                            .filter(i -> same(kept.get(i), match, alike))
                            .findFirst()
                            .orElse(-1);
            if (at < 0) {
                kept.add(match);
            } else if (better(match, kept.get(at))) {
                kept.set(at, match);
            }
        }
        return kept;
    }

    /// The same one every time, whichever was found first.
    private static boolean better(Match one, Match other) {
        return one.toAsk().size() <= other.toAsk().size() && GOOD.compare(one, other) > 0;
    }

    /// Whether both are at one place at one time, and each knows what the other is. What one
    /// organisation lists twice is two sessions in two rooms.
    static boolean same(Match one, Match other, boolean alike) {
        boolean meeting = together(one, other) && !runByOne(one.listing(), other.listing());
        return meeting
                && (alike
                        || topics(one.listing(), other.listing())
                                && (named(one.listing(), other.listing())
                                        || named(other.listing(), one.listing())));
    }

    private static boolean together(Match one, Match other) {
        Window time = one.timing().next();
        Point here = point(one);
        Point there = point(other);
        return time != null
                && time.equals(other.timing().next())
                && here != null
                && there != null
                && here.sameBuilding(there);
    }

    private static @Nullable Point point(Match match) {
        return match.at() == null ? null : match.at().location().point();
    }

    private static boolean runByOne(Listing one, Listing other) {
        Organization here = one.organization();
        Organization there = other.organization();
        return here.id() != null && here.id().equals(there.id())
                || here.name().equalsIgnoreCase(there.name());
    }

    /// Where one gave no topics nothing speaks against it.
    private static boolean topics(Listing one, Listing other) {
        return one.topics().isEmpty()
                || other.topics().isEmpty()
                || !Collections.disjoint(one.topics(), other.topics());
    }

    /// Whether a telling word of a name stands in what the other says of itself: "choir".
    private static boolean named(Listing one, Listing other) {
        String description = other.description() == null ? "" : other.description();
        List<String> said = Phrases.words(other.name() + " " + description);
        return Phrases.words(one.name()).stream()
                .filter(w -> w.length() >= LEAST_LETTERS && !PLAIN.contains(w))
                .filter(w -> !inPlace(w, other))
                .anyMatch(w -> said.stream().anyMatch(s -> alike(s, w)));
    }

    private static boolean inPlace(String word, Listing listing) {
        return listing.serviceAtLocations().stream()
                .map(at -> at.location().name())
                .filter(Objects::nonNull)
                .anyMatch(name -> Phrases.words(name).contains(word));
    }

    /// "Knit" and "knitting".
    private static boolean alike(String one, String other) {
        return one.startsWith(other) || one.length() >= LEAST_LETTERS && other.startsWith(one);
    }
}
