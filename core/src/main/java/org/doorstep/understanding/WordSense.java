package org.doorstep.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What single words hint at, for messages in which the vocabulary finds no topic: a small table
/// distilled offline from the index builder's model of meaning (`words.bin`).
///
/// A linear scorer over the mean of word vectors scores the same as the mean of what each word's
/// own vector scores; so the table has no vectors, only what each word adds to each topic, in
/// eight bits. Rare words count more (Arora, Liang and Ma, "A simple but tough-to-beat baseline
/// for sentence embeddings", 2017). Immutable, for use by many threads.
public final class WordSense {

    /// From here on a topic is likelier right than wrong, on questions of our own: below it the
    /// words themselves are the better thing to look for.
    private static final double LEAST = 0.5;

    /// In fewer words than these there is no sentence to have a sense.
    private static final int FEWEST = 5;

    private final List<String> topics;
    private final double[] bias;
    private final double scale;
    private final Map<String, Integer> places;
    private final float[] lengths;
    private final byte[] scores;

    /// A table.
    ///
    /// @param topics ids of `topics.tsv`
    /// @param bias what each topic scores before any word
    /// @param scale what one step of the scores is worth
    /// @param words the words, folded
    /// @param lengths how long the vector behind each word is, weighed by its rarity
    /// @param scores what each word adds, topic by topic, word after word
    public WordSense(
            List<String> topics,
            double[] bias,
            double scale,
            List<String> words,
            float[] lengths,
            byte[] scores) {
        this.topics = List.copyOf(topics);
        this.bias = bias.clone();
        this.scale = scale;
        this.places = HashMap.newHashMap(words.size());
        for (int i = 0; i < words.size(); i++) {
            places.put(words.get(i), i);
        }
        this.lengths = lengths.clone();
        this.scores = scores.clone();
    }

    /// The table that ships.
    static WordSense shipped() {
        try (InputStream in = WordSense.class.getResourceAsStream("words.bin")) {
            return read(ByteBuffer.wrap(Objects.requireNonNull(in).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of words cannot be read", e);
        }
    }

    private static WordSense read(ByteBuffer in) {
        List<String> topics = lines(in);
        List<String> words = lines(in);
        double scale = in.getDouble();
        double[] bias = new double[topics.size()];
        Arrays.setAll(bias, _ -> in.getDouble());
        float[] lengths = new float[words.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = in.getFloat();
        }
        byte[] scores = new byte[words.size() * topics.size()];
        in.get(scores);
        return new WordSense(topics, bias, scale, words, lengths, scores);
    }

    private static List<String> lines(ByteBuffer in) {
        byte[] text = new byte[in.getInt()];
        in.get(text);
        return List.of(new String(text, StandardCharsets.UTF_8).split("\n"));
    }

    /// The table as bytes, the form in which it ships.
    public byte[] written() {
        String[] words = new String[places.size()];
        places.forEach((word, place) -> words[place] = word);
        byte[] first = String.join("\n", topics).getBytes(StandardCharsets.UTF_8);
        byte[] second = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
        int numbers = 8 * (1 + bias.length) + 4 * lengths.length + scores.length;
        ByteBuffer out = ByteBuffer.allocate(8 + first.length + second.length + numbers);
        out.putInt(first.length).put(first).putInt(second.length).put(second).putDouble(scale);
        Arrays.stream(bias).forEach(out::putDouble);
        for (float length : lengths) {
            out.putFloat(length);
        }
        return out.put(scores).array();
    }

    /// The topic a message is about by the sense of its words; empty when it may be any.
    ///
    /// @param words the folded words of the message but for its place and time
    Optional<String> topic(List<String> words) {
        double[] sum = new double[topics.size()];
        double square = 0;
        int known = 0;
        for (String word : words) {
            Integer place = places.get(word);
            if (place != null) {
                known++;
                square += lengths[place] * lengths[place];
                for (int t = 0; t < sum.length; t++) {
                    sum[t] += scores[place * sum.length + t] * scale;
                }
            }
        }
        return known < FEWEST || square == 0 ? Optional.empty() : likeliest(sum, square);
    }

    private Optional<String> likeliest(double[] sum, double square) {
        int best = 0;
        double all = 0;
        for (int t = 0; t < sum.length; t++) {
            sum[t] = Math.exp(sum[t] / Math.sqrt(square) + bias[t]);
            all += sum[t];
            best = sum[t] > sum[best] ? t : best;
        }
        return sum[best] / all < LEAST ? Optional.empty() : Optional.of(topics.get(best));
    }
}
