package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The topics of an open index as numbers, which are compared much faster than words.
record TopicNumbers(Map<String, Integer> numbers) {

    /// What a topic has that no offer carries.
    private static final int NONE = -1;

    /// All topics that some offer in these segments carries.
    static TopicNumbers of(List<LeafReaderContext> leaves) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (LeafReaderContext leaf : leaves) {
            Terms terms = Terms.getTerms(leaf.reader(), Fields.TOPIC);
            TermsEnum each = terms.iterator();
            for (BytesRef t = each.next(); t != null; t = each.next()) {
                numbers.putIfAbsent(t.utf8ToString(), numbers.size());
            }
        }
        return new TopicNumbers(Map.copyOf(numbers));
    }

    int of(String topic) {
        return numbers.getOrDefault(topic, NONE);
    }
}
