package org.doorstep.indexbuilder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.doorstep.listing.Listing;
import org.doorstep.search.lucene.FolderWriter;

/// Carries listings from where they are read to the writer, a handful at a time, by several
/// threads. The first failure stops them all.
final class Intake {

    /// Few enough to share fairly, many enough that taking them costs nothing.
    private static final int HANDFUL = 64;

    private final Iterator<Listing> source;
    private final FolderWriter writer;
    private final IntConsumer progress;
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger listings = new AtomicInteger();
    private final AtomicInteger documents = new AtomicInteger();
    private final AtomicBoolean failed = new AtomicBoolean();

    Intake(Iterator<Listing> source, FolderWriter writer, IntConsumer progress) {
        this.source = source;
        this.writer = writer;
        this.progress = progress;
    }

    /// How many listings are in the index: those that are offered.
    int listings() {
        return listings.get();
    }

    int documents() {
        return documents.get();
    }

    void run(int threads) throws IOException {
        List<Future<Void>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Callable<Void> work = this::carry;
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(work));
            }
        }
        for (Future<Void> one : all) {
            await(one);
        }
    }

    private static void await(Future<Void> done) throws IOException {
        try {
            Void _ = done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IOException("the index was not built", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while building the index", e);
        }
    }

    @SuppressWarnings("NullAway") // a Callable of Void has nothing but null to answer
    private Void carry() throws IOException {
        boolean done = false;
        try {
            for (List<Listing> some = take(); !some.isEmpty(); some = take()) {
                for (Listing listing : some) {
                    int offers = writer.add(listing);
                    documents.addAndGet(offers);
                    listings.addAndGet(offers > 0 ? 1 : 0);
                }
                progress.accept(read.addAndGet(some.size()));
            }
            done = true;
        } finally {
            if (!done) {
                failed.set(true);
            }
        }
        return null;
    }

    private synchronized List<Listing> take() {
        List<Listing> some = new ArrayList<>(HANDFUL);
        while (!failed.get() && some.size() < HANDFUL && source.hasNext()) {
            some.add(source.next());
        }
        return some;
    }
}
