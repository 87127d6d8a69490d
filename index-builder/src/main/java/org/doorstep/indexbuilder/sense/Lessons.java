package org.doorstep.indexbuilder.sense;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.doorstep.indexbuilder.onnx.SentenceModel;
import org.doorstep.listing.Listing;
import org.doorstep.understanding.Vocabulary;

/// Teaches the model our topics and writes `topics.bin`: every way to say a topic in our
/// vocabulary, by itself and in the kind of sentence that listings have, and each topic's
/// description. A tool, run by hand when the vocabulary has changed much; it takes a few minutes.
public final class Lessons {

    /// Sentences as listings have them; a saying goes where the braces are.
    private static final List<String> SENTENCES =
            List.of(
                    "{}. Come along to our friendly group every Tuesday morning at the community"
                            + " centre, no need to book.",
                    "We run {} for local people. Ring the office to find out more.",
                    "A charity in the town which offers {} and a cup of tea. All welcome, free of"
                            + " charge.");

    /// A description is worth so many sayings.
    private static final double DESCRIPTION = 10;

    /// One lesson: the vector of a text, the topic it means, and how much it counts.
    record Lesson(float[] vector, int topic, double weight) {}

    private final SentenceModel model;
    private final List<String> topics = new ArrayList<>();
    private final List<float[]> described = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();

    private Lessons(SentenceModel model) {
        this.model = model;
    }

    /// Learns, and writes the file.
    ///
    /// @param target where `topics.bin` goes
    /// @throws IOException when the model or the disk fails
    public static void write(Path target, Consumer<String> told) throws IOException {
        try (SentenceModel model = SentenceModel.load();
                DataOutputStream out =
                        new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(target)))) {
            Lessons lessons = new Lessons(model);
            lessons.describe();
            lessons.say();
            told.accept(lessons.lessons.size() + " lessons");
            lessons.learned().write(out);
        }
    }

    /// What each topic covers, in words, by its id.
    ///
    /// @throws IOException when the table cannot be read
    public static Map<String, String> descriptions() throws IOException {
        Map<String, String> descriptions = new LinkedHashMap<>();
        try (InputStream in =
                Objects.requireNonNull(Listing.class.getResourceAsStream("topics.tsv"))) {
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    descriptions.put(cells[0], cells[1] + ": " + cells[2]);
                }
            }
        }
        return descriptions;
    }

    private void describe() throws IOException {
        for (Map.Entry<String, String> one : descriptions().entrySet()) {
            float[] vector = model.vector(one.getValue());
            lessons.add(new Lesson(vector, topics.size(), DESCRIPTION));
            topics.add(one.getKey());
            described.add(vector);
        }
    }

    private void say() throws IOException {
        int sentence = 0;
        for (Vocabulary.Saying saying : Vocabulary.sayings()) {
            int topic = topics.indexOf(saying.topic());
            double weight = saying.chance() * saying.chance();
            lessons.add(new Lesson(model.vector(saying.words()), topic, weight));
            if (saying.named() || sentence % 3 == 0) {
                String text = SENTENCES.get(sentence % SENTENCES.size());
                lessons.add(new Lesson(model.vector(in(text, saying.words())), topic, weight));
            }
            sentence++;
        }
    }

    private static String in(String sentence, String words) {
        boolean begins = sentence.startsWith("{}");
        String said =
                begins
                        ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                        : words;
        return sentence.replace("{}", said);
    }

    private TopicDirections learned() {
        Regression regression = new Regression(topics.size(), SentenceModel.LENGTH);
        regression.learn(lessons);
        return new TopicDirections(
                List.copyOf(topics),
                regression.weights(),
                regression.bias(),
                described.toArray(new float[0][]));
    }
}
