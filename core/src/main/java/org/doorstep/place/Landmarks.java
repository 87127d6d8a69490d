package org.doorstep.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The landmarks of a directory, found by how people say them: "the royal london" is the Royal
/// London Hospital. Hashed by their first two words, so a hundred thousand cost no more than ten.
public final class Landmarks {

    /// Words that say what a building is, which people leave out.
    private static final Set<String> GENERIC =
            Set.of(
                    "hospital",
                    "hall",
                    "centre",
                    "center",
                    "church",
                    "library",
                    "school",
                    "surgery",
                    "community",
                    "health",
                    "medical",
                    "practice",
                    "club",
                    "leisure",
                    "sports",
                    "arts",
                    "primary",
                    "academy",
                    "college",
                    "clinic",
                    "park",
                    "hub",
                    "house",
                    "building",
                    "village",
                    "parish",
                    "memorial",
                    "town",
                    "trust",
                    "of",
                    "the",
                    "and",
                    "general",
                    "university",
                    "station",
                    "children",
                    "childrens",
                    "family",
                    "wellbeing",
                    "st",
                    "social",
                    "public",
                    "room",
                    "rooms",
                    "pavilion",
                    "chapel",
                    "institute",
                    "project");

    /// No landmarks at all.
    public static final Landmarks NONE = new Landmarks(List.of());

    private static final int MOST_WORDS = 8;

    /// What was found: the landmark and how many words named it.
    record Found(Landmark landmark, int words) {}

    private record Entry(Landmark landmark, String[] words) {}

    private final Map<String, List<Entry>> byFirst;

    public Landmarks(List<Landmark> landmarks) {
        byFirst = HashMap.newHashMap(landmarks.size());
        for (Landmark landmark : landmarks) {
            String[] words = significant(NameKey.of(landmark.name()));
            if (words.length > 0) {
                byFirst.computeIfAbsent(hash(words), _ -> new ArrayList<>())
                        .add(new Entry(landmark, words));
            }
        }
    }

    /// The landmark named by the words from here on: every word said must be its own, in order,
    /// and only generic words may be left unsaid. The most words win, then the nearest.
    ///
    /// @param loosely whether generic words may be missing: after "the" or a preposition
    @Nullable Found find(Tokens tokens, int at, boolean loosely, @Nullable Point around) {
        Found best = null;
        for (String hash :
                new String[] {tokens.key(at), tokens.key(at) + " " + tokens.key(at + 1)}) {
            for (Entry entry : byFirst.getOrDefault(hash, List.of())) {
                int words = said(tokens, at, entry.words, loosely);
                if (words > 0 && better(words, entry.landmark, best, around)) {
                    best = new Found(entry.landmark, words);
                }
            }
        }
        return best;
    }

    /// Two words when the second must be said, so that no first word ("st") gathers thousands.
    private static String hash(String[] words) {
        return words.length > 1 && !GENERIC.contains(words[1])
                ? words[0] + " " + words[1]
                : words[0];
    }

    private static boolean better(
            int words, Landmark landmark, @Nullable Found best, @Nullable Point around) {
        if (best == null || words != best.words) {
            return best == null || words > best.words;
        }
        return around != null
                && landmark.point().metresTo(around) < best.landmark.point().metresTo(around);
    }

    /// How many words of the message name the entry, or 0.
    private static int said(Tokens tokens, int at, String[] words, boolean loosely) {
        int taken = 0;
        int telling = 0;
        boolean whole = true;
        for (String word : words) {
            if (tokens.key(at + taken).equals(word) && tokens.joined(at, at + taken + 1)) {
                taken++;
                telling += GENERIC.contains(word) ? 0 : 1;
            } else if (loosely && GENERIC.contains(word)) {
                whole = false;
            } else {
                return 0;
            }
        }
        boolean enough = whole ? taken > 1 || loosely : telling > 0;
        return enough ? taken : 0;
    }

    private static String[] significant(String key) {
        String bare = key.startsWith("the ") ? key.substring(4) : key;
        String[] words = bare.split(" ", -1);
        boolean telling = Arrays.stream(words).anyMatch(word -> !GENERIC.contains(word));
        return telling && words.length <= MOST_WORDS ? words : new String[0];
    }
}
