package org.doorstep.safety;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.safety.Concern.Kind;
import org.doorstep.safety.Concern.Tier;
import org.doorstep.safety.PhraseBook.Found;

/// Weighs the signs in a message, by a few rules that a clinician can read.
///
/// Each sign brings its points to its kind of danger; five are doubt, ten are plain. Denial,
/// the past and laughter leave doubt at most; a film or a course is no danger; a search for a
/// service is doubt at most; what is said of somebody else is fear for them; what a child says
/// of being hurt is a child's matter. The rules never score how great a person's risk is
/// (SAF-18): they only choose which lines to show.
final class Judgement {

    private static final int POSSIBLE = 5;
    private static final int CLEAR = 10;
    private static final int LAUGHTER = 5;
    private static final int REACH = 8;

    /// Among dangers as plain as each other, the one whose reply comes first.
    private static final List<Kind> URGENCY =
            List.of(
                    Kind.SUICIDE,
                    Kind.MEDICAL,
                    Kind.CHILD,
                    Kind.ABUSE,
                    Kind.SELF_HARM,
                    Kind.THIRD_PERSON,
                    Kind.THREAT,
                    Kind.HOMELESS_TONIGHT);

    private static final Set<Kind> OF_A_LIFE = Set.of(Kind.SUICIDE, Kind.SELF_HARM);
    private static final Set<Kind> LASTING = Set.of(Kind.SUICIDE, Kind.SELF_HARM, Kind.ABUSE);
    private static final Set<String> REFLEXIVE =
            Set.of("himself", "herself", "themselves", "themself");
    private static final Set<String> HE_OR_SHE = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> WHO_OR_BE =
            Set.of("i", "am", "is", "are", "was", "do", "does", "did", "would", "will", "has");

    private final Set<String> first;
    private final Set<String> other;

    Judgement(Lexicon lexicon) {
        this.first = lexicon.group("@first");
        this.other = lexicon.group("@other");
    }

    /// What the signs come to.
    ///
    /// @param points of the kind with the most of them, also where they are too few for doubt
    record Verdict(Concern concern, int points) {}

    /// What the signs in these words come to.
    Verdict judge(List<String> words, List<Found<Sign>> signs, Set<Context> about) {
        Map<Kind, Map<String, Integer>> points = new EnumMap<>(Kind.class);
        int urgency = 0;
        for (Found<Sign> found : signs) {
            Optional<Kind> kind = found.meaning().kind();
            if (kind.isEmpty()) {
                urgency = Math.max(urgency, found.meaning().points());
            } else {
                Kind meant = meant(kind.get(), words, found, about);
                int weight = weight(meant, words, found, about);
                points.computeIfAbsent(meant, _ -> new HashMap<>())
                        .merge(found.meaning().concept(), weight, Math::max);
            }
        }
        Map<Kind, Integer> sums = sums(points, about.contains(Context.SERVICE) ? 0 : urgency);
        return new Verdict(worst(sums), sums.values().stream().max(Integer::compare).orElse(0));
    }

    private Kind meant(Kind kind, List<String> words, Found<Sign> found, Set<Context> about) {
        if (OF_A_LIFE.contains(kind)) {
            return ofSomebodyElse(words, found) ? Kind.THIRD_PERSON : kind;
        }
        return kind == Kind.ABUSE && about.contains(Context.YOUNG) ? Kind.CHILD : kind;
    }

    private int weight(Kind kind, List<String> words, Found<Sign> found, Set<Context> about) {
        boolean named = found.meaning().manner() == Sign.Manner.NAMES;
        boolean subject = about.contains(Context.TALK) || about.contains(Context.GRIEF);
        if (subject && (named || kind == Kind.THIRD_PERSON)) {
            return 0;
        }
        int weight = found.meaning().points();
        if (about.contains(Context.PAST) && !about.contains(Context.RECENT)) {
            weight = LASTING.contains(kind) || kind == Kind.THIRD_PERSON ? doubt(weight) : 0;
        }
        boolean denied = denied(words, found.start());
        if (denied || named && about.contains(Context.SERVICE)) {
            weight = doubt(weight);
        }
        return about.contains(Context.JOKE) ? weight - LAUGHTER : weight;
    }

    private static int doubt(int weight) {
        return Math.min(weight, POSSIBLE);
    }

    /// "I am not", "he does not": only a plain denial just before, never "cannot" or "why not".
    private static boolean denied(List<String> words, int start) {
        for (int at = start - 1; at >= Math.max(1, start - 2); at--) {
            boolean denial = words.get(at).equals("not") || words.get(at).equals("never");
            if (denial && WHO_OR_BE.contains(words.get(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /// Whose life it is: a person named in the phrase, or else the one named last before it.
    private boolean ofSomebodyElse(List<String> words, Found<Sign> found) {
        List<String> span = words.subList(found.start(), found.end());
        if (span.stream().anyMatch(REFLEXIVE::contains)) {
            return true;
        }
        if (span.stream().anyMatch(first::contains)) {
            return false;
        }
        for (int at = found.start() - 1; at >= Math.max(0, found.start() - REACH); at--) {
            if (first.contains(words.get(at)) || other.contains(words.get(at))) {
                return other.contains(words.get(at));
            }
        }
        return span.stream().anyMatch(HE_OR_SHE::contains);
    }

    private static Map<Kind, Integer> sums(Map<Kind, Map<String, Integer>> points, int urgency) {
        Map<Kind, Integer> sums = new EnumMap<>(Kind.class);
        points.forEach(
                (kind, concepts) -> {
                    int sum = concepts.values().stream().mapToInt(i -> Math.max(0, i)).sum();
                    sums.put(kind, sum >= POSSIBLE ? sum + urgency : sum);
                });
        int harm = sums.getOrDefault(Kind.SELF_HARM, 0);
        sums.computeIfPresent(Kind.SUICIDE, (_, sum) -> sum + harm);
        return sums;
    }

    private static Concern worst(Map<Kind, Integer> sums) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() >= POSSIBLE)
                .map(entry -> new Concern(tier(entry.getValue()), entry.getKey()))
                .max(
                        Comparator.comparing(Concern::tier)
                                .thenComparing(c -> -URGENCY.indexOf(c.kind())))
                .orElse(Concern.NONE);
    }

    private static Tier tier(int points) {
        return points >= CLEAR ? Tier.CLEAR : Tier.POSSIBLE;
    }
}
