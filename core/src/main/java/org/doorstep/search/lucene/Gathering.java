package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.doorstep.place.Point;
import org.doorstep.search.Filter;
import org.doorstep.search.Match.Timing.State;
import org.jspecify.annotations.Nullable;

/// Walks over the candidates Lucene proposes and keeps those that fit, exactly. The cheap refusals
/// come first.
final class Gathering {

    private final Snapshot snapshot;
    private final Needs needs;
    private final Mourning mourning;
    private final Discretion discretion;
    private final @Nullable Middle middle;
    private final Subject subject;
    private final Gate gate;
    private final @Nullable Weight words;
    private final List<Answers> answers;
    private List<Candidate> around = List.of();
    private double reached;

    /// @param middle where distances are from, or null
    Gathering(
            Snapshot snapshot,
            Needs needs,
            Mourning mourning,
            Discretion discretion,
            TimeAsked time,
            @Nullable Point middle,
            Subject subject,
            Gate gate)
            throws IOException {
        this.snapshot = snapshot;
        this.needs = needs;
        this.mourning = mourning;
        this.discretion = discretion;
        this.middle = middle == null ? null : new Middle(middle);
        this.subject = subject;
        this.gate = gate;
        Query weighed = gate.weighed();
        this.words = weighed == null ? null : weight(weighed, ScoreMode.COMPLETE);
        List<Answers> each = new ArrayList<>();
        for (Segment segment : snapshot.segments()) {
            each.add(new Answers(time, segment));
        }
        this.answers = List.copyOf(each);
    }

    private Weight weight(Query query, ScoreMode mode) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        return searcher.createWeight(searcher.rewrite(query), mode, 1);
    }

    /// Gathers all within so many metres at one go, for whoever will look farther and farther.
    void reach(double metres) throws IOException {
        if (metres > reached) {
            around = of(gate.around(Objects.requireNonNull(middle).point(), metres), metres);
            reached = metres;
        }
    }

    /// The offers that fit and lie within so many metres.
    List<Candidate> within(double metres) throws IOException {
        reach(metres);
        List<Candidate> near = new ArrayList<>();
        for (Candidate c : around) {
            if (c.metres() <= metres) {
                near.add(c);
            }
        }
        return near;
    }

    /// The offers that fit and are joined from afar, or come here, which have no distance.
    ///
    /// @param pointed whether those that have a place and can be joined from afar count as well
    List<Candidate> afar(boolean pointed) throws IOException {
        return of(gate.afar(pointed), Double.POSITIVE_INFINITY);
    }

    private List<Candidate> of(Query query, double metres) throws IOException {
        List<Candidate> kept = new ArrayList<>();
        Weight weight = weight(query, ScoreMode.COMPLETE_NO_SCORES);
        for (int i = 0; i < answers.size(); i++) {
            Segment segment = snapshot.segments().get(i);
            BulkScorer all = weight.bulkScorer(segment.leaf());
            if (all != null) {
                Walk walk = new Walk(segment, answers.get(i), metres, kept);
                all.score(walk, null, 0, DocIdSetIterator.NO_MORE_DOCS);
            }
        }
        return kept;
    }

    /// One document, whether it fits or not.
    Candidate look(int document) throws IOException {
        Segment segment = snapshot.segmentOf(document);
        Answers own = answers.get(snapshot.segments().indexOf(segment));
        Walk walk = new Walk(segment, own, Double.POSITIVE_INFINITY, new ArrayList<>());
        return walk.look(document - segment.leaf().docBase);
    }

    /// A walk over one segment.
    private final class Walk implements LeafCollector {
        private final Segment segment;
        private final Segment.Row row;
        private final Answers times;
        private final WordFit wordFit;
        private final double metres;
        private final List<Candidate> kept;

        /// @param metres how far away they may be; infinite when they have no distance
        Walk(Segment segment, Answers times, double metres, List<Candidate> kept)
                throws IOException {
            this.segment = segment;
            this.row = segment.row();
            this.times = times;
            this.wordFit = WordFit.of(words, segment.leaf(), gate.terms().size());
            this.metres = metres;
            this.kept = kept;
        }

        @Override
        public void setScorer(Scorable unused) {}

        @Override
        public void collect(int doc) throws IOException {
            row.at(doc);
            double far = metres == Double.POSITIVE_INFINITY ? metres : metresTo();
            if (far > metres) {
                return;
            }
            int hours = row.hoursOrdinal();
            When when = times.of(row, hours);
            if (when == null) {
                return;
            }
            Facts facts = row.facts();
            List<Filter> unstated = reaches(facts) ? needs.unstated(facts, spoken()) : null;
            if (unstated == null) {
                return;
            }
            Set<String> losses = row.losses();
            Carried carried = row.topics();
            double fit = wordFit.of(doc);
            if (!mourning.shut(losses)
                    && !discretion.bars(carried, when.state() == State.ON, fit)) {
                double away = far == Double.POSITIVE_INFINITY ? farAway(facts) : far;
                kept.add(candidate(away, facts, carried, losses, unstated, hours, when, fit));
            }
        }

        private Candidate look(int doc) throws IOException {
            row.at(doc);
            Facts facts = row.facts();
            List<Filter> unstated = needs.unstated(facts, row.languages());
            int hours = row.hoursOrdinal();
            When when = times.of(row, hours);
            return candidate(
                    metresTo(),
                    facts,
                    row.topics(),
                    row.losses(),
                    unstated == null ? List.of() : unstated,
                    hours,
                    when == null ? When.never(State.OFF) : when,
                    0);
        }

        /// The distance of the document the row is at; infinite when there is none.
        private double metresTo() throws IOException {
            return middle != null && row.hasPoint()
                    ? middle.metresTo(row.point())
                    : Double.POSITIVE_INFINITY;
        }

        private Set<String> spoken() throws IOException {
            return needs.language() ? row.languages() : Set.of();
        }

        /// How far away what is joined from afar has its door, when that is farther than anybody
        /// travels and it does not say whom it serves; infinite otherwise: then it does not matter.
        private double farAway(Facts facts) throws IOException {
            boolean silent = facts.reach() == Facts.Reach.LOCAL && row.areas().isEmpty();
            double away = silent ? metresTo() : Double.POSITIVE_INFINITY;
            return away > Nearness.STEPS.getLast() ? away : Double.POSITIVE_INFINITY;
        }

        /// Whether what is joined from afar serves this place, as far as it says whom it serves.
        private boolean served() throws IOException {
            if (middle == null) {
                return true;
            }
            Point here = middle.point();
            List<Circle> areas = row.areas();
            return areas.isEmpty() || areas.stream().anyMatch(a -> a.covers(here));
        }

        /// Whether a service that comes to some areas comes to this one. When nobody said where,
        /// what is joined from afar does, and what has a place that nobody knows does not.
        private boolean reaches(Facts facts) throws IOException {
            Point here = middle == null ? null : middle.point();
            return switch (facts.reach()) {
                case LOCAL -> metres != Double.POSITIVE_INFINITY || served();
                case ANYWHERE -> true;
                case UNPLACED -> here != null;
                case AREA ->
                        here == null
                                ? facts.joinedFromAfar()
                                : row.areas().stream().anyMatch(a -> a.covers(here));
            };
        }

        private Candidate candidate(
                double far,
                Facts facts,
                Carried carried,
                Set<String> losses,
                List<Filter> unstated,
                int hours,
                When when,
                double fitOfWords)
                throws IOException {
            return new Candidate(
                    row.document(),
                    segment,
                    facts,
                    facts.reach() == Facts.Reach.LOCAL && row.hasPoint() ? row.point() : null,
                    far,
                    subject,
                    carried,
                    subject.fit(carried),
                    fitOfWords,
                    Math.max(0, row.nearness(subject.sense())),
                    when,
                    row.hours(hours),
                    unstated,
                    mourning.fit(losses),
                    discretion.closed(carried, losses, row.circles()),
                    row.nameKey(),
                    row.runBy());
        }
    }
}
