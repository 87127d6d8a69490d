package org.doorstep.indexbuilder.sense;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.doorstep.indexbuilder.onnx.SentenceModel;
import org.doorstep.search.Gist;

/// The part of the model's space in which short texts of our kind differ: its origin is the middle
/// of many messages and listings, its axes their first principal components. Vectors are shorter
/// there, and nearness tells more than in the whole space, which a few directions that all texts
/// share take up (Mu and Viswanath, "All-but-the-top", 2018).
///
/// @param middle of the model's space
/// @param axes one after another, each of the model's length
public record Space(float[] middle, float[][] axes) {

    private static final String RESOURCE = "space.bin";

    /// The space that ships.
    ///
    /// @throws IOException when it cannot be read
    static Space shipped() throws IOException {
        try (InputStream in = Space.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("no " + RESOURCE);
            }
            DataInputStream numbers = new DataInputStream(in);
            float[] middle = floats(numbers);
            float[][] axes = new float[Gist.LENGTH][];
            for (int i = 0; i < axes.length; i++) {
                axes[i] = floats(numbers);
            }
            return new Space(middle, axes);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        byte[] bytes = new byte[SentenceModel.LENGTH * Float.BYTES];
        in.readFully(bytes);
        float[] floats = new float[SentenceModel.LENGTH];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
        return floats;
    }

    /// The space as bytes, the form in which it ships.
    public byte[] written() {
        ByteBuffer out =
                ByteBuffer.allocate(SentenceModel.LENGTH * (axes.length + 1) * Float.BYTES);
        put(out, middle);
        for (float[] axis : axes) {
            put(out, axis);
        }
        return out.array();
    }

    private static void put(ByteBuffer out, float[] floats) {
        for (float one : floats) {
            out.putFloat(one);
        }
    }

    /// Where one of the model's vectors lies, as a direction of length 1.
    public float[] direction(float[] vector) {
        float[] direction = new float[axes.length];
        double square = 1e-12;
        for (int i = 0; i < axes.length; i++) {
            float along = 0;
            for (int k = 0; k < middle.length; k++) {
                along += (vector[k] - middle[k]) * axes[i][k];
            }
            direction[i] = along;
            square += along * along;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < direction.length; i++) {
            direction[i] *= scale;
        }
        return direction;
    }
}
