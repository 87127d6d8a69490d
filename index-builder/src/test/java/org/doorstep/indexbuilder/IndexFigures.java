package org.doorstep.indexbuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.search.lucene.LuceneSearch;
import org.doorstep.search.lucene.Manifest;
import org.doorstep.time.Window;

/// Measures how fast an index is built and asked, and prints it: documents a second, and the
/// median and 99th percentile of an answer with its three rows read. Arguments: how many
/// listings, one figure or several.
final class IndexFigures {

    private static final long SEED = 20_261_124;
    private static final int WARMING = 3_000;
    private static final int MEASURED = 3_000;
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");

    private IndexFigures() {}

    public static void main(String[] args) throws IOException {
        System.out.println("seed " + SEED + ", " + Runtime.version());
        List<String> sizes = args.length == 0 ? List.of("10000", "100000") : Arrays.asList(args);
        for (String size : sizes) {
            Path folder = Files.createTempDirectory("doorstep-figures");
            try {
                measure(folder, Integer.parseInt(size));
            } finally {
                remove(folder);
            }
        }
    }

    private static void measure(Path folder, int count) throws IOException {
        List<Listing> listings =
                count > 200_000 ? List.of() : new GeneratedListings(SEED, count).stream().toList();
        Manifest manifest = build(folder, count, listings);
        if (count <= 10_000) {
            for (int i = 0; i < 3; i++) {
                manifest = build(folder, count, listings);
            }
        }
        long bytes = manifest.files().stream().mapToLong(Manifest.IndexFile::size).sum();
        System.out.printf(
                Locale.ROOT, "%,d documents, %.1f MB%n", manifest.documents(), bytes / 1e6);
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow()) {
            for (Kind kind : Kind.values()) {
                find(search, kind);
            }
        }
    }

    private static Manifest build(Path folder, int count, List<Listing> made) throws IOException {
        try (Stream<Listing> listings =
                made.isEmpty() ? new GeneratedListings(SEED, count).stream() : made.stream()) {
            long from = System.nanoTime();
            Duration worked = worked();
            Manifest manifest =
                    new IndexBuilder(folder, Lookups.NONE, 2)
                            .build(listings, Instant.EPOCH, _ -> {});
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            System.out.printf(
                    Locale.ROOT,
                    "%,d listings built in %,d ms (%,d ms of processor): %,.0f documents a second%n",
                    count,
                    took.toMillis(),
                    worked().minus(worked).toMillis(),
                    manifest.documents() * 1e9 / took.toNanos());
            return manifest;
        }
    }

    /// The processor time of this process so far: what is left when the machine is shared.
    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void find(LuceneSearch search, Kind kind) {
        Random r = new Random(SEED);
        long total = 0;
        for (int i = 0; i < WARMING; i++) {
            total += search.find(kind.enquiry(r)).total();
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            Enquiry e = kind.enquiry(r);
            long from = System.nanoTime();
            total += search.find(e).total();
            nanos[i] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "  %-22s p50 %.3f ms, p99 %.3f ms (%.1f fit on average)%n",
                kind.name().toLowerCase(Locale.ROOT),
                nanos[MEASURED / 2] / 1e6,
                nanos[MEASURED * 99 / 100] / 1e6,
                total / (double) (WARMING + MEASURED));
    }

    /// What is asked.
    private enum Kind {
        WHATS_ON_NOW,
        WHATS_ON_IN_A_WINDOW,
        TOPIC_AND_WINDOW,
        TOPIC_FREE,
        WORDS,
        NO_PLACE;

        Enquiry enquiry(Random r) {
            Point p = GeneratedListings.point(r);
            Place place = this == NO_PLACE ? null : new Place("x", p, Precision.POSTCODE, 0, null);
            LocalDateTime from = NOW.plusDays(r.nextInt(7)).withHour(12);
            Window window = new Window(from, from.plusHours(5));
            boolean dated = this == WHATS_ON_IN_A_WINDOW || this == TOPIC_AND_WINDOW;
            boolean subject = this == TOPIC_AND_WINDOW || this == TOPIC_FREE || this == NO_PLACE;
            List<String> topics = List.of("walking", "exercise", "debt", "games", "music");
            return new Enquiry(
                    subject ? List.of(topics.get(r.nextInt(topics.size()))) : List.of(),
                    this == WORDS ? GeneratedListings.word(50 + r.nextInt(500)) : "",
                    place,
                    dated ? List.of(window) : List.of(),
                    null,
                    List.of(),
                    this == TOPIC_FREE ? List.of(new Filter.Free()) : List.of(),
                    Enquiry.Asker.UNKNOWN,
                    NOW,
                    Set.of(),
                    0,
                    3);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
