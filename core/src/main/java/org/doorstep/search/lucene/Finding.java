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
import org.doorstep.search.Results.Relaxation;
import org.jspecify.annotations.Nullable;

/// One enquiry at work on one index: which offers fit, how far one had to look, and what had to be
/// given up.
final class Finding {

    /// No page is longer, whatever is asked for.
    static final int LONGEST_PAGE = 1_000;

    /// Where the best that is on then answers less well than this beside the best at other times,
    /// the other is worth waiting for.
    private static final double WORTH_WAITING = 0.75;

    private final Snapshot snapshot;
    private final Enquiry enquiry;
    private final List<String> terms;
    private final List<String> rare;
    private final Subject subject;
    private final Subject neighbours;
    private final Needs needs;
    private final Mourning mourning;
    private final Discretion discretion;
    private final TimeAsked asked;
    private final boolean afarAsked;
    private final Set<Integer> shown;
    private final List<Candidate> told = new ArrayList<>();
    private final @Nullable Nearness nearness;
    private final Ranking ranking;
    private final Comparator<Candidate> byOffer;

    /// What was found.
    ///
    /// @param first the first of them in order, as many as a page needs
    /// @param total how many there are
    /// @param step how far was looked, in metres from the edge of the place; 0 without a place
    record Found(List<Candidate> first, int total, List<Relaxation> relaxed, double step) {}

    /// What is joined from afar, and what was given up for it.
    private record Afar(List<Candidate> fitting, List<Relaxation> relaxed, double step) {}

    Finding(Snapshot snapshot, Enquiry enquiry) throws IOException {
        this.snapshot = snapshot;
        this.enquiry = enquiry;
        this.terms = EnglishWords.SHARED.terms(enquiry.words());
        this.rare = RareWords.among(terms, snapshot.searcher().getIndexReader());
        this.subject = Subject.of(enquiry, snapshot.topics());
        this.neighbours = Subject.instead(Topics.neighbours(enquiry.topics()), snapshot.topics());
        this.needs = new Needs(enquiry.filters(), enquiry.asker());
        this.mourning = Mourning.of(enquiry);
        this.discretion = Discretion.of(enquiry, subject, snapshot.topics());
        this.asked = TimeAsked.of(enquiry, false);
        this.afarAsked = Ranking.afarAsked(enquiry);
        this.shown = shown();
        Place place = enquiry.place();
        this.nearness = place == null ? null : Nearness.of(snapshot, place);
        this.ranking = Ranking.of(enquiry, nearness == null ? 1 : nearness.mileScale());
        this.byOffer = Comparator.comparing(c -> offer(c.document()));
    }

    @Nullable Nearness nearness() {
        return nearness;
    }

    /// The first attempt that finds something near that answers, or failing that something from
    /// afar; what merely touches the question only when there is nothing else.
    Found run() throws IOException {
        boolean time = asked.asked();
        boolean topic = !neighbours.topics().isEmpty();
        Afar afar = null;
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
                return ranked(local.fitting(), level, local.step(), gate);
            }
            if (afar == null && !level.distance()) {
                List<Candidate> remote = remote(gathering);
                afar = remote.isEmpty() ? null : new Afar(remote, level.relaxed(), local.step());
            }
            if (!local.fitting().isEmpty() && (local.answers() || touching == null)) {
                List<Candidate> fitting = withAfar(local, level, gate, afar);
                if (local.answers()) {
                    boolean inTime = time && !level.time() && !gate.open() && !ranking.atOnce();
                    Found later = inTime ? later(local, fitting, level, gate) : null;
                    return later == null ? ranked(fitting, level, local.step(), gate) : later;
                }
                touching = ranked(fitting, level, local.step(), gate);
            }
        }
        if (afar == null || touching != null && Local.answering(afar.fitting()) == 0) {
            return touching == null ? new Found(List.of(), 0, List.of(), farthest) : touching;
        }
        Level given = new Level(afar.relaxed());
        return ranked(afar.fitting(), given, afar.step(), gate(new Level(List.of())));
    }

    /// What is there as well at other times, when one of it is so much better than all that is on
    /// when it was asked for; null otherwise.
    private @Nullable Found later(Local local, List<Candidate> inTime, Level level, Gate gate)
            throws IOException {
        Level later = level.withoutTime();
        Gathering gathering = gathering(later, gate);
        List<Candidate> all = new ArrayList<>(within(local.step(), gathering).fitting());
        all.addAll(remote(gathering));
        return best(inTime) < WORTH_WAITING * best(all)
                ? ranked(afarAsked ? once(all) : all, later, local.step(), gate)
                : null;
    }

    /// What is joined from afar; what has a place besides only where that was asked for, or no
    /// place was named.
    private List<Candidate> remote(Gathering gathering) throws IOException {
        return once(gathering.afar(afarAsked || enquiry.place() == null));
    }

    private double best(List<Candidate> some) {
        return some.stream().mapToDouble(ranking::subject).max().orElse(0);
    }

    /// What is joined from afar fills up where there is little nearby, and what gave up no more
    /// than the local did. Whoever asks only "what's on" here did not ask for it.
    private List<Candidate> withAfar(Local local, Level level, Gate gate, @Nullable Afar afar) {
        boolean unasked = gate.open() && !afarAsked;
        if (afar == null || unasked || !level.relaxed().containsAll(afar.relaxed())) {
            return local.fitting();
        }
        List<Candidate> both = new ArrayList<>(local.fitting());
        both.addAll(afar.fitting());
        // Only what has a place and can be joined from afar can be on both lists.
        return afarAsked ? once(both) : both;
    }

    private Local local(Level level, Gate gate, Gathering gathering) throws IOException {
        if (nearness == null) {
            return Local.of(List.of(), 0);
        }
        List<Double> goes = nearness.goes(level.distance());
        // What was asked for is seldom enough near by.
        gathering.reach(metres(gate.open() ? goes.getFirst() : goes.getLast()));
        Local found = Local.of(List.of(), 0);
        Local toAsk = null;
        for (double step : goes) {
            found = within(step, gathering);
            boolean known = !needs.forAChild() || found.known() >= Nearness.ENOUGH;
            if (found.enough() && known && (gate.open() || found.choice())) {
                return found;
            }
            toAsk = toAsk == null && found.enough() && !known ? found : toAsk;
        }
        // What must be asked is enough only where nothing that is known to fit lies farther away.
        if (toAsk != null) {
            return found.known() > toAsk.known() ? found : toAsk;
        }
        if (found.enough()) {
            return found;
        }
        if (found.answers() && !gate.open() && nearness.farther() > found.step()) {
            found = within(nearness.farther(), gathering);
        }
        return found.fitting().isEmpty()
                ? found
                : new Local(found.fitting(), found.apt(), nearness.stepFor(found.fitting()));
    }

    /// What lies within a step of the edge of the place.
    private Local within(double step, Gathering gathering) throws IOException {
        return Local.of(once(gathering.within(metres(step))), step);
    }

    private double metres(double step) {
        return step + Objects.requireNonNull(nearness).edge();
    }

    private Gate gate(Level level) {
        return level.topic()
                ? new Gate(neighbours.topics(), List.of(), List.of(), enquiry.topics())
                : new Gate(subject.topics(), terms, rare, enquiry.topics());
    }

    private Gathering gathering(Level level, Gate gate) throws IOException {
        Place place = enquiry.place();
        Point middle = place == null ? null : place.point();
        TimeAsked time = TimeAsked.of(enquiry, level.time());
        return new Gathering(
                snapshot,
                needs,
                mourning,
                discretion,
                time,
                middle,
                level.topic() ? neighbours : subject,
                gate);
    }

    private List<Candidate> once(List<Candidate> all) {
        if (!shown.isEmpty()) {
            all.stream().filter(c -> shown.contains(c.document())).forEach(told::add);
        }
        return Duplicates.without(all, shown, byOffer);
    }

    private Found ranked(List<Candidate> fitting, Level level, double step, Gate gate) {
        boolean dated = !enquiry.windows().isEmpty();
        boolean mixed = dated && !gate.open();
        ToIntFunction<Candidate> tier = Tiers.of(ranking, fitting, gate.open(), dated);
        Line line = new Line(fitting, tier, ranking, byOffer);
        int most = mixed ? fitting.size() : Math.min(fitting.size(), pageEnd());
        Line order = mixed ? Line.of(Beginnings.first(line.next(most), tier, ranking)) : line;
        Variety variety = new Variety(told);
        List<Candidate> varied =
                gate.open() ? variety.of(order, tier, most) : variety.things(order, tier, most);
        return new Found(varied, fitting.size(), level.relaxed(), step);
    }

    private int pageEnd() {
        long from = Math.max(0, enquiry.offset());
        return Math.clamp(
                from + Math.clamp(enquiry.limit(), 0, LONGEST_PAGE), 0, Integer.MAX_VALUE);
    }

    Ranking ranking() {
        return ranking;
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
