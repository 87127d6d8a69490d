package org.doorstep.understanding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.search.Gist;
import org.doorstep.search.TopicWeight;

/// How likely a message asks for each topic: one linear scorer (multinomial logistic regression)
/// over its {@link Clues} and the direction of its words, learned offline from messages of our own
/// with their topics (`bench/lessons`, `./doorstep bench distil`) and shipped as `question.bin`.
///
/// Under 0.3 ms a message. Immutable, for use by many threads.
public final class QuestionSense {

    /// The topic of messages that ask for nothing in particular.
    public static final String ANYTHING = "-";

    /// What is less likely than this is not told on.
    private static final double LEAST = 0.03;

    private static final int MOST = 8;

    private final List<String> topics;
    private final float[] bias;
    private final float[] dense;
    private final char[] rows;
    private final float[] scales;
    private final byte[] scores;
    private final int first;
    private final WordVectors words;

    /// @param first where in `scores` the first of them begins; they go on to its end
    private QuestionSense(
            List<String> topics,
            float[] bias,
            float[] dense,
            char[] rows,
            float[] scales,
            byte[] scores,
            int first,
            WordVectors words) {
        this.topics = topics;
        this.bias = bias;
        this.dense = dense;
        this.rows = rows;
        this.scales = scales;
        this.scores = scores;
        this.first = first;
        this.words = words;
    }

    /// A scorer.
    ///
    /// @param topics ids of `topics.tsv`, and {@link #ANYTHING}
    /// @param bias what each topic scores before any clue
    /// @param dense what each number of the direction adds to each topic: number after number
    /// @param clues what each clue adds to each topic; of no length for a clue that says
    ///     nothing
    public static QuestionSense of(
            List<String> topics, float[] bias, float[] dense, float[][] clues, WordVectors words) {
        char[] rows = new char[Clues.KINDS];
        int said = 0;
        for (int kind = 0; kind < rows.length; kind++) {
            rows[kind] = clues[kind].length == 0 ? 0 : (char) ++said;
        }
        float[] scales = new float[said];
        byte[] scores = new byte[said * topics.size()];
        for (int kind = 0; kind < rows.length; kind++) {
            if (rows[kind] > 0) {
                quantise(clues[kind], rows[kind] - 1, scales, scores);
            }
        }
        return new QuestionSense(
                List.copyOf(topics), bias.clone(), dense.clone(), rows, scales, scores, 0, words);
    }

    private static void quantise(float[] from, int row, float[] scales, byte[] scores) {
        float most = 1e-9f;
        for (float one : from) {
            most = Math.max(most, Math.abs(one));
        }
        scales[row] = most / Byte.MAX_VALUE;
        for (int t = 0; t < from.length; t++) {
            scores[row * from.length + t] = (byte) Math.round(from[t] / scales[row]);
        }
    }

    /// The scorer that ships.
    static QuestionSense shipped() {
        return read(ShippedNumbers.open("question.bin"), WordVectors.shipped());
    }

    private static QuestionSense read(ByteBuffer in, WordVectors words) {
        byte[] text = new byte[in.getInt()];
        in.get(text);
        List<String> topics = List.of(new String(text, StandardCharsets.UTF_8).split("\n"));
        float[] bias = floats(in, topics.size());
        float[] dense = floats(in, topics.size() * Gist.LENGTH);
        // As many kinds as there were when it was learned: only so is a table of other kinds read
        // when a new one is to be learned.
        char[] rows = new char[in.getInt()];
        in.asCharBuffer().get(rows);
        in.position(in.position() + rows.length * Character.BYTES);
        float[] scales = floats(in, in.getInt());
        // The scores stay where they were read.
        return new QuestionSense(
                topics, bias, dense, rows, scales, in.array(), in.position(), words);
    }

    private static float[] floats(ByteBuffer in, int count) {
        float[] floats = new float[count];
        in.asFloatBuffer().get(floats);
        in.position(in.position() + count * Float.BYTES);
        return floats;
    }

    /// The scorer as bytes, the form in which it ships; its words are not among them.
    public byte[] written() {
        byte[] text = String.join("\n", topics).getBytes(StandardCharsets.UTF_8);
        int numbers = bias.length + dense.length + scales.length + 3;
        ByteBuffer out =
                ByteBuffer.allocate(
                        text.length
                                + Float.BYTES * numbers
                                + Character.BYTES * rows.length
                                + scores.length
                                - first);
        out.putInt(text.length).put(text);
        put(out, bias);
        put(out, dense);
        out.putInt(rows.length);
        for (char row : rows) {
            out.putChar(row);
        }
        out.putInt(scales.length);
        put(out, scales);
        return out.put(scores, first, scores.length - first).array();
    }

    private static void put(ByteBuffer out, float[] floats) {
        for (float one : floats) {
            out.putFloat(one);
        }
    }

    /// What a message is about.
    public Gist gist(Clues clues) {
        float[] direction = words.direction(clues.words());
        if (clues.words().stream().noneMatch(words::knows)) {
            // Pieces of words that are none mean nothing.
            return Gist.NONE;
        }
        double[] chances = chances(clues, direction);
        List<TopicWeight> leanings =
                IntStream.range(0, chances.length)
                        .filter(t -> chances[t] >= LEAST && !topics.get(t).equals(ANYTHING))
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer t) -> -chances[t]))
                        .limit(MOST)
                        .map(t -> new TopicWeight(topics.get(t), Math.min(1, chances[t])))
                        .toList();
        return Gist.of(leanings, direction);
    }

    private double[] chances(Clues clues, float[] direction) {
        double[] sum = new double[topics.size()];
        for (int t = 0; t < sum.length; t++) {
            sum[t] = bias[t];
        }
        for (int i = 0; i < clues.size(); i++) {
            int row = rows[clues.kind(i)] - 1;
            for (int t = 0; row >= 0 && t < sum.length; t++) {
                sum[t] += scores[first + row * sum.length + t] * scales[row] * clues.weight(i);
            }
        }
        for (int k = 0; k < direction.length; k++) {
            for (int t = 0; t < sum.length; t++) {
                sum[t] += dense[k * sum.length + t] * direction[k];
            }
        }
        double most = Arrays.stream(sum).max().orElse(0);
        double all = 0;
        for (int t = 0; t < sum.length; t++) {
            sum[t] = Math.exp(sum[t] - most);
            all += sum[t];
        }
        for (int t = 0; t < sum.length; t++) {
            sum[t] /= all;
        }
        return sum;
    }
}
