package org.doorstep.indexbuilder.sense;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.indexbuilder.onnx.SentenceModel;

/// Where each topic lies among the vectors of texts: a direction learned from many ways to say it
/// (one row of a multinomial logistic regression), and the vector of its own description.
///
/// @param topics ids of `topics.tsv`; the other lists are in the same order
/// @param learned the learned directions
/// @param bias what the learned directions add
/// @param described the vectors of the descriptions, of length 1
record TopicDirections(List<String> topics, float[][] learned, float[] bias, float[][] described) {

    private static final String RESOURCE = "topics.bin";

    /// The share of one topic when nothing speaks for any in particular, a little above 1/58.
    private static final double EVEN = 0.05;

    /// Below this a share tells nothing more.
    private static final double LEAST = 0.001;

    /// A topic ten times likelier than even gains this; a tenth as likely loses it. Half of what
    /// a plain mention is worth: the sense weighs words, it does not overrule them.
    private static final double TENFOLD = 0.4;

    /// Texts as near as this to a description are as often about it as not.
    private static final double NEAR = 0.25;

    /// The directions that ship.
    ///
    /// @throws IOException when they cannot be read
    static TopicDirections shipped() throws IOException {
        try (InputStream in = TopicDirections.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("no " + RESOURCE);
            }
            return read(in);
        }
    }

    /// Reads what {@link #write} wrote.
    ///
    /// @throws IOException when it is nothing of the kind
    static TopicDirections read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        int count = in.readInt();
        if (count < 1 || count > 1_000) {
            throw new IOException("not a file of topics");
        }
        List<String> topics = new ArrayList<>();
        float[][] learned = new float[count][SentenceModel.LENGTH];
        float[][] described = new float[count][SentenceModel.LENGTH];
        float[] bias = new float[count];
        for (int t = 0; t < count; t++) {
            topics.add(in.readUTF());
            bias[t] = in.readFloat();
            for (int i = 0; i < SentenceModel.LENGTH; i++) {
                learned[t][i] = in.readFloat();
                described[t][i] = in.readFloat();
            }
        }
        return new TopicDirections(List.copyOf(topics), learned, bias, described);
    }

    /// Writes them in the form that {@link #shipped} reads.
    void write(DataOutputStream out) throws IOException {
        out.writeInt(topics.size());
        for (int t = 0; t < topics.size(); t++) {
            out.writeUTF(topics.get(t));
            out.writeFloat(bias[t]);
            for (int i = 0; i < SentenceModel.LENGTH; i++) {
                out.writeFloat(learned[t][i]);
                out.writeFloat(described[t][i]);
            }
        }
    }

    /// What to add to each topic's weight, in hundredths: how likely the learned directions make
    /// it, on a scale of tens, and how near its description is.
    byte[] leanings(float[] text) {
        double[] share = shares(text);
        byte[] leanings = new byte[topics.size()];
        for (int t = 0; t < leanings.length; t++) {
            double likely = TENFOLD * Math.log10(Math.max(LEAST, share[t]) / EVEN);
            double near = dot(text, described[t]) - NEAR;
            long hundredths = Math.round(100 * (likely + near));
            leanings[t] = (byte) Math.clamp(hundredths, -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return leanings;
    }

    private double[] shares(float[] text) {
        double[] share = new double[topics.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < share.length; t++) {
            share[t] = dot(text, learned[t]) + bias[t];
            most = Math.max(most, share[t]);
        }
        double sum = 0;
        for (int t = 0; t < share.length; t++) {
            share[t] = Math.exp(share[t] - most);
            sum += share[t];
        }
        for (int t = 0; t < share.length; t++) {
            share[t] /= sum;
        }
        return share;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
