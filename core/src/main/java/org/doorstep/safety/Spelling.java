package org.doorstep.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Repairs a word nobody knows to the telling word it was meant to be, when there is just one
/// small slip between them; a disguise counts as a slip.
///
/// Distance is optimal string alignment (Damerau 1964: insert, delete, change, swap
/// neighbours).
final class Spelling {

    /// From this length a word may differ by one, from [#LONG] by two.
    private static final int MEDIUM = 5;

    private static final int LONG = 7;

    private final Lexicon lexicon;
    private final Map<Character, List<String>> keysByInitial = new HashMap<>();
    private final Map<String, String> keysBySkeleton = new HashMap<>();

    Spelling(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (String key : lexicon.keys().stream().sorted().toList()) {
            keysByInitial.computeIfAbsent(key.charAt(0), _ -> new ArrayList<>()).add(key);
            keysBySkeleton.putIfAbsent(skeleton(key), key);
            keysBySkeleton.putIfAbsent(key.charAt(0) + skeleton(key.substring(1)), key);
        }
    }

    /// The known word that was meant; empty when there is none.
    Optional<String> repair(String word) {
        String calm = word.length() > 40 ? word.substring(0, 40) : word;
        return squeezed(calm)
                .or(() -> undisguised(calm))
                .or(() -> voweled(calm))
                .or(() -> nearest(calm));
    }

    /// `diiiie` and `helppp`: nobody repeats a letter three times but in feeling.
    private Optional<String> squeezed(String word) {
        String two = word.replaceAll("(.)\\1{2,}", "$1$1");
        String lone = word.replaceAll("(.)\\1{2,}", "$1");
        String one = word.replaceAll("(.)\\1+", "$1");
        if (two.equals(word)) {
            return Optional.of(one).filter(lexicon.keys()::contains);
        }
        return Stream.of(two, lone, one)
                .filter(this::meant)
                .findFirst()
                .or(() -> nearest(lone))
                .or(() -> Optional.of(lone));
    }

    /// `su1c1de`, `k!ll`, `d*e`: digits and signs that stand for letters.
    private Optional<String> undisguised(String word) {
        if (word.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        if (word.indexOf('*') >= 0) {
            return starred(word);
        }
        if (word.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return Optional.empty();
        }
        String letters = unleet(word);
        return Optional.of(letters).filter(this::meant).or(() -> nearest(letters));
    }

    private Optional<String> starred(String word) {
        if (word.chars().filter(Character::isLetter).count() < 2) {
            return Optional.empty();
        }
        String shape = word.replaceAll("\\*+", ".{0,3}");
        return lexicon.keys().stream()
                .sorted()
                .filter(key -> key.matches(shape) && Math.abs(key.length() - word.length()) < 2)
                .findFirst();
    }

    /// `kll`, `myslf`, `scd`: the vowels left out.
    private Optional<String> voweled(String word) {
        boolean bare = word.length() >= 3 && skeleton(word.substring(1)).equals(word.substring(1));
        return bare ? Optional.ofNullable(keysBySkeleton.get(word)) : Optional.empty();
    }

    private Optional<String> nearest(String word) {
        if (word.length() < MEDIUM - 1 || !word.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String best = null;
        int least = word.length() < LONG ? 2 : 3;
        for (String key : keysByInitial.getOrDefault(word.charAt(0), List.of())) {
            int allowed = key.length() < MEDIUM ? 0 : key.length() < LONG ? 1 : 2;
            if (Math.abs(key.length() - word.length()) <= allowed) {
                int distance = distance(word, key);
                if (distance <= allowed && distance < least) {
                    best = key;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean meant(String word) {
        return lexicon.knows(word) || lexicon.rewrites().containsKey(word);
    }

    private static String unleet(String word) {
        return word.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
    }

    private static String skeleton(String word) {
        return word.replaceAll("[aeiou]", "");
    }

    /// Optimal string alignment distance.
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
