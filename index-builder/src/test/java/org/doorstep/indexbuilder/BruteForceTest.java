package org.doorstep.indexbuilder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Gist;
import org.doorstep.search.Match;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.search.Results;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.search.lucene.LuceneSearch;
import org.doorstep.time.Nation;
import org.doorstep.time.Timetable;
import org.doorstep.time.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the index finds is what reading every listing finds.
class BruteForceTest {

    private static final long SEED = 99;
    private static final int LISTINGS = 4_000;
    private static final int QUESTIONS = 400;
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");

    @Test
    void finds_exactly_what_a_walk_over_all_listings_finds(@TempDir Path folder)
            throws IOException {
        List<Listing> all = new GeneratedListings(SEED, LISTINGS).stream().toList();
        new IndexBuilder(folder, Lookups.NONE, 2).build(all.stream(), Instant.EPOCH, _ -> {});
        Random r = new Random(SEED);
        int compared = 0;
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow()) {
            for (int i = 0; i < QUESTIONS; i++) {
                Enquiry e = enquiry(r);
                Results found = search.find(e);
                assertEquals(found.total(), found.matches().size());
                if (found.relaxed().isEmpty()) {
                    compared++;
                    assertEquals(
                            walked(all, e, radius(found)), near(found), "seed " + SEED + ": " + e);
                }
                assertEquals(found, search.find(e), "the same again");
            }
        }
        assertTrue(compared > QUESTIONS / 2, compared + " compared");
    }

    private static Enquiry enquiry(Random r) {
        Point p = GeneratedListings.point(r);
        Place place =
                new Place("x", p, Precision.PLACE, r.nextBoolean() ? 0 : r.nextInt(5_000), null);
        LocalDateTime from = NOW.plusMinutes(r.nextInt(7 * 24 * 60));
        Window window = new Window(from, from.plusMinutes(r.nextInt(24 * 60)));
        List<String> topics = List.of("walking", "exercise", "loneliness", "families");
        return new Enquiry(
                r.nextInt(4) == 0 ? List.of() : List.of(topics.get(r.nextInt(topics.size()))),
                Gist.NONE,
                "",
                place,
                r.nextInt(3) == 0 ? List.of() : List.of(window),
                null,
                List.of(),
                r.nextBoolean() ? List.of(new Filter.Free(true)) : List.of(new Filter.Age(30)),
                Enquiry.Asker.UNKNOWN,
                NOW,
                Set.of(),
                0,
                1_000);
    }

    private static double radius(Results found) {
        Double radius = found.radiusMetres();
        return radius == null ? 0 : radius;
    }

    private static Set<String> near(Results found) {
        return found.matches().stream()
                .filter(m -> m.metres() != null)
                .map(m -> m.offer().serviceId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> walked(List<Listing> all, Enquiry e, double radius) {
        return all.stream()
                .filter(l -> l.offered() && fits(l, e, radius))
                .map(Listing::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean fits(Listing l, Enquiry e, double radius) {
        Place place = e.place();
        Point at =
                l.serviceAtLocations().isEmpty()
                        ? null
                        : l.serviceAtLocations().getFirst().location().point();
        return place != null
                && at != null
                && place.point().metresTo(at) <= radius
                && (e.topics().isEmpty() || l.topics().containsAll(e.topics()))
                && on(Timetable.of(l.schedules(), Nation.ENGLAND_AND_WALES), e)
                && e.filters().stream().allMatch(f -> may(f, l));
    }

    private static boolean on(Timetable hours, Enquiry e) {
        return !hours.known()
                || e.windows().isEmpty()
                || e.windows().stream().anyMatch(hours::onDuring);
    }

    private static boolean may(Filter filter, Listing l) {
        if (filter instanceof Filter.Free) {
            return l.costOptions().stream().allMatch(c -> Integer.valueOf(0).equals(c.pence()));
        }
        Integer least = l.eligibility().minimumAge();
        return least == null || least <= 30;
    }

    /// Of offers that answer alike, one that is on in the window comes before one whose times
    /// nobody knows. What is at other times is no part of that: where the time is given up, the
    /// distance decides as well.
    @Test
    void known_times_come_before_unknown_ones(@TempDir Path folder) throws IOException {
        new IndexBuilder(folder, Lookups.NONE, 2)
                .build(new GeneratedListings(SEED, LISTINGS).stream(), Instant.EPOCH, _ -> {});
        Random r = new Random(SEED + 1);
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow()) {
            for (int i = 0; i < QUESTIONS; i++) {
                Enquiry e = enquiry(r);
                Results found = search.find(e);
                int last = 0;
                for (Match m : e.windows().isEmpty() ? List.<Match>of() : found.matches()) {
                    if (m.timing().state() == State.OFF) {
                        continue;
                    }
                    int tier = m.toAsk().size() * 2 + (m.timing().state() == State.ON ? 0 : 1);
                    assertTrue(tier >= last, "seed " + SEED + ": " + e);
                    last = tier;
                }
            }
        }
    }
}
