package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Words that hardly any offer of the directory has, but some do.
final class RareWords {

    /// The share of all offers that may have one, and so many in a small directory.
    private static final double SHARE = 0.005;

    private static final int FEW = 3;

    private static final List<String> FIELDS =
            List.of(Fields.NAME, Fields.ORGANIZATION, Fields.DESCRIPTION);

    private RareWords() {}

    /// The rare ones among analysed words, in their order.
    static List<String> among(List<String> terms, IndexReader reader) throws IOException {
        double most = Math.max(FEW, SHARE * reader.maxDoc());
        List<String> rare = new ArrayList<>();
        for (String term : terms) {
            int offers = 0;
            for (String field : FIELDS) {
                offers = Math.max(offers, reader.docFreq(new Term(field, term)));
            }
            if (offers > 0 && offers <= most) {
                rare.add(term);
            }
        }
        return rare;
    }
}
