package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.search.Match;

/// How far "near" is around a place, by how dense the directory is there.
///
/// @param near what near means there, in metres from the edge of the place
/// @param reach how far is looked before that counts as giving up nearness
/// @param edge the place's own radius: in a town, near is near the town
record Nearness(double near, double reach, double edge) {

    private static final double MILE = Ranking.METRES_PER_MILE;

    /// The steps by which is looked farther: half a mile, 1, 2, 3, 5, 10 and 25 miles.
    static final List<Double> STEPS =
            List.of(MILE / 2, MILE, 2 * MILE, 3 * MILE, 5 * MILE, 10 * MILE, 25 * MILE);

    /// With a first answer, nobody needs to look farther.
    static final int ENOUGH = 3;

    /// With so many near by, nobody who did not ask for it is sent to the telephone.
    static final int PLENTY = 6;

    /// Three that are about games are no chess club. Who asked for something has a choice of so
    /// many near by, or is shown what is as far as one would go as well; the order decides.
    static final int CHOICE = 24;

    /// As many offers as a neighbourhood that has a choice.
    private static final int NEIGHBOURHOOD = 60;

    /// Near is never less than a mile's walk, nor more than ten miles' drive.
    private static final double LEAST_NEAR = MILE;

    private static final double MOST_NEAR = 10 * MILE;

    /// For what was really asked, one goes three miles before another day will do.
    private static final double LEAST_REACH = 3 * MILE;

    /// What near means around a place in this index: the step that holds a neighbourhood.
    static Nearness of(Snapshot snapshot, Place place) throws IOException {
        double edge = Math.max(0, place.radiusMetres());
        double held = neighbourhood(snapshot, place.point()) - edge;
        double near =
                STEPS.stream()
                        .filter(step -> step >= Math.max(held, LEAST_NEAR) && step < MOST_NEAR)
                        .findFirst()
                        .orElse(MOST_NEAR);
        return new Nearness(near, Math.max(near, LEAST_REACH), edge);
    }

    /// How many metres hold a neighbourhood's number of offers; infinite when there are not so
    /// many.
    private static double neighbourhood(Snapshot snapshot, Point middle) throws IOException {
        TopFieldDocs nearest =
                LatLonPoint.nearest(
                        snapshot.searcher(),
                        Fields.POINT,
                        middle.lat(),
                        middle.lon(),
                        NEIGHBOURHOOD);
        if (nearest.scoreDocs.length < NEIGHBOURHOOD) {
            return Double.POSITIVE_INFINITY;
        }
        FieldDoc last = (FieldDoc) nearest.scoreDocs[NEIGHBOURHOOD - 1];
        return (Double) last.fields[0];
    }

    /// How far is looked, go by go: what is near, and as far as one would go; with nearness given
    /// up, as far as there is any sense.
    List<Double> goes(boolean relaxed) {
        return relaxed
                ? List.of(STEPS.getLast())
                : near < reach ? List.of(near, reach) : List.of(near);
    }

    /// How far is looked for a second and a third answer where there is but one.
    double farther() {
        return Math.max(reach, MOST_NEAR);
    }

    /// Whether one of the first answers is farther away than what is near.
    boolean widened(List<Match> matches) {
        return matches.stream()
                .limit(ENOUGH)
                .map(Match::metres)
                .anyMatch(metres -> metres != null && metres > near + edge);
    }

    /// The smallest step that holds all of these.
    double stepFor(List<Candidate> fitting) {
        double farthest = 0;
        for (Candidate c : fitting) {
            farthest = Math.max(farthest, c.metres());
        }
        for (double step : STEPS) {
            if (farthest <= step + edge) {
                return step;
            }
        }
        return STEPS.getLast();
    }

    /// How fast nearness fades, in miles: half of what is near, at least a mile.
    double mileScale() {
        return Math.max(1, near / MILE / 2);
    }
}
