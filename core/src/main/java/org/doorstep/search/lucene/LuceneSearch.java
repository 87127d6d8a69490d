package org.doorstep.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.jspecify.annotations.Nullable;

/// The directory, asked through its newest published index. Refreshing swaps the index while
/// searches go on: each ends on the one it began with.
public final class LuceneSearch implements Search, Closeable {

    private final IndexSource source;
    private volatile Snapshot current;

    private LuceneSearch(IndexSource source, Snapshot current) {
        this.source = source;
        this.current = current;
    }

    /// Opens the newest index of a source; empty while it has none.
    ///
    /// @throws IOException when it cannot be read or is not whole
    public static Optional<LuceneSearch> open(IndexSource source) throws IOException {
        Optional<Manifest> latest = source.latest();
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(new LuceneSearch(source, Snapshot.open(source, latest.get())));
    }

    /// Takes up a newer index when there is one.
    ///
    /// @return whether there was
    /// @throws IOException when the newer one cannot be read; the old one goes on answering
    public synchronized boolean refresh() throws IOException {
        Optional<Manifest> latest = source.latest();
        Snapshot old = current;
        if (latest.isEmpty() || latest.get().build().equals(old.manifest().build())) {
            return false;
        }
        current = Snapshot.open(source, latest.get());
        old.letGo();
        return true;
    }

    /// The name of the index that answers.
    public String build() {
        return current.manifest().build();
    }

    /// When it was built.
    public Instant builtAt() {
        return current.manifest().builtAt();
    }

    /// How many listings it holds.
    public int listings() {
        return current.manifest().listings();
    }

    @Override
    public Results find(Enquiry enquiry) {
        return with(snapshot -> find(snapshot, enquiry));
    }

    @Override
    public Optional<Match> look(Enquiry.Offer offer, Enquiry enquiry) {
        return with(snapshot -> look(snapshot, offer, enquiry));
    }

    private static Results find(Snapshot snapshot, Enquiry enquiry) throws IOException {
        Finding finding = new Finding(snapshot, enquiry);
        Finding.Found found = finding.run();
        List<Candidate> first = found.first();
        TimeAsked time = TimeAsked.of(enquiry, found.relaxed().contains(Results.Relaxation.TIME));
        Rows rows = new Rows(snapshot, enquiry, finding.ranking(), time);
        int from = Math.clamp(enquiry.offset(), 0, first.size());
        int page = Math.clamp(enquiry.limit(), 0, Finding.LONGEST_PAGE);
        List<Match> matches = new ArrayList<>();
        for (Candidate c : first.subList(from, Math.min(first.size(), from + page))) {
            matches.add(rows.match(c));
        }
        Nearness near = finding.nearness();
        return new Results(
                matches,
                found.total(),
                found.relaxed(),
                near == null ? null : found.step() + near.edge(),
                near != null && near.widened(matches),
                snapshot.manifest().build());
    }

    private static Optional<Match> look(Snapshot snapshot, Enquiry.Offer offer, Enquiry enquiry)
            throws IOException {
        int document = Finding.document(snapshot, offer);
        if (document < 0) {
            return Optional.empty();
        }
        Place place = enquiry.place();
        Point middle = place == null ? null : place.point();
        Subject subject = Subject.of(enquiry, snapshot.topics());
        Candidate c =
                new Gathering(
                                snapshot,
                                new Needs(enquiry.filters(), Enquiry.Asker.UNKNOWN),
                                Mourning.of(enquiry),
                                Discretion.of(enquiry, subject, snapshot.topics()),
                                TimeAsked.of(enquiry, true),
                                middle,
                                subject,
                                new Gate(List.of(), List.of(), List.of(), List.of()))
                        .look(document);
        TimeAsked time = TimeAsked.of(enquiry, true);
        return Optional.of(new Rows(snapshot, enquiry, Ranking.of(enquiry, 1), time).match(c));
    }

    /// Answers from the index of this moment, and keeps it open until the answer is there.
    private <T> T with(Answer<T> answer) {
        Snapshot snapshot = taken();
        try {
            try {
                return answer.from(snapshot);
            } finally {
                snapshot.letGo();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private Snapshot taken() {
        for (Snapshot last = null; ; ) {
            Snapshot snapshot = current;
            if (snapshot.take()) {
                return snapshot;
            }
            if (isSame(snapshot, last)) {
                throw new IllegalStateException("the search is closed");
            }
            last = snapshot;
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very same object: closed, and nothing came after
    private static boolean isSame(Snapshot a, @Nullable Snapshot b) {
        return a == b;
    }

    @Override
    public synchronized void close() throws IOException {
        current.letGo();
    }

    private interface Answer<T> {
        T from(Snapshot snapshot) throws IOException;
    }
}
