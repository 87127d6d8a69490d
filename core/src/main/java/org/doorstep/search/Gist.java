package org.doorstep.search;

import java.util.Base64;
import java.util.List;

/// What a question is about as far as its words hint at it, in numbers: how likely it asks for each
/// topic, and where it lies among texts of like meaning. Unlike topics that were named, nothing of
/// it is certain, so it orders what is found and never rules out.
///
/// @param leanings the topics that may be meant, the likeliest first, with their chances
/// @param vector {@link #LENGTH} signed bytes in Base64, of length 127 as a vector; empty when no
///     word is known
public record Gist(List<TopicWeight> leanings, String vector) {

    /// How many numbers a vector has.
    public static final int LENGTH = 96;

    /// Nothing is known of it.
    public static final Gist NONE = new Gist(List.of(), "");

    public Gist {
        leanings = List.copyOf(leanings);
    }

    /// The gist of a vector of length 1, or of none when it is empty.
    public static Gist of(List<TopicWeight> leanings, float[] vector) {
        return new Gist(leanings, Base64.getEncoder().encodeToString(bytes(vector)));
    }

    /// A vector of length 1 in signed bytes.
    public static byte[] bytes(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(Math.clamp(vector[i], -1, 1) * Byte.MAX_VALUE);
        }
        return bytes;
    }

    /// The vector's bytes; none when no word was known.
    public byte[] bytes() {
        return Base64.getDecoder().decode(vector);
    }
}
