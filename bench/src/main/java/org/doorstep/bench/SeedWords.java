package org.doorstep.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statistics of real listings, learned from the seeds: which words are how common, in names
/// and in descriptions, for each topic; how long texts are; and how often a word comes that no
/// listing had before.
///
/// @param seeds the records themselves, for the shape of hours, costs and needs
/// @param unseen how likely the next word is a new one: words that came once among all words
///     (Good, "The population frequencies of species", Biometrika 40, 1953)
record SeedWords(
        List<JsonNode> seeds,
        List<String> topics,
        Map<String, List<String>> inNames,
        Map<String, List<String>> inTexts,
        List<String> anywhere,
        List<Integer> nameLengths,
        List<Integer> textLengths,
        double unseen) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'\u2019]+");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MADE_UP = 200_000;

    /// Learns them from the seeds of a checkout.
    static SeedWords learn(Path root) throws IOException {
        SeedWords learned =
                new SeedWords(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        0);
        Path file = root.resolve("seeds").resolve("listings.jsonl");
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            learned.learn(JSON.readTree(line));
        }
        return learned.counted();
    }

    private void learn(JsonNode seed) {
        List<String> names = words(seed.path("name").asText());
        List<String> texts = words(seed.path("description").asText());
        seeds.add(seed);
        anywhere.addAll(texts);
        nameLengths.add(Math.max(1, names.size()));
        textLengths.add(texts.size());
        for (String topic : topics(seed)) {
            topics.add(topic);
            inNames.computeIfAbsent(topic, _ -> new ArrayList<>()).addAll(names);
            inTexts.computeIfAbsent(topic, _ -> new ArrayList<>()).addAll(texts);
        }
    }

    private SeedWords counted() {
        Map<String, Integer> counts = new HashMap<>();
        anywhere.forEach(word -> counts.merge(word, 1, Integer::sum));
        long once = counts.values().stream().filter(n -> n == 1).count();
        return new SeedWords(
                List.copyOf(seeds),
                List.copyOf(topics),
                inNames,
                inTexts,
                List.copyOf(anywhere),
                List.copyOf(nameLengths),
                List.copyOf(textLengths),
                (double) once / anywhere.size());
    }

    private static List<String> topics(JsonNode seed) {
        List<String> found = new ArrayList<>();
        for (JsonNode attribute : seed.path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            if (term.path("taxonomy").asText().equals("doorstep-topics")) {
                found.add(term.path("code").asText());
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// A name about a topic, as long as names are.
    String name(Random random, String topic) {
        return drawn(random, any(random, nameLengths), inNames.getOrDefault(topic, anywhere));
    }

    /// A description of a topic, as long as descriptions are, in sentences of a dozen words.
    String text(Random random, String topic) {
        List<String> about = inTexts.getOrDefault(topic, anywhere);
        StringBuilder text = new StringBuilder();
        for (int left = any(random, textLengths); left > 0; left -= 12) {
            String sentence = drawn(random, Math.min(12, left), about);
            text.append(sentence).append(". ");
        }
        return text.toString().strip();
    }

    /// Half from what is said about the topic, half from anywhere, and now and then a new word.
    private String drawn(Random random, int words, List<String> about) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word =
                    random.nextDouble() < unseen
                            ? madeUp(random)
                            : any(random, random.nextBoolean() ? about : anywhere);
            text.append(i == 0 ? "" : " ").append(i == 0 ? capital(word) : word);
        }
        return text.toString();
    }

    /// A pronounceable word nobody knows; few of them often and most of them seldom (Zipf's law).
    static String madeUp(Random random) {
        int rank = (int) (Math.pow(MADE_UP, random.nextDouble()));
        StringBuilder word = new StringBuilder();
        for (int left = rank + 75; left > 0; left /= 75) {
            word.append("bdfghklmnprstvz".charAt(left % 15)).append("aeiou".charAt(left / 15 % 5));
        }
        return word.toString();
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
