package org.doorstep.search.lucene;

import java.util.List;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.Rectangle;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.doorstep.place.Point;
import org.jspecify.annotations.Nullable;

/// What Lucene is asked for: offers about the topics or with the words, within reach. Whether they
/// fit is decided later, on what the columns say.
///
/// @param topics any of these; empty when only words count
/// @param terms the words, analysed
/// @param rare those of them that hardly any offer has: one is enough beside the topics, for who
///     says "vinyl" or "clogs" means it
/// @param named the topics that were named: what says that it is not for them is never found, nor
///     by its words
record Gate(List<String> topics, List<String> terms, List<String> rare, List<String> named) {

    /// A name says what a thing is; a description mentions much.
    private static final float NAME_WEIGHT = 3;

    /// Up to two words must all be there, of more most: six in ten.
    private static final int ALL_UP_TO = 2;

    private static final double MOST = 0.6;

    /// Whether nothing is asked but "what's on".
    boolean open() {
        return topics.isEmpty() && terms.isEmpty();
    }

    /// The offers in the square around a point that holds all within so many metres: Lucene finds
    /// a square much faster than a circle, and the distance is measured afterwards anyway.
    Query around(Point middle, double metres) {
        Rectangle r = Rectangle.fromPointDistance(middle.lat(), middle.lon(), metres);
        return with(LatLonPoint.newBoxQuery(Fields.POINT, r.minLat, r.maxLat, r.minLon, r.maxLon));
    }

    /// The offers that come to people or are joined from afar.
    ///
    /// @param pointed whether those that have a place and can be joined from afar count as well
    Query afar(boolean pointed) {
        BooleanQuery.Builder reach = new BooleanQuery.Builder();
        reach.add(term(Fields.REACH, Facts.Reach.ANYWHERE.name()), Occur.SHOULD);
        reach.add(term(Fields.REACH, Facts.Reach.AREA.name()), Occur.SHOULD);
        if (!open()) {
            reach.add(term(Fields.REACH, Facts.Reach.UNPLACED.name()), Occur.SHOULD);
        }
        if (pointed) {
            reach.add(term(Fields.REACH, OfferDocuments.AFAR), Occur.SHOULD);
        }
        return with(reach.build());
    }

    private Query with(Query reach) {
        if (open()) {
            return reach;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(reach, Occur.FILTER);
        all.add(topics.isEmpty() ? words(most()) : subject(), Occur.FILTER);
        named.forEach(topic -> all.add(term(Fields.NOT_FOR, topic), Occur.MUST_NOT));
        return all.build();
    }

    /// What weighs the words; null when there are none.
    @Nullable Query weighed() {
        return terms.isEmpty() ? null : words(topics.isEmpty() ? most() : 1);
    }

    /// Any of the topics, or else most of the words.
    private Query subject() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        topics.forEach(t -> any.add(term(Fields.TOPIC, t), Occur.SHOULD));
        if (!terms.isEmpty()) {
            any.add(words(most()), Occur.SHOULD);
        }
        rare.forEach(t -> any.add(anywhere(t), Occur.SHOULD));
        return any.build();
    }

    private int most() {
        int n = terms.size();
        return n <= ALL_UP_TO ? n : (int) Math.ceil(n * MOST);
    }

    private Query words(int atLeast) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String t : terms) {
            any.add(anywhere(t), Occur.SHOULD);
        }
        return any.setMinimumNumberShouldMatch(atLeast).build();
    }

    private static Query anywhere(String word) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(term(Fields.NAME, word), NAME_WEIGHT),
                        term(Fields.ORGANIZATION, word),
                        term(Fields.DESCRIPTION, word)),
                0);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
