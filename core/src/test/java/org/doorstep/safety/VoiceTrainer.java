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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Makes `voice.tsv` from `must-find.tsv` and `must-not.tsv`, never from the asides: logistic
/// regression over the words of a message (each counted once), by stochastic gradient descent
/// with L2 shrinkage. The sum that is enough is chosen by ten-fold cross-validation, so that at
/// most [#FALSE_ALARMS] of the ordinary texts that it did not learn from raise doubt.
final class VoiceTrainer {

    private static final double FALSE_ALARMS = 0.03;
    private static final double SHRINKAGE = 0.02;
    private static final int ROUNDS = 40;
    private static final int FOLDS = 10;
    private static final int FEWEST_TIMES = 3;
    private static final int HUNDREDTHS = 100;
    private static final String BIAS = "_bias";
    private static final long SEED = 7;

    private record Example(boolean distress, Set<String> words) {}

    private VoiceTrainer() {}

    /// Writes the table to the file that is its argument.
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), table());
    }

    /// The table as it should stand in the resources.
    static String table() {
        List<Example> examples = new ArrayList<>(examples("must-find.tsv", true));
        examples.addAll(examples("must-not.tsv", false));
        Collections.shuffle(examples, new Random(SEED));
        Map<String, Double> weights = learn(examples);
        long needed =
                Math.round((threshold(examples) - weights.getOrDefault(BIAS, 0.0)) * HUNDREDTHS);
        StringBuilder table = new StringBuilder();
        table.append("# Made by VoiceTrainer from the corpus; do not edit.\n");
        table.append("# Columns: word, weight in hundredths of a logit.\n");
        table.append("_needed\t").append(needed).append('\n');
        new TreeMap<>(weights)
                .forEach(
                        (word, weight) -> {
                            long rounded = Math.round(weight * HUNDREDTHS);
                            if (!word.startsWith("_") && rounded != 0) {
                                table.append(word).append('\t').append(rounded).append('\n');
                            }
                        });
        return table.toString();
    }

    private static double threshold(List<Example> examples) {
        List<Double> ordinary = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> learnt = new ArrayList<>();
            List<Example> judged = new ArrayList<>();
            for (int at = 0; at < examples.size(); at++) {
                (at % FOLDS == fold ? judged : learnt).add(examples.get(at));
            }
            Map<String, Double> weights = learn(learnt);
            judged.stream()
                    .filter(e -> !e.distress())
                    .forEach(e -> ordinary.add(logit(weights, e.words())));
        }
        ordinary.sort(Collections.reverseOrder());
        return ordinary.get((int) (FALSE_ALARMS * ordinary.size()));
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

    private static List<Example> examples(String file, boolean distress) {
        Rules rules = Rules.open(name -> name.equals("voice.tsv") ? empty() : Table.resource(name));
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        VoiceTrainer.class.getResourceAsStream(file)),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> rules.serious(line.substring(line.lastIndexOf('\t') + 1)))
                    .map(words -> new Example(distress, telling(words)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> telling(List<String> words) {
        Set<String> telling = new HashSet<>(words);
        telling.removeIf(word -> word.equals(Letters.STOP) || word.startsWith("_"));
        return telling;
    }

    private static java.io.InputStream empty() {
        return new java.io.ByteArrayInputStream(new byte[0]);
    }
}
