package org.doorstep.safety;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.safety.Regression.Example;

/// Makes `voice.tsv` from the corpora that may be learnt from: never from a blind one, nor from
/// the part that development is measured on. [Regression] weighs the words and pairs of
/// neighbours of each message; single words are kept, pairs when two messages have them, and
/// what hardly counts is left out. Cross-validation on what a stranger wrote chooses the sums:
/// at most [#FALSE_ALARMS] of those ordinary texts raise doubt, and at most [#QUIET] of those
/// in distress are taken for calm.
final class VoiceTrainer {

    private static final double FALSE_ALARMS = 0.085;
    private static final double QUIET = 0.015;
    private static final int FOLDS = 5;
    private static final int FEWEST_MESSAGES = 2;
    private static final int HUNDREDTHS = 100;
    private static final int FAINTEST = 7;
    private static final int FAINTEST_OF_A_KIND = 60;
    private static final long SEED = 7;

    private static final List<String> PARTS = List.of("", "-aside", "-held", "-3", "-4", "-5");

    /// Stories of need and fragments of them, turns of a conversation, and asks of people who are
    /// sad: no danger in any.
    private static final List<String> CALM_TALK =
            List.of(
                    "ordinary.tsv",
                    "must-not-stories.tsv",
                    "must-not-fragments.tsv",
                    "must-not-turns.tsv",
                    "must-not-lonely.tsv");

    /// Whose way of writing is nearest to that of people we do not know: it counts twice.
    private static final String STRANGER = "-3";

    /// A message, by its kind; `-` is no danger.
    private record Text(String part, String kind, Set<String> features) {

        boolean distress() {
            return !kind.equals("-");
        }

        boolean strange() {
            return part.equals(STRANGER);
        }

        Example example() {
            return new Example(distress(), features, strange() ? 2 : 1);
        }
    }

    private record Judged(boolean distress, double sum) {}

    private VoiceTrainer() {}

    /// Writes the table to the file that is its argument.
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), table());
    }

    /// The table as it should stand in the resources.
    static String table() {
        List<Text> texts = texts();
        Map<String, Double> weights = kept(texts);
        List<Judged> judged = judged(texts);
        List<String> rows = new ArrayList<>();
        rows.add(
                "# Made by VoiceTrainer from the corpus; do not edit. Columns: what it sounds of,");
        rows.add(
                "# word or pair (`_` together, `__` one between), weight in hundredths of a logit.");
        double loud = share(sums(judged, false).reversed(), FALSE_ALARMS);
        rows.add(row(Voice.ANY, Voice.NEEDED, Math.round(loud * HUNDREDTHS)));
        double quiet = share(sums(judged, true), QUIET);
        rows.add(row(Voice.ANY, Voice.CALM, Math.round(quiet * HUNDREDTHS)));
        rows(rows, Voice.ANY, weights, FAINTEST);
        List<Text> cries = texts.stream().filter(Text::distress).toList();
        cries.stream()
                .map(Text::kind)
                .distinct()
                .forEach(kind -> rows(rows, kind, ofKind(kind, cries), FAINTEST_OF_A_KIND));
        return Weights.written(rows.stream());
    }

    private static Map<String, Double> ofKind(String kind, List<Text> cries) {
        List<Example> examples =
                cries.stream()
                        .map(cry -> new Example(cry.kind().equals(kind), lone(cry.features()), 1))
                        .toList();
        Regression regression = Regression.learn(examples);
        Map<String, Double> weights = new HashMap<>(regression.weights());
        weights.put(Voice.BIAS, regression.bias());
        return weights;
    }

    /// Which danger it is, single words tell well enough, and the table stays small.
    private static Set<String> lone(Set<String> features) {
        return features.stream().filter(f -> f.indexOf('_') < 0).collect(Collectors.toSet());
    }

    /// What is learnt from all, without the pairs of one message.
    private static Map<String, Double> kept(List<Text> texts) {
        Map<String, Integer> messages = new HashMap<>();
        texts.forEach(t -> t.features().forEach(f -> messages.merge(f, 1, Integer::sum)));
        Regression regression = Regression.learn(texts.stream().map(Text::example).toList());
        Map<String, Double> weights = new HashMap<>(regression.weights());
        weights.keySet()
                .removeIf(
                        feature ->
                                feature.indexOf('_') >= 0
                                        && messages.getOrDefault(feature, 0) < FEWEST_MESSAGES);
        weights.values().removeIf(weight -> Math.abs(weight) * HUNDREDTHS < FAINTEST);
        return weights;
    }

    /// The texts of the stranger, each as judged by what was learnt from the others.
    private static List<Judged> judged(List<Text> texts) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Text> learnt = new ArrayList<>();
            List<Text> others = new ArrayList<>();
            for (int at = 0; at < texts.size(); at++) {
                boolean aside = texts.get(at).strange() && at % FOLDS == fold;
                (aside ? others : learnt).add(texts.get(at));
            }
            Map<String, Double> weights = kept(learnt);
            others.forEach(t -> judged.add(new Judged(t.distress(), sum(weights, t.features()))));
        }
        return judged;
    }

    private static double sum(Map<String, Double> weights, Set<String> features) {
        return features.stream().sorted().mapToDouble(f -> weights.getOrDefault(f, 0.0)).sum();
    }

    private static List<Double> sums(List<Judged> judged, boolean distress) {
        return judged.stream()
                .filter(one -> one.distress() == distress)
                .map(Judged::sum)
                .sorted()
                .toList();
    }

    private static double share(List<Double> sums, double share) {
        return sums.get((int) (share * sums.size()));
    }

    private static void rows(
            List<String> rows, String of, Map<String, Double> weights, int faintest) {
        weights.forEach(
                (feature, weight) -> {
                    long rounded = Math.round(weight * HUNDREDTHS);
                    if (Math.abs(rounded) >= faintest) {
                        rows.add(row(of, feature, rounded));
                    }
                });
    }

    private static String row(String of, String feature, long weight) {
        return of + '\t' + feature + '\t' + weight;
    }

    private static List<Text> texts() {
        Rules rules = Rules.open(name -> name.equals("voice.tsv") ? empty() : Table.resource(name));
        List<Text> texts = new ArrayList<>();
        for (String part : PARTS) {
            Corpus.cases("must-find" + part + ".tsv")
                    .forEach(c -> texts.add(new Text(part, c.kind(), features(rules, c.text()))));
            ordinary(texts, part, "must-not" + part + ".tsv", rules);
        }
        CALM_TALK.forEach(file -> ordinary(texts, "", file, rules));
        Collections.shuffle(texts, new Random(SEED));
        return texts;
    }

    private static void ordinary(List<Text> texts, String part, String file, Rules rules) {
        Corpus.cases(file).stream()
                .filter(c -> c.tier().equals("none"))
                .forEach(c -> texts.add(new Text(part, "-", features(rules, c.text()))));
    }

    private static Set<String> features(Rules rules, String text) {
        return Voice.features(rules.serious(text));
    }

    private static ByteArrayInputStream empty() {
        return new ByteArrayInputStream(new byte[0]);
    }
}
