package org.doorstep.bench.distil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.doorstep.indexbuilder.onnx.SentenceModel;
import org.doorstep.indexbuilder.sense.Space;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.place.Gazetteer;
import org.doorstep.understanding.Clues;
import org.doorstep.understanding.QuestionSense;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.WordVectors;

/// Teaches what a question is about, and writes `words.bin` and `question.bin` of core and
/// `space.bin` of the index builder.
public final class QuestionLessons {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    /// Every fifth lesson is held back once, to see how well the rest teaches it.
    private static final int FOLD = 5;

    /// A fragment beside a whole message.
    private static final float HINT = 0.5f;

    private final List<Lesson> messages;
    private final List<Lesson> hints;
    private final List<Lesson> listings;
    private final List<String> topics;
    private final Understanding understanding;

    /// What was learned.
    ///
    /// @param first the share of lessons held back whose likeliest topic is one of theirs
    /// @param three the share that have one of theirs among the three likeliest
    public record Learned(
            Space space, WordVectors words, QuestionSense sense, double first, double three) {

        /// Writes it where it ships.
        ///
        /// @throws IOException when the disk refuses
        public void write(Path root) throws IOException {
            Path core = root.resolve("core/src/main/resources/org/doorstep/understanding");
            Files.write(core.resolve("words.bin"), words.written());
            Files.write(core.resolve("question.bin"), sense.written());
            Files.write(
                    root.resolve("index-builder/src/main/resources")
                            .resolve("org/doorstep/indexbuilder/sense/space.bin"),
                    space.written());
        }
    }

    /// @param topics ids of `topics.tsv`
    /// @param most how many messages are learned from: few, to see that it runs
    /// @throws IOException when the lessons cannot be read
    public QuestionLessons(Path root, Set<String> topics, int most) throws IOException {
        this.messages = Lesson.messages(root).stream().limit(most).toList();
        this.hints = Lesson.hints(root).stream().limit(most).toList();
        this.listings = Lesson.listings(root);
        this.topics = new ArrayList<>(topics);
        this.topics.add(QuestionSense.ANYTHING);
        this.understanding = Knowledge.of(Gazetteer.shipped(), List.of()).understanding();
    }

    /// Learns from the lessons.
    ///
    /// @throws IOException when the model fails
    public Learned learn(Consumer<String> told) throws IOException {
        List<Clues> clues = messages.stream().map(m -> understanding.clues(m.text(), NOW)).toList();
        List<Clues> hinted = hints.stream().map(h -> understanding.clues(h.text(), NOW)).toList();
        List<List<String>> said = clues.stream().map(Clues::words).toList();
        try (SentenceModel model = SentenceModel.load()) {
            List<float[]> vectors = new ArrayList<>();
            for (List<String> words : said) {
                vectors.add(model.vector(String.join(" ", words)));
            }
            List<float[]> all = new ArrayList<>(vectors);
            for (Lesson listing : listings) {
                all.add(model.vector(listing.whole()));
            }
            told.accept(all.size() + " texts through the model");
            Space space = Axes.space(all);
            WordLessons words = new WordLessons(words(clues, hinted, model), said, model);
            told.accept("every word through the model");
            WordVectors table =
                    words.learned(said, vectors.stream().map(space::direction).toList());
            ClueRegression regression = new ClueRegression(topics, table);
            List<ClueRegression.Example> examples = examples(messages, clues, 1, regression);
            List<ClueRegression.Example> fragments = examples(hints, hinted, HINT, regression);
            double[] held = held(examples, fragments, table);
            examples.addAll(fragments);
            return new Learned(space, table, regression.learned(examples), held[0], held[1]);
        }
    }

    private List<ClueRegression.Example> examples(
            List<Lesson> lessons, List<Clues> clues, float weight, ClueRegression regression) {
        List<ClueRegression.Example> examples = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            examples.add(regression.example(clues.get(i), lessons.get(i).shares(topics), weight));
        }
        return examples;
    }

    /// The words of the lessons and the whole words that the model knows.
    private static Set<String> words(List<Clues> said, List<Clues> hinted, SentenceModel model) {
        Set<String> words = new TreeSet<>(model.words());
        said.forEach(c -> words.addAll(c.words()));
        hinted.forEach(c -> words.addAll(c.words()));
        words.removeIf(w -> w.length() < 2 || !w.equals(w.toLowerCase(Locale.ROOT)));
        return words;
    }

    private double[] held(
            List<ClueRegression.Example> examples,
            List<ClueRegression.Example> fragments,
            WordVectors table) {
        List<ClueRegression.Example> taught = new ArrayList<>(fragments);
        for (int i = 0; i < examples.size(); i++) {
            if (i % FOLD != 0) {
                taught.add(examples.get(i));
            }
        }
        QuestionSense sense = new ClueRegression(topics, table).learned(taught);
        double first = 0;
        double three = 0;
        int asked = 0;
        for (int i = 0; i < examples.size(); i += FOLD) {
            List<String> own = messages.get(i).topics();
            if (!own.contains(QuestionSense.ANYTHING)) {
                List<String> found =
                        sense.gist(examples.get(i).clues()).leanings().stream()
                                .map(t -> t.topic())
                                .limit(3)
                                .toList();
                first += !found.isEmpty() && own.contains(found.getFirst()) ? 1 : 0;
                three += found.stream().anyMatch(own::contains) ? 1 : 0;
                asked++;
            }
        }
        return new double[] {first / asked, three / asked};
    }
}
