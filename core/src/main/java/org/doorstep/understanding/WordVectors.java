package org.doorstep.understanding;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.doorstep.search.Gist;

/// Where words lie in the space of the index builder's model of meaning, distilled offline from it
/// (`words.bin`): the sum of a message's words lies near where the model puts the message.
///
/// A word is a hash, so that nothing is built when the table is opened; rare words are longer
/// (Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
/// Immutable, for use by many threads.
public final class WordVectors {

    private static final int LENGTH = Gist.LENGTH;

    private final long[] words;
    private final float[] scales;
    private final byte[] vectors;
    private final int first;

    /// @param first where in `vectors` the first of them begins; they go on to its end
    private WordVectors(long[] words, float[] scales, byte[] vectors, int first) {
        this.words = words;
        this.scales = scales;
        this.vectors = vectors;
        this.first = first;
    }

    /// A table of words in the order of their {@link #hash}, each once.
    ///
    /// @param vectors one for each word, of any length
    public static WordVectors of(List<String> words, List<float[]> vectors) {
        long[] hashes = words.stream().mapToLong(WordVectors::hash).toArray();
        float[] scales = new float[hashes.length];
        byte[] bytes = new byte[hashes.length * LENGTH];
        for (int i = 0; i < hashes.length; i++) {
            float[] vector = vectors.get(i);
            float most = 1e-9f;
            for (float one : vector) {
                most = Math.max(most, Math.abs(one));
            }
            scales[i] = most / Byte.MAX_VALUE;
            for (int k = 0; k < LENGTH; k++) {
                bytes[i * LENGTH + k] = (byte) Math.round(vector[k] / scales[i]);
            }
        }
        return new WordVectors(hashes, scales, bytes, 0);
    }

    /// The table that ships.
    static WordVectors shipped() {
        ByteBuffer in = ShippedNumbers.open("words.bin");
        int count = in.getInt();
        long[] words = new long[count];
        in.asLongBuffer().get(words);
        in.position(in.position() + count * Long.BYTES);
        float[] scales = new float[count];
        in.asFloatBuffer().get(scales);
        // The vectors stay where they were read.
        return new WordVectors(words, scales, in.array(), in.position() + count * Float.BYTES);
    }

    /// The table as bytes, the form in which it ships.
    public byte[] written() {
        ByteBuffer out =
                ByteBuffer.allocate(
                        Integer.BYTES + words.length * (Long.BYTES + Float.BYTES + LENGTH));
        out.putInt(words.length);
        for (long word : words) {
            out.putLong(word);
        }
        for (float scale : scales) {
            out.putFloat(scale);
        }
        return out.put(vectors, first, vectors.length - first).array();
    }

    /// The direction of a message's words together, of length 1; of no length when none is known.
    public float[] direction(List<String> message) {
        float[] sum = new float[LENGTH];
        for (String word : message) {
            int at = Arrays.binarySearch(words, hash(word));
            for (int k = 0; at >= 0 && k < LENGTH; k++) {
                sum[k] += vectors[first + at * LENGTH + k] * scales[at];
            }
        }
        double square = 0;
        for (float one : sum) {
            square += one * one;
        }
        float scale = square < 1e-12 ? 0 : (float) (1 / Math.sqrt(square));
        for (int k = 0; k < LENGTH; k++) {
            sum[k] *= scale;
        }
        return sum;
    }

    /// Whether a word is in the table.
    public boolean knows(String word) {
        return Arrays.binarySearch(words, hash(word)) >= 0;
    }

    /// FNV-1a of 64 bits over the word's characters (RFC 9923): among 40,000 words two share one
    /// with a chance of one in ten billion.
    public static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
