package org.doorstep.bench.relevance;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.bench.relevance.lucene.PlainSearch;

/// BM25 over the words of a listing, with the distance filter of {@link Nearby}.
final class PlainWords implements Contender {

    private final Map<String, PlainSearch> indexes = new HashMap<>();

    @Override
    public String name() {
        return "BM25";
    }

    @Override
    public List<String> answer(Query query, Directory directory, int most) throws IOException {
        PlainSearch index = indexes.get(directory.name());
        if (index == null) {
            Map<String, String> texts = new LinkedHashMap<>();
            directory.listings().forEach(l -> texts.put(l.id(), Directory.text(l)));
            index = new PlainSearch(texts);
            indexes.put(directory.name(), index);
        }
        return Nearby.of(index.find(query.text()), query, directory, most);
    }
}
