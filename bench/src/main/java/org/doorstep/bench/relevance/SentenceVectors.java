package org.doorstep.bench.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.indexbuilder.onnx.SentenceModel;
import org.doorstep.listing.Listing;

/// Cosine between the sentence vectors of the message and of each listing's words
/// (all-MiniLM-L6-v2, quantised), with the distance filter of {@link Nearby}.
final class SentenceVectors implements Contender {

    private final SentenceModel model = model();
    private final Map<String, Map<String, float[]>> listings = new HashMap<>();

    private static SentenceModel model() {
        try {
            return SentenceModel.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model cannot be loaded", e);
        }
    }

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
        try {
            return model.vector(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model does not answer", e);
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
