package org.doorstep.functions.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.doorstep.functions.House;
import org.doorstep.functions.web.Journal;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.knowledge.LandmarkFile;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.doorstep.search.lucene.IndexSource;
import org.doorstep.search.lucene.LuceneSearch;
import org.doorstep.search.lucene.Manifest;
import org.doorstep.search.s3.IndexBucket;
import org.jspecify.annotations.Nullable;

/// The index of the bucket, opened when the function starts, or later when the bucket was away,
/// and looked after now and then while requests come: a function that nobody asks does nothing.
final class BucketSearch implements Search {

    /// A new index is taken up within a minute; asking costs one small request.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /// A bucket that is away is not asked by every request.
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    /// Longer than a bucket that answers needs, shorter than a text's sender waits (Twilio's 15 s).
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final Underway<IndexBucket> bucket;
    private final Supplier<Knowledge> knowledge;
    private final InstantSource machine;
    private final Journal journal;
    private final Underway<Boolean> opened;
    /// When it was last looked for a newer one, in milliseconds since 1970.
    private final AtomicLong looked = new AtomicLong();
    private volatile @Nullable LuceneSearch index;

    /// Begins to open the newest index, or the one this machine kept. An enquiry waits for it,
    /// and nothing else does.
    ///
    /// @param bucket makes the bucket's client
    BucketSearch(
            Callable<IndexBucket> bucket,
            Supplier<Knowledge> knowledge,
            InstantSource machine,
            Journal journal) {
        this.bucket = Underway.begin("bucket", bucket);
        this.knowledge = knowledge;
        this.machine = machine;
        this.journal = journal;
        this.opened = Underway.begin("index", this::open);
    }

    /// A fault is logged: the next enquiry tries again.
    ///
    /// @return whether there is an index now
    private synchronized boolean open() {
        if (index == null) {
            looked.set(machine.millis());
            try {
                index = LuceneSearch.open(learning(bucket.get())).orElse(null);
            } catch (IOException | RuntimeException fault) {
                journal.failed("index", fault);
                openKept();
            }
        }
        return index != null;
    }

    private void openKept() {
        try {
            index = LuceneSearch.open(learning(bucket.get().kept())).orElse(null);
        } catch (IOException | RuntimeException fault) {
            journal.failed("index", fault);
        }
    }

    /// Takes up a newer index beside the requests, when it is time to look.
    void lookAround() {
        long last = looked.get();
        long now = machine.millis();
        LuceneSearch open = index;
        if (open != null && now - last > LOOK_AGAIN.toMillis() && looked.compareAndSet(last, now)) {
            Thread.ofVirtual().start(() -> refresh(open));
        }
    }

    /// Takes up a newer index now: what a restored snapshot holds may be weeks old.
    void refresh() {
        LuceneSearch open = index;
        if (open == null) {
            var unused = open();
        } else {
            refresh(open);
        }
    }

    private void refresh(LuceneSearch open) {
        try {
            var unused = open.refresh();
        } catch (IOException | RuntimeException fault) {
            journal.failed("index", fault);
        }
    }

    /// A source that tells the landmarks of each index it brings.
    private IndexSource learning(IndexSource source) {
        return new IndexSource() {
            @Override
            public Optional<Manifest> latest() throws IOException {
                return source.latest();
            }

            @Override
            public Path fetch(Manifest manifest) throws IOException {
                Path folder = source.fetch(manifest);
                knowledge.get().learn(LandmarkFile.read(folder.resolve(LandmarkFile.NAME)));
                return folder;
            }
        };
    }

    private LuceneSearch index() {
        var unused = opened.within(LONGEST_WAIT);
        LuceneSearch open = index;
        if (open == null && machine.millis() - looked.get() > TRY_AGAIN.toMillis()) {
            unused = open();
            open = index;
        }
        if (open == null) {
            throw new IllegalStateException("no index");
        }
        lookAround();
        return open;
    }

    @Override
    public Results find(Enquiry enquiry) {
        return index().find(enquiry);
    }

    @Override
    public Optional<Match> look(Enquiry.Offer offer, Enquiry enquiry) {
        return index().look(offer, enquiry);
    }

    House.Shelf shelf() {
        LuceneSearch open = index();
        return new House.Shelf(open.build(), open.builtAt(), open.listings());
    }
}
