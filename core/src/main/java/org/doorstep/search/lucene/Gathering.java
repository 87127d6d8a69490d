package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.doorstep.place.Point;
import org.doorstep.search.Filter;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.time.Timetable;
import org.jspecify.annotations.Nullable;

/// Walks over the candidates Lucene proposes and keeps those that fit, exactly.
///
/// @param middle where distances are from, or null
record Gathering(
        Snapshot snapshot,
        Needs needs,
        TimeAsked time,
        @Nullable Point middle,
        Subject subject,
        int terms) {

    /// BM25 has no upper end; this score for each word asked is half a fit.
    private static final double HALF_FIT = 2.5;

    /// So good a fit of the words answers a question whatever its topics are.
    private static final double MUCH = 0.5;

    /// The offers of a query that fit and lie within so many metres.
    List<Candidate> within(double metres, Query query) throws IOException {
        return of(query, false, metres);
    }

    /// The offers of a query that fit and are joined from afar, or come here, which have no
    /// distance.
    List<Candidate> afar(Query query) throws IOException {
        return of(query, true, Double.POSITIVE_INFINITY);
    }

    private List<Candidate> of(Query query, boolean afar, double metres) throws IOException {
        List<Candidate> kept = new ArrayList<>();
        IndexSearcher searcher = snapshot.searcher();
        ScoreMode mode = terms == 0 ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
        Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
        for (Segment segment : snapshot.segments()) {
            Scorer scorer = weight.scorer(segment.leaf());
            if (scorer != null) {
                gather(segment.row(), scorer, afar, metres, kept);
            }
        }
        return kept;
    }

    private void gather(
            Segment.Row row, Scorer scorer, boolean afar, double metres, List<Candidate> kept)
            throws IOException {
        DocIdSetIterator docs = scorer.iterator();
        for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
            row.at(d);
            double far = afar ? Double.POSITIVE_INFINITY : metresTo(row);
            if (far <= metres) {
                Candidate c = candidate(row, far, terms == 0 ? 0 : scorer.score());
                if (c != null) {
                    kept.add(c);
                }
            }
        }
    }

    /// One document, whether it fits or not.
    Candidate look(int document) throws IOException {
        Segment segment = snapshot.segmentOf(document);
        Segment.Row row = segment.row();
        row.at(document - segment.leaf().docBase);
        Facts facts = row.facts();
        List<Filter> unstated = needs.unstated(facts, row.languages());
        Timetable hours = row.hours();
        When when = time.of(hours);
        return candidate(
                row,
                metresTo(row),
                0,
                facts,
                unstated == null ? List.of() : unstated,
                hours,
                when == null ? new When(State.OFF, null, false) : when);
    }

    /// The distance of the document the row is at; infinite when there is none.
    private double metresTo(Segment.Row row) throws IOException {
        return middle != null && row.hasPoint()
                ? middle.metresTo(row.point())
                : Double.POSITIVE_INFINITY;
    }

    private @Nullable Candidate candidate(Segment.Row row, double metres, double bm25)
            throws IOException {
        Facts facts = row.facts();
        if (!reaches(row, facts)) {
            return null;
        }
        List<Filter> unstated = needs.unstated(facts, row.languages());
        if (unstated == null) {
            return null;
        }
        Timetable hours = row.hours();
        When when = time.of(hours);
        return when == null ? null : candidate(row, metres, bm25, facts, unstated, hours, when);
    }

    /// Whether a service that comes to some areas comes to this one. When nobody said where, what
    /// is joined from afar does, and what has a place that nobody knows does not.
    private boolean reaches(Segment.Row row, Facts facts) throws IOException {
        Point here = middle;
        return switch (facts.reach()) {
            case LOCAL, ANYWHERE -> true;
            case UNPLACED -> here != null;
            case AREA ->
                    here == null
                            ? facts.joinedFromAfar()
                            : row.areas().stream().anyMatch(a -> a.covers(here));
        };
    }

    private Candidate candidate(
            Segment.Row row,
            double metres,
            double bm25,
            Facts facts,
            List<Filter> unstated,
            Timetable hours,
            When when)
            throws IOException {
        Map<String, Double> carried = row.topics();
        double fit = subject.fit(carried);
        double words = terms == 0 ? 0 : bm25 / (bm25 + HALF_FIT * terms);
        return new Candidate(
                row.document(),
                facts,
                row.hasPoint() ? row.point() : null,
                metres,
                subject.foremost(carried),
                fit,
                subject.share(fit),
                words,
                Math.max(0, row.nearness(subject.sense())),
                subject.forOthers(carried),
                subject.apt(fit) || words >= MUCH,
                when,
                hours,
                unstated,
                row.nameKey(),
                row.runBy());
    }
}
