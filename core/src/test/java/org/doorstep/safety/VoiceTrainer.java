package org.doorstep.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes `voice.tsv` from `must-find.tsv` and `must-not.tsv`, never from the asides: logistic
/// regression over the words and pairs of a message (each counted once), by stochastic
/// gradient descent with L2 shrinkage. Ten-fold cross-validation chooses both sums: at most
/// [#FALSE_ALARMS] of the ordinary texts that it did not learn from raise doubt, and at most
/// [#QUIET] of the texts in distress are taken for calm.
final class VoiceTrainer {

    private static final double FALSE_ALARMS = 0.05;
    private static final double QUIET = 0.01;
    private static final double SHRINKAGE = 0.02;
    private static final int ROUNDS = 40;
    private static final int FOLDS = 10;
    private static final int FEWEST_TIMES = 2;
    private static final int HUNDREDTHS = 100;
    private static final int FAINTEST = 10;
    private static final String BIAS = Voice.BIAS;
    private static final long SEED = 7;

    /// What is learnt from: whether it is so, and the words and pairs of the message.
    private record Example(boolean distress, Set<String> words) {}

    private record Judged(boolean distress, double logit) {}

    /// A message of the corpus, by its kind.
    private record Cry(String kind, Set<String> features) {}

    private VoiceTrainer() {}

    /// Writes the table to the file that is its argument.
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), table());
    }

    /// The table as it should stand in the resources.
    static String table() {
        List<Cry> cries = cries("must-find.tsv");
        List<Example> examples = new ArrayList<>();
        cries.forEach(cry -> examples.add(new Example(true, cry.features())));
        cries("must-not.tsv").forEach(text -> examples.add(new Example(false, text.features())));
        Collections.shuffle(examples, new Random(SEED));
        Map<String, Double> weights = learn(examples);
        List<Judged> judged = judged(examples);
        double bias = weights.getOrDefault(BIAS, 0.0);
        StringBuilder table = new StringBuilder();
        table.append("# Made by VoiceTrainer from the corpus; do not edit. Columns: what it\n");
        table.append("# sounds of, word or pair of neighbours, weight in hundredths of a logit.\n");
        row(table, Voice.ANY, Voice.NEEDED, Math.round((loudOrdinary(judged) - bias) * HUNDREDTHS));
        row(table, Voice.ANY, Voice.CALM, Math.round((quietDistress(judged) - bias) * HUNDREDTHS));
        weights.remove(BIAS);
        rows(table, Voice.ANY, weights);
        cries.stream()
                .map(Cry::kind)
                .distinct()
                .sorted()
                .forEach(kind -> rows(table, kind, learn(only(kind, cries))));
        return table.toString();
    }

    private static List<Example> only(String kind, List<Cry> cries) {
        return cries.stream()
                .map(cry -> new Example(cry.kind().equals(kind), lone(cry.features())))
                .toList();
    }

    /// Which danger it is, single words tell well enough, and the table stays small.
    private static Set<String> lone(Set<String> features) {
        return features.stream().filter(f -> f.indexOf('_') < 0).collect(Collectors.toSet());
    }

    private static void rows(StringBuilder table, String of, Map<String, Double> weights) {
        new TreeMap<>(weights)
                .forEach(
                        (feature, weight) -> {
                            long rounded = Math.round(weight * HUNDREDTHS);
                            if (Math.abs(rounded) >= FAINTEST) {
                                row(table, of, feature, rounded);
                            }
                        });
    }

    private static void row(StringBuilder table, String of, String feature, long weight) {
        table.append(of).append('\t').append(feature).append('\t').append(weight).append('\n');
    }

    private static double loudOrdinary(List<Judged> judged) {
        List<Double> ordinary = logits(judged, false).reversed();
        return ordinary.get((int) (FALSE_ALARMS * ordinary.size()));
    }

    private static double quietDistress(List<Judged> judged) {
        List<Double> distress = logits(judged, true);
        return distress.get((int) (QUIET * distress.size()));
    }

    private static List<Double> logits(List<Judged> judged, boolean distress) {
        return judged.stream()
                .filter(one -> one.distress() == distress)
                .map(Judged::logit)
                .sorted()
                .toList();
    }

    /// Every example as judged by what was learnt from the others.
    private static List<Judged> judged(List<Example> examples) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> learnt = new ArrayList<>();
            List<Example> others = new ArrayList<>();
            for (int at = 0; at < examples.size(); at++) {
                (at % FOLDS == fold ? others : learnt).add(examples.get(at));
            }
            Map<String, Double> weights = learn(learnt);
            others.forEach(e -> judged.add(new Judged(e.distress(), logit(weights, e.words()))));
        }
        return judged;
    }

    private static Map<String, Double> learn(List<Example> examples) {
        Map<String, Integer> times = new HashMap<>();
        examples.forEach(e -> e.words().forEach(word -> times.merge(word, 1, Integer::sum)));
        Map<String, Double> weights = new HashMap<>(Map.of(BIAS, 0.0));
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double pace = 0.3 / (1 + round * 0.2);
            for (Example example : order) {
                double said = 1 / (1 + StrictMath.exp(-logit(weights, example.words())));
                double slip = said - (example.distress() ? 1 : 0);
                weights.merge(BIAS, -pace * slip / 2, Double::sum);
                for (String word : example.words()) {
                    if (times.getOrDefault(word, 0) >= FEWEST_TIMES) {
                        double weight = weights.getOrDefault(word, 0.0);
                        weights.put(word, weight - pace * (slip + SHRINKAGE * weight));
                    }
                }
            }
        }
        return weights;
    }

    private static double logit(Map<String, Double> weights, Set<String> words) {
        // Sorted, because the sum of doubles depends on their order.
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (String word : words.stream().sorted().toList()) {
            sum += weights.getOrDefault(word, 0.0);
        }
        return sum;
    }

    private static List<Cry> cries(String file) {
        Rules rules = Rules.open(name -> name.equals("voice.tsv") ? empty() : Table.resource(name));
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        VoiceTrainer.class.getResourceAsStream(file)),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row -> new Cry(row[1], features(rules, row[row.length - 1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> features(Rules rules, String text) {
        return Voice.features(rules.serious(text));
    }

    private static java.io.InputStream empty() {
        return new java.io.ByteArrayInputStream(new byte[0]);
    }
}
