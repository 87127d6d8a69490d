package org.doorstep.search.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.listing.Samples;
import org.doorstep.search.lucene.FolderWriter;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.search.lucene.LuceneSearch;
import org.doorstep.search.lucene.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// Indexes through a bucket, by the real client and a server that answers as S3 does.
class IndexBucketTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T03:00:00Z");

    private final Path disk;
    private final SmallBucket bucket = new SmallBucket();
    private final S3Client s3 = bucket.client();

    IndexBucketTest(@TempDir Path disk) {
        this.disk = disk;
    }

    @AfterEach
    void close() {
        s3.close();
        bucket.close();
    }

    private Manifest build(String name, Instant at, int listings) throws IOException {
        Path folder = disk.resolve("built-" + name);
        try (FolderWriter writer = new FolderWriter(folder, Lookups.NONE)) {
            int documents = 0;
            for (int i = 0; i < listings; i++) {
                documents += writer.add(Samples.named("l" + i, "Walk " + i));
            }
            return new Manifest(
                    Manifest.SCHEMA, "00000001-" + name, at, listings, documents, writer.finish());
        }
    }

    private Publication publish(String name, Instant at, int listings) throws IOException {
        return new Publisher(s3, "b").publish(build(name, at, listings), built(name));
    }

    private Path built(String name) {
        return disk.resolve("built-" + name);
    }

    private IndexBucket reader() {
        return new IndexBucket(bucket.reader("b"), disk.resolve("reader"));
    }

    @Test
    void what_is_published_is_found_and_every_file_bears_its_contents_name() throws IOException {
        assertTrue(reader().latest().isEmpty());
        var published = assertInstanceOf(Publication.Published.class, publish("a", NIGHT, 3));
        assertEquals("00000001-a", published.manifest().build());
        try (LuceneSearch search = LuceneSearch.open(reader()).orElseThrow()) {
            assertEquals(3, search.listings());
        }
        for (Manifest.IndexFile file : published.manifest().files()) {
            assertTrue(bucket.objects().containsKey("/b/files/" + file.sha256()), file.name());
        }
    }

    @Test
    void a_newer_index_is_taken_up_and_numbers_run_on() throws IOException {
        publish("a", NIGHT, 1);
        try (LuceneSearch search = LuceneSearch.open(reader()).orElseThrow()) {
            assertFalse(search.refresh());
            publish("b", NIGHT.plusSeconds(60), 2);
            assertTrue(search.refresh());
            assertEquals("00000002-b", search.build());
            assertEquals(2, search.listings());
        }
    }

    @Test
    @Tag("REL-15")
    void of_two_publishers_at_once_the_one_with_newer_listings_stands() throws IOException {
        publish("a", NIGHT, 1);
        Manifest late = build("late", NIGHT.plusSeconds(60), 2);
        bucket.beforeNextManifest(
                () -> {
                    try {
                        publish("newest", NIGHT.plusSeconds(120), 3);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
        var outcome = new Publisher(s3, "b").publish(late, built("late"));
        var theirs = assertInstanceOf(Publication.Overtaken.class, outcome).theirs();
        assertEquals("00000002-newest", theirs.build());
        assertEquals(Optional.of(theirs), reader().latest());
    }

    @Test
    void one_that_lost_the_race_to_an_older_index_tries_again() throws IOException {
        Manifest newer = build("newer", NIGHT.plusSeconds(60), 2);
        bucket.beforeNextManifest(
                () -> {
                    try {
                        publish("older", NIGHT, 3);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
        var outcome = new Publisher(s3, "b").publish(newer, built("newer"));
        var published = assertInstanceOf(Publication.Published.class, outcome);
        assertEquals("00000002-newer", published.manifest().build());
    }

    @Test
    void while_the_bucket_is_away_the_index_goes_on_and_a_new_process_uses_what_is_kept()
            throws IOException {
        publish("a", NIGHT, 2);
        try (LuceneSearch search = LuceneSearch.open(reader()).orElseThrow()) {
            bucket.fail(_ -> true);
            assertThrows(IOException.class, search::refresh);
            assertEquals(2, search.listings());
        }
        assertThrows(IOException.class, () -> LuceneSearch.open(reader()));
        try (LuceneSearch search = LuceneSearch.open(reader().kept()).orElseThrow()) {
            assertEquals(2, search.listings());
        }
    }

    @Test
    void only_files_of_no_index_that_counts_are_marked_as_superseded() throws IOException {
        Manifest old = ((Publication.Published) publish("a", NIGHT, 1)).manifest();
        assertTrue(bucket.tagged().isEmpty());
        Manifest next = ((Publication.Published) publish("b", NIGHT.plusSeconds(60), 2)).manifest();
        Set<String> live =
                next.files().stream()
                        .map(file -> "/b/files/" + file.sha256())
                        .collect(Collectors.toSet());
        Set<String> left =
                old.files().stream()
                        .map(file -> "/b/files/" + file.sha256())
                        .filter(file -> !live.contains(file))
                        .collect(Collectors.toSet());
        assertEquals(left, bucket.tagged());
        assertFalse(left.isEmpty());
    }

    @Test
    @Tag("REL-15")
    void a_fetch_that_breaks_off_leaves_the_old_index_and_is_taken_up_again() throws IOException {
        publish("a", NIGHT, 1);
        try (LuceneSearch search = LuceneSearch.open(reader()).orElseThrow()) {
            Manifest next =
                    ((Publication.Published) publish("b", NIGHT.plusSeconds(60), 2)).manifest();
            String last = next.files().getLast().sha256();
            bucket.fail(what -> what.equals("GET /b/files/" + last));
            assertThrows(IOException.class, search::refresh);
            assertEquals(1, search.listings());
            bucket.fail(_ -> false);
            assertTrue(search.refresh());
            assertEquals(2, search.listings());
        }
    }

    @Test
    @Tag("REL-15")
    void a_file_with_other_bytes_is_refused() throws IOException {
        Manifest manifest = ((Publication.Published) publish("a", NIGHT, 1)).manifest();
        String sha = manifest.files().getFirst().sha256();
        byte[] bytes = Objects.requireNonNull(bucket.objects().get("/b/files/" + sha)).clone();
        bytes[bytes.length / 2] ^= 1;
        bucket.objects().put("/b/files/" + sha, bytes);
        assertThrows(IOException.class, () -> LuceneSearch.open(reader()));
        assertTrue(reader().kept().latest().isEmpty());
    }

    @Test
    void files_are_fetched_several_at_once() throws Exception {
        Manifest manifest = ((Publication.Published) publish("a", NIGHT, 3)).manifest();
        bucket.hold(what -> what.startsWith("GET /b/files/"));
        Thread opening = Thread.ofVirtual().start(() -> open(reader()));
        int wanted = Math.min(manifest.files().size(), 8);
        for (int i = 0; i < 1_000 && bucket.mostAtOnce() < wanted; i++) {
            Thread.sleep(10);
        }
        bucket.release(1_000);
        opening.join();
        assertEquals(wanted, bucket.mostAtOnce());
    }

    private static void open(IndexBucket reader) {
        try {
            LuceneSearch.open(reader).orElseThrow().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_manifest_that_leads_out_of_its_folder_is_refused() throws IOException {
        for (String name : new String[] {"../x", "/x", ".", "a/b"}) {
            var file = new Manifest.IndexFile(name, 1, "00");
            var manifest = new Manifest(1, "1-a", NIGHT, 1, 1, java.util.List.of(file));
            assertThrows(IOException.class, () -> reader().fetch(manifest), name);
        }
        var manifest = new Manifest(1, "../up", NIGHT, 1, 1, java.util.List.of());
        assertThrows(IOException.class, () -> reader().fetch(manifest));
    }

    @Test
    void a_machine_keeps_one_index() throws IOException {
        publish("a", NIGHT, 1);
        try (LuceneSearch search = LuceneSearch.open(reader()).orElseThrow()) {
            publish("b", NIGHT.plusSeconds(60), 2);
            assertTrue(search.refresh());
            try (var kept = Files.list(disk.resolve("reader"))) {
                assertEquals(2, kept.count());
            }
        }
    }

    @Test
    void a_change_during_a_build_is_not_forgotten_by_it() throws IOException {
        Behind behind = new Behind(s3, "b");
        assertTrue(behind.behind(Optional.empty()));
        behind.mark(NIGHT.plusSeconds(5));
        assertTrue(behind.behind(Optional.of(build("a", NIGHT, 1))));
        assertFalse(behind.behind(Optional.of(build("b", NIGHT.plusSeconds(6), 1))));
    }
}
