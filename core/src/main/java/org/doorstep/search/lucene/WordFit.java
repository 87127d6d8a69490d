package org.doorstep.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// How well the words that were asked fit one document after another of a segment.
final class WordFit {

    /// BM25 has no upper end; this score for each word asked is half a fit.
    private static final double HALF_FIT = 2.5;

    private final @Nullable Scorer scorer;
    private final DocIdSetIterator docs;
    private final double half;

    private WordFit(@Nullable Scorer scorer, double half) {
        this.scorer = scorer;
        this.docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        this.half = half;
    }

    /// @param weight what the words weigh; null when none were asked
    /// @param terms how many words were asked
    static WordFit of(@Nullable Weight weight, LeafReaderContext leaf, int terms)
            throws IOException {
        return new WordFit(weight == null ? null : weight.scorer(leaf), HALF_FIT * terms);
    }

    /// The fit of a document, 0 to 1. They are asked in rising order.
    double of(int doc) throws IOException {
        if (scorer == null) {
            return 0;
        }
        if (docs.docID() < doc) {
            var unused = docs.advance(doc);
        }
        double bm25 = docs.docID() == doc ? scorer.score() : 0;
        return bm25 / (bm25 + half);
    }
}
