package org.doorstep.indexbuilder.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// The model, loaded. Safe for use by many threads; each text is worked out by the thread that
/// asks, in about 10 ms for a hundred pieces on one core. Loading takes some tenths of a second.
public final class SentenceModel implements AutoCloseable {

    /// How many numbers a vector has.
    public static final int LENGTH = 384;

    /// What the model was trained to read at once; the rest of a text is not read.
    private static final int MOST_PIECES = 128;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String PIECES = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceModel(OrtSession session, WordPieces pieces) {
        this.session = session;
        this.pieces = pieces;
    }

    /// Loads the model that ships with the builder.
    ///
    /// @throws IOException when it cannot be read, or this machine has no native library for it
    public static SentenceModel load() throws IOException {
        try (InputStream words = resource(PIECES);
                InputStream model = resource(MODEL);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread for a text: the builder reads several texts at once itself.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            WordPieces pieces = WordPieces.read(words, MOST_PIECES);
            OrtSession session =
                    OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
            return new SentenceModel(session, pieces);
        } catch (OrtException | LinkageError fault) {
            throw new IOException("the sentence model does not run here", fault);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = SentenceModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no model " + name);
        }
        return in;
    }

    /// The whole words that it has a number for, lower case.
    public Set<String> words() {
        return pieces.wholeWords();
    }

    /// The vector of a text, of length 1: the mean of its pieces' last states, as the model was
    /// trained (Reimers and Gurevych, "Sentence-BERT", 2019).
    ///
    /// @throws IOException when the model fails
    public float[] vector(String text) throws IOException {
        long[] ids = pieces.of(text);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor words = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor kinds =
                        OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", words,
                                        "attention_mask", mask,
                                        "token_type_ids", kinds))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return mean(states[0]);
        } catch (OrtException fault) {
            throw new IOException("the sentence model failed", fault);
        }
    }

    private static float[] mean(float[][] states) {
        float[] sum = new float[LENGTH];
        for (float[] state : states) {
            for (int i = 0; i < LENGTH; i++) {
                sum[i] += state[i];
            }
        }
        double square = 0;
        for (float one : sum) {
            square += one * one;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(square, 1e-12)));
        for (int i = 0; i < LENGTH; i++) {
            sum[i] *= scale;
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException fault) {
            throw new IOException("the sentence model did not close", fault);
        }
    }
}
