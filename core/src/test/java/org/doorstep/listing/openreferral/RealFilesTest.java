package org.doorstep.listing.openreferral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Files that others made; skipped where they are not at hand.
final class RealFilesTest {

    private static Path data(String name) {
        Path path =
                Path.of(System.getProperty("doorstep.root", ".."), "..", "shared", "data", name);
        Assumptions.assumeTrue(Files.exists(path), "no sample data here: " + name);
        return path;
    }

    private static List<Read> read(Path file) {
        List<Read> reads = new ArrayList<>();
        Reading reading = Reading.of("test", LocalDate.of(2026, 11, 24), HoursText.NONE);
        try (InputStream in = Files.newInputStream(file)) {
            new OpenReferralReader(reading).read(in, reads::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return reads;
    }

    private static long loaded(List<Read> reads) {
        return reads.stream().filter(r -> r instanceof Read.Loaded).count();
    }

    @Test
    void a_council_s_page_is_loaded_whole() {
        List<Read> reads = read(data("uk-warm-spaces-birmingham/birmingham.oruk.json"));
        assertEquals(360, reads.size());
        assertEquals(360, loaded(reads));
    }

    @Test
    void the_standard_s_own_examples_are_loaded_without_their_coordinates() {
        List<Read> reads = read(data("oruk-profile-examples/examples/service_full.json"));
        assertTrue(reads.getFirst() instanceof Read.Loaded);
        if (reads.getFirst() instanceof Read.Loaded(var listing, var warnings)) {
            assertEquals(1, listing.serviceAtLocations().size());
            assertTrue(warnings.stream().anyMatch(w -> w.contains("impossible coordinates")));
        }
        Path mocks = data("oruk-mocks/OpenReferralApi/Mocks");
        assertEquals(128, loaded(read(mocks.resolve("V3.0-UK-Test/service_list.json"))));
        assertEquals(0, loaded(read(mocks.resolve("V3.0-UK-Fail/service_list.json"))));
    }

    @Test
    void no_mock_whatever_makes_it_throw() throws IOException {
        try (Stream<Path> files = Files.walk(data("oruk-mocks"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                assertTrue(!read(file).isEmpty(), file.toString());
            }
        }
    }
}
