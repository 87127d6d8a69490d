package org.doorstep.listing.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.listing.Identifier;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings.Change;
import org.doorstep.listing.Listings.Saved;
import org.doorstep.listing.Listings.Versioned;
import org.doorstep.listing.importing.Loading.Numbered;
import org.doorstep.listing.reading.NameId;

/// Stores listings many at a time: looks at what stands, and writes what is new or differs.
final class Batch {

    /// How often a listing that others change meanwhile is looked at again.
    private static final int TRIES = 6;

    private final Import plan;
    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    /// Whether nothing of the batch before was there: the next is then written without looking,
    /// and what is there after all says so itself.
    private boolean expectNew;

    Batch(Import plan, String source) {
        this.plan = plan;
        this.source = source;
    }

    /// What could not be stored, once all batches are done.
    List<Problem> problems() {
        return problems;
    }

    /// Stores these, whose ids are distinct.
    Report save(List<Numbered> listings) {
        Report report = Report.NOTHING;
        List<Numbered> left = listings;
        for (int tries = 0; !left.isEmpty() && tries < TRIES; tries++) {
            Round round = new Round(left);
            report = report.plus(round.run());
            left = round.again;
        }
        for (Numbered one : left) {
            String id = one.listing().id();
            String reason = "somebody else keeps changing it";
            problems.add(
                    new Problem(
                            one.number(), Problem.Kind.REJECTED, id, reason, one.listing().name()));
            report = report.plus(new Report(0, 0, 0, 1, 0));
        }
        return report;
    }

    /// One look at the store and one writing.
    private final class Round {
        private final List<Numbered> listings;
        private final List<Numbered> again = new ArrayList<>();

        Round(List<Numbered> listings) {
            this.listings = listings;
        }

        Report run() {
            Map<String, Versioned> standing =
                    expectNew
                            ? Map.of()
                            : plan.listings()
                                    .findAll(listings.stream().map(n -> n.listing().id()).toList());
            expectNew = standing.isEmpty();
            List<Numbered> differing = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            long unchanged = 0;
            for (Numbered one : listings) {
                Versioned stands = standing.get(one.listing().id());
                if (stands == null) {
                    differing.add(one);
                    changes.add(new Change(one.listing(), 0));
                } else if (!stands.listing().source().equals(source)) {
                    again.add(new Numbered(one.number(), renamed(one.listing())));
                } else if (stands.listing().equals(one.listing())) {
                    unchanged++;
                } else {
                    differing.add(one);
                    changes.add(new Change(one.listing(), stands.version()));
                }
            }
            return write(differing, changes).plus(new Report(0, 0, unchanged, 0, 0));
        }

        private Report write(List<Numbered> differing, List<Change> changes) {
            long added = 0;
            long changed = 0;
            List<Saved> saved = plan.listings().saveAll(changes, source, plan.at());
            for (int i = 0; i < saved.size(); i++) {
                switch (saved.get(i)) {
                    case Saved.Done(var version) when version == 1 -> added++;
                    case Saved.Done _ -> changed++;
                    case Saved.Stale _ -> {
                        again.add(differing.get(i));
                        expectNew = false;
                    }
                }
            }
            return new Report(added, changed, 0, 0, 0);
        }
    }

    /// A listing whose id another source has: under an id made of its source and its own, which
    /// it keeps as an identifier.
    private Listing renamed(Listing l) {
        List<Identifier> identifiers = new ArrayList<>(l.identifiers());
        identifiers.add(new Identifier(source, l.id()));
        return new Listing(
                NameId.of(source, l.id()),
                l.source(),
                identifiers,
                l.name(),
                l.description(),
                l.url(),
                l.email(),
                l.status(),
                l.organization(),
                l.serviceAtLocations(),
                l.schedules(),
                l.costOptions(),
                l.eligibility(),
                l.applicationProcess(),
                l.attendance(),
                l.languages(),
                l.contacts(),
                l.phones(),
                l.topics(),
                l.notFor(),
                l.serviceAreas(),
                l.assuredDate(),
                l.alert());
    }
}
