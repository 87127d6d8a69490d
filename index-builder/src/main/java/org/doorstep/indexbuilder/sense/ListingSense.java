package org.doorstep.indexbuilder.sense;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.indexbuilder.onnx.SentenceModel;
import org.doorstep.search.Gist;
import org.doorstep.understanding.ListingText;
import org.doorstep.understanding.SecondReading;
import org.jspecify.annotations.Nullable;

/// The second reading of listings by the sense of their texts, each text worked out once and kept.
/// The model is loaded when the first text is met that was not kept.
public final class ListingSense implements SecondReading, AutoCloseable {

    /// The readings of the seeds, so that a first start needs no model.
    private static final String SHIPPED = "kept.bin";

    private final TopicDirections topics;
    private final Space space;
    private final KeptReadings kept;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger workedOut = new AtomicInteger();
    private final int most;
    private @Nullable SentenceModel model;
    private boolean noModel;

    private ListingSense(TopicDirections topics, Space space, int most) {
        this.topics = topics;
        this.space = space;
        this.most = most;
        int length = topics.topics().size() + Gist.LENGTH;
        this.kept = new KeptReadings(hash(bytes(topics, space.written())), length);
    }

    private static byte[] bytes(TopicDirections topics, byte[] space) {
        int numbers = topics.topics().size() * (2 * SentenceModel.LENGTH + 1);
        ByteBuffer all = ByteBuffer.allocate(Float.BYTES * numbers + space.length).put(space);
        for (int t = 0; t < topics.topics().size(); t++) {
            all.putFloat(topics.bias()[t]);
            for (int i = 0; i < SentenceModel.LENGTH; i++) {
                all.putFloat(topics.learned()[t][i]).putFloat(topics.described()[t][i]);
            }
        }
        return all.array();
    }

    /// A reading that has only what ships.
    ///
    /// @param most how many new texts are worked out at most, for a build may not take for ever;
    ///     of the others the words decide, until a later build comes to them
    /// @throws IOException when what ships cannot be read
    public static ListingSense open(int most) throws IOException {
        ListingSense sense = new ListingSense(TopicDirections.shipped(), Space.shipped(), most);
        try (InputStream in = ListingSense.class.getResourceAsStream(SHIPPED)) {
            if (in != null) {
                sense.kept.load(in);
            }
        }
        return sense;
    }

    /// A reading that nothing was kept of, by directions that were just learned.
    ///
    /// @param topics the file that {@link Lessons} wrote
    /// @param space where vectors are told by
    /// @throws IOException when it cannot be read
    public static ListingSense taught(Path topics, Space space) throws IOException {
        try (InputStream in = Files.newInputStream(topics)) {
            return new ListingSense(TopicDirections.read(in), space, Integer.MAX_VALUE);
        }
    }

    /// A reading by the directions that ship that nothing was kept of, for measuring.
    ///
    /// @throws IOException when what ships cannot be read
    public static ListingSense forgetful() throws IOException {
        return new ListingSense(TopicDirections.shipped(), Space.shipped(), Integer.MAX_VALUE);
    }

    /// A reading with what a file keeps; the same as {@link #open(int)} when there is none.
    ///
    /// @throws IOException when the disk refuses
    public static ListingSense open(Path file, int most) throws IOException {
        ListingSense sense = open(most);
        try (InputStream in = Files.newInputStream(file)) {
            sense.kept.load(in);
        } catch (NoSuchFileException _) {
            // The first build: everything is worked out.
        }
        return sense;
    }

    /// Takes up readings that were kept elsewhere.
    ///
    /// @throws IOException when they cannot be read to their end
    public void load(InputStream in) throws IOException {
        kept.load(in);
    }

    /// The readings of all texts that were asked about, to be kept for the next build.
    public byte[] written() {
        return kept.written();
    }

    /// Keeps them in a file, whole or not at all.
    ///
    /// @throws IOException when the disk refuses
    public void save(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, written());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// How many texts were worked out; the others were kept from before.
    public int workedOut() {
        return workedOut.get();
    }

    /// @throws UncheckedIOException when the model fails; where it does not run at all, and beyond
    ///     as many texts as may be worked out, the words decide alone
    @Override
    public Map<String, Double> leanings(ListingText text) {
        byte[] reading = reading(text);
        Map<String, Double> leanings = HashMap.newHashMap(topics.topics().size());
        for (int t = 0; reading.length > 0 && t < topics.topics().size(); t++) {
            leanings.put(topics.topics().get(t), reading[t] / 100.0);
        }
        return leanings;
    }

    @Override
    public byte[] vector(ListingText text) {
        byte[] reading = reading(text);
        return reading.length == 0
                ? reading
                : Arrays.copyOfRange(reading, topics.topics().size(), reading.length);
    }

    /// What was worked out of a text: its leaning to each topic, and then its vector.
    private byte[] reading(ListingText text) {
        KeptReadings.Key key = key(text);
        byte[] known = kept.find(key);
        if (known != null) {
            return known;
        }
        SentenceModel ready = begun.incrementAndGet() > most ? null : model();
        if (ready == null) {
            return new byte[0];
        }
        try {
            float[] vector = vector(text, ready);
            byte[] leanings = topics.leanings(vector);
            byte[] place = Gist.bytes(space.direction(vector));
            byte[] reading = Arrays.copyOf(leanings, leanings.length + place.length);
            System.arraycopy(place, 0, reading, leanings.length, place.length);
            workedOut.incrementAndGet();
            kept.keep(key, reading);
            return reading;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// A name says more than its length, and so does a first sentence.
    private static float[] vector(ListingText text, SentenceModel model) throws IOException {
        float[] name = model.vector(text.name());
        float[] first = text.first().isBlank() ? name : model.vector(text.first());
        float[] sum = model.vector(text.whole());
        for (int i = 0; i < sum.length; i++) {
            sum[i] += 0.7f * (name[i] + first[i]);
        }
        float scale = (float) (1 / Math.sqrt(Math.max(TopicDirections.dot(sum, sum), 1e-12)));
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= scale;
        }
        return sum;
    }

    private synchronized @Nullable SentenceModel model() {
        if (model == null && !noModel) {
            try {
                model = SentenceModel.load();
            } catch (IOException _) {
                noModel = true;
            }
        }
        return model;
    }

    private static KeptReadings.Key key(ListingText text) {
        String said = text.name() + '\u0000' + text.first() + '\u0000' + text.whole();
        ByteBuffer hash = ByteBuffer.wrap(hash(said.getBytes(StandardCharsets.UTF_8)));
        return new KeptReadings.Key(hash.getLong(), hash.getLong());
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (model != null) {
            model.close();
        }
    }
}
