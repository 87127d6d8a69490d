package org.doorstep.bench.relevance;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.listing.Listing;

/// Cosine between the sentence vectors of the message and of each listing's words
/// (all-MiniLM-L6-v2, quantised), with the distance filter of {@link Nearby}.
final class SentenceVectors implements Contender {

    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    private final Map<String, Map<String, float[]>> listings = new HashMap<>();

    @Override
    public String name() {
        return "sentence vectors";
    }

    @Override
    public List<String> answer(Query query, Directory directory, int most) {
        Map<String, float[]> vectors =
                listings.computeIfAbsent(directory.name(), _ -> vectors(directory));
        float[] asked = vector(query.text());
        record Near(String id, double cosine) {}
        List<String> ranked =
                vectors.entrySet().stream()
                        .map(e -> new Near(e.getKey(), dot(asked, e.getValue())))
                        .sorted(
                                Comparator.comparingDouble(Near::cosine)
                                        .reversed()
                                        .thenComparing(Near::id))
                        .map(Near::id)
                        .toList();
        return Nearby.of(ranked, query, directory, most);
    }

    private Map<String, float[]> vectors(Directory directory) {
        Map<String, float[]> vectors = new HashMap<>();
        for (Listing listing : directory.listings()) {
            vectors.put(listing.id(), vector(Directory.text(listing)));
        }
        return vectors;
    }

    private float[] vector(String text) {
        float[] vector = model.embed(text).content().vector();
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
