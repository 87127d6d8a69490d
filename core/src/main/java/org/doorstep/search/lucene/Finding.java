package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Results.Relaxation;
import org.jspecify.annotations.Nullable;

/// One enquiry at work on one index: which offers fit, how far one had to look, and what had to be
/// given up.
final class Finding {

    private final Snapshot snapshot;
    private final Enquiry enquiry;
    private final List<String> terms;
    private final Subject subject;
    private final Subject neighbours;
    private final Needs needs;
    private final boolean afarAsked;
    private final Set<Integer> shown;
    private final @Nullable Nearness nearness;
    private final Comparator<Candidate> byOffer;

    /// What was found, ranked.
    ///
    /// @param step how far was looked, in metres from the edge of the place; 0 without a place
    record Found(List<Candidate> ranked, List<Relaxation> relaxed, double step) {}

    /// What lies within a step.
    private record Local(List<Candidate> fitting, double step) {
        boolean plenty() {
            return apt() >= Nearness.PLENTY;
        }

        boolean enough() {
            return apt() >= Nearness.ENOUGH;
        }

        /// Whether something answers what was asked.
        boolean answers() {
            return apt() > 0;
        }

        private long apt() {
            return fitting.stream().filter(Candidate::apt).count();
        }
    }

    Finding(Snapshot snapshot, Enquiry enquiry) throws IOException {
        this.snapshot = snapshot;
        this.enquiry = enquiry;
        this.terms = EnglishWords.SHARED.terms(enquiry.words());
        this.subject = Subject.of(enquiry);
        this.neighbours = Subject.instead(Topics.neighbours(enquiry.topics()));
        this.needs = new Needs(enquiry.filters(), enquiry.asker());
        this.afarAsked = enquiry.filters().stream().anyMatch(Finding::afar);
        this.shown = shown();
        Place place = enquiry.place();
        this.nearness = place == null ? null : Nearness.of(snapshot, place);
        this.byOffer = Comparator.comparing(c -> offer(c.document()));
    }

    private static boolean afar(Filter f) {
        return f instanceof Filter.Online || f instanceof Filter.ByPhone;
    }

    @Nullable Nearness nearness() {
        return nearness;
    }

    /// The first attempt that finds something near that answers, or failing that something from
    /// afar; what merely touches the question only when there is nothing else.
    Found run() throws IOException {
        boolean time = TimeAsked.of(enquiry, false).asked();
        boolean topic = !neighbours.topics().isEmpty();
        Found afar = null;
        Found touching = null;
        double farthest = 0;
        for (Level level : Level.all(time, nearness != null, topic)) {
            if (level.topic() && afar != null) {
                break;
            }
            Gate gate = gate(level);
            Gathering gathering = gathering(level, gate);
            Local local = local(level, gate, gathering);
            farthest = Math.max(farthest, local.step());
            boolean unasked = gate.open() && !afarAsked;
            if (level.relaxed().isEmpty() && local.plenty() && unasked) {
                return ranked(local.fitting(), level.relaxed(), local.step(), gate);
            }
            if (afar == null && !level.distance()) {
                List<Candidate> remote = once(fromAfar(gate, gathering));
                afar = remote.isEmpty() ? null : new Found(remote, level.relaxed(), local.step());
            }
            if (!local.fitting().isEmpty() && (local.answers() || touching == null)) {
                Found found =
                        ranked(
                                withAfar(local, level, gate, afar),
                                level.relaxed(),
                                local.step(),
                                gate);
                if (local.answers()) {
                    return found;
                }
                touching = found;
            }
        }
        if (afar == null || touching != null && !answers(afar)) {
            return touching == null ? new Found(List.of(), List.of(), farthest) : touching;
        }
        return ranked(afar.ranked(), afar.relaxed(), afar.step(), gate(new Level(List.of())));
    }

    private static boolean answers(Found found) {
        return found.ranked().stream().anyMatch(Candidate::apt);
    }

    /// What is joined from afar fills up where there is little nearby, and what gave up no more
    /// than the local did. Whoever asks only "what's on" here did not ask for it.
    private List<Candidate> withAfar(Local local, Level level, Gate gate, @Nullable Found afar) {
        boolean unasked = gate.open() && !afarAsked;
        if (afar == null || unasked || !level.relaxed().containsAll(afar.relaxed())) {
            return local.fitting();
        }
        List<Candidate> both = new ArrayList<>(local.fitting());
        both.addAll(afar.ranked());
        return once(both);
    }

    private Local local(Level level, Gate gate, Gathering gathering) throws IOException {
        if (nearness == null) {
            return new Local(List.of(), 0);
        }
        Local found = new Local(List.of(), 0);
        for (double step : nearness.goes(level.distance())) {
            found = within(step, gate, gathering);
            if (found.enough()) {
                return found;
            }
        }
        if (found.answers() && !gate.open() && nearness.farther() > found.step()) {
            found = within(nearness.farther(), gate, gathering);
        }
        return found.fitting().isEmpty()
                ? found
                : new Local(found.fitting(), nearness.stepFor(found.fitting()));
    }

    /// What lies within a step of the edge of the place.
    private Local within(double step, Gate gate, Gathering gathering) throws IOException {
        double metres = step + Objects.requireNonNull(nearness).edge();
        Point middle = Objects.requireNonNull(enquiry.place()).point();
        return new Local(once(gathering.within(metres, gate.around(middle, metres))), step);
    }

    private List<Candidate> fromAfar(Gate gate, Gathering gathering) throws IOException {
        return gathering.afar(gate.afar(afarAsked || enquiry.place() == null));
    }

    private Gate gate(Level level) {
        return level.topic()
                ? new Gate(neighbours.topics(), List.of())
                : new Gate(subject.topics(), terms);
    }

    private Gathering gathering(Level level, Gate gate) {
        Place place = enquiry.place();
        Point middle = place == null ? null : place.point();
        TimeAsked time = TimeAsked.of(enquiry, level.time());
        int words = gate.terms().size();
        return new Gathering(
                snapshot, needs, time, middle, level.topic() ? neighbours : subject, words);
    }

    private List<Candidate> once(List<Candidate> all) {
        return Duplicates.without(all, shown, byOffer);
    }

    private Found ranked(
            List<Candidate> fitting, List<Relaxation> relaxed, double step, Gate gate) {
        Ranking ranking = ranking();
        boolean dated = !enquiry.windows().isEmpty();
        ToIntFunction<Candidate> tier = c -> ranking.tier(c, dated && gate.open());
        record Ranked(Candidate candidate, int tier, double score) {}
        List<Candidate> order =
                fitting.stream()
                        .map(c -> new Ranked(c, tier.applyAsInt(c), ranking.score(c)))
                        .sorted(
                                Comparator.comparingInt(Ranked::tier)
                                        .thenComparing(
                                                Comparator.comparingDouble(Ranked::score)
                                                        .reversed())
                                        .thenComparing(Ranked::candidate, byOffer))
                        .map(Ranked::candidate)
                        .toList();
        List<Candidate> varied =
                gate.open() ? Variety.of(order, tier) : Variety.things(order, tier);
        boolean mixed = dated && !gate.open();
        return new Found(mixed ? Beginnings.first(varied, tier) : varied, relaxed, step);
    }

    Ranking ranking() {
        double mileScale = nearness == null ? 1 : nearness.mileScale();
        return new Ranking(enquiry.now(), mileScale, afarAsked, age());
    }

    /// The age of the one it is for: the one that was asked about, or the asker's own.
    private @Nullable Integer age() {
        return enquiry.filters().stream()
                .filter(Filter.Age.class::isInstance)
                .map(f -> ((Filter.Age) f).years())
                .findFirst()
                .orElse(enquiry.asker().age());
    }

    private Set<Integer> shown() throws IOException {
        Set<Integer> documents = new HashSet<>();
        for (Enquiry.Offer offer : enquiry.seen()) {
            int document = document(snapshot, offer);
            if (document >= 0) {
                documents.add(document);
            }
        }
        return documents;
    }

    /// The document of an offer; -1 when it is not in the index.
    static int document(Snapshot snapshot, Enquiry.Offer offer) throws IOException {
        TermQuery exactly = new TermQuery(new Term(Fields.OFFER, OfferKey.of(offer)));
        TopDocs found = snapshot.searcher().search(exactly, 1);
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }

    private String offer(int document) {
        try {
            return snapshot.offer(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the index cannot be read", e);
        }
    }
}
