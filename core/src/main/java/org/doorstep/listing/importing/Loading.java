package org.doorstep.listing.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.listing.json.ListingJson;
import org.doorstep.listing.reading.Read;
import org.jspecify.annotations.Nullable;

/// One file on its way into the store. While one batch is being stored, the next is read.
final class Loading implements AutoCloseable {

    /// Listings in one batch: enough transactions to keep the store busy, few enough to hold.
    private static final int BATCH = 1_600;

    private final Import plan;
    private final Counted in;
    private final long bytes;
    private final Batch store;
    private final ExecutorService storing = Executors.newSingleThreadExecutor();
    private @Nullable Future<Report> running;

    /// The ids of this file with the hashes of their listings, to know a record that is there
    /// twice.
    private final Map<String, Integer> seen = new HashMap<>();

    private List<Numbered> waiting = new ArrayList<>();
    private Report report = Report.NOTHING;
    private long number;

    Loading(Import plan, String source, Counted in, long bytes) {
        this.plan = plan;
        this.in = in;
        this.bytes = bytes;
        this.store = new Batch(plan, source);
    }

    /// A listing and which record of the file it was.
    record Numbered(long number, Listing listing) {}

    /// The next record.
    void take(Read read) {
        number++;
        switch (read) {
            case Read.Rejected(var record, var reason) -> reject("", reason, record);
            case Read.Loaded(var listing, var warnings) -> {
                warnings.forEach(w -> warn(number, listing.id(), w));
                plan.screen().apply(listing).forEach(w -> warn(number, listing.id(), w));
                load(ConfidentialPlaces.areasOnly(listing));
            }
        }
    }

    /// Something to say of the file as a whole.
    void remark(String remark) {
        warn(0, "", remark);
    }

    private void load(Listing listing) {
        Integer before = seen.putIfAbsent(listing.id(), listing.hashCode());
        if (before != null && before == listing.hashCode()) {
            warn(number, listing.id(), "the same record again");
            report = report.plus(new Report(0, 0, 1, 0, 0));
        } else if (before != null) {
            reject(listing.id(), "an id that another record of this file has", listing.name());
        } else if (ListingJson.write(listing).length > Listings.MAX_BYTES) {
            reject(listing.id(), "larger than " + Listings.MAX_BYTES + " bytes", listing.name());
        } else {
            waiting.add(new Numbered(number, listing));
            if (waiting.size() == BATCH) {
                flush();
            }
        }
    }

    private void reject(String id, String reason, String record) {
        tell(new Problem(number, Problem.Kind.REJECTED, id, reason, record));
        report = report.plus(new Report(0, 0, 0, 1, 0));
    }

    private void warn(long which, String id, String warning) {
        tell(new Problem(which, Problem.Kind.WARNING, id, warning, ""));
        report = report.plus(new Report(0, 0, 0, 0, 1));
    }

    private void tell(Problem problem) {
        plan.problems().accept(problem);
    }

    private void flush() {
        await();
        List<Numbered> batch = waiting;
        waiting = new ArrayList<>();
        running = storing.submit(() -> store.save(batch));
    }

    private void await() {
        Future<Report> batch = running;
        if (batch == null) {
            return;
        }
        running = null;
        try {
            report = report.plus(batch.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the loading stopped before record " + number, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        }
        plan.progress().at(number - waiting.size(), in.count(), bytes);
    }

    /// Stores what is left.
    Report finish() {
        flush();
        await();
        for (Problem late : store.problems()) {
            tell(late);
        }
        return report;
    }

    @Override
    public void close() {
        storing.shutdownNow();
    }
}
