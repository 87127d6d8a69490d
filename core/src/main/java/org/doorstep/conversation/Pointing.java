package org.doorstep.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// How the words of a message point at what was shown: by a number, or by "that one".
final class Pointing {

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("first", 1),
                    Map.entry("1st", 1),
                    Map.entry("second", 2),
                    Map.entry("2nd", 2),
                    Map.entry("third", 3),
                    Map.entry("3rd", 3),
                    Map.entry("fourth", 4),
                    Map.entry("4th", 4),
                    Map.entry("fifth", 5),
                    Map.entry("5th", 5),
                    Map.entry("sixth", 6),
                    Map.entry("6th", 6),
                    Map.entry("last", Intent.LAST));

    private static final int MOST = 20;

    private static final Set<String> YEARS =
            Set.of("year", "years", "yr", "yrs", "old", "olds", "age", "aged", "ages");

    /// More are not told at once.
    private static final int FEW = 3;

    private static final Set<String> END = Set.of("first", "1st", "top", "last");

    /// What stands before a number that points: "that first one".
    private static final Set<String> POINTED = Set.of("the", "that", "this", "your");

    private static final Set<String> ORDINALS =
            Set.of("first", "1st", "second", "2nd", "third", "3rd", "last");

    private static final Set<String> THEM = Set.of("them", "those", "these", "the", "your");

    private static final Set<String> BACK =
            Set.of(
                    "it", "its", "they", "there", "that", "thats", "this", "them", "these", "those",
                    "theyre", "theirs", "their", "theyve");

    private Pointing() {}

    /// The number a word is ("2", "2s", "2nd"). "One" is one only where nothing else can be: "the
    // second one".
    static Optional<Integer> numeral(String word) {
        boolean figures =
                figures(word)
                        || word.endsWith("s") && figures(word.substring(0, word.length() - 1));
        String bare = figures && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return figures
                ? Optional.of(Integer.parseInt(bare))
                : Optional.ofNullable(NUMBERS.get(word));
    }

    private static boolean figures(String word) {
        return !word.isEmpty()
                && word.length() <= 2
                && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The first number that the words name ("number one" too), or 0. "How long does it last" and
    /// "ring first" name none.
    static int number(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Optional<Integer> number = numeral(words.get(i));
            boolean pointed = i > 0 && POINTED.contains(words.get(i - 1));
            boolean early =
                    words.get(i).equals("first") && i > 0 && !pointed
                            || i + 1 < words.size() && words.get(i + 1).equals("ones");
            boolean verb = words.get(i).equals("last") && !pointed;
            if (number.isPresent()
                    && listed(number.get())
                    && !verb
                    && !early
                    && !age(words, i)
                    && !ofUs(words, i)) {
                return number.get();
            }
            if (words.get(i).equals("one") && i > 0 && words.get(i - 1).equals("number")) {
                return 1;
            }
        }
        return 0;
    }

    /// "The first of those", "the last of the three": one of the list, and no question about all.
    static boolean atOneOfThem(List<String> words) {
        int of = words.indexOf("of");
        return of > 0
                && of + 1 < words.size()
                && ORDINALS.contains(words.get(of - 1))
                && THEM.contains(words.get(of + 1));
    }

    /// "The free one", "the one on Thursday": one of the list by what it is, not by its number.
    static boolean atTheOne(List<String> words) {
        int one = words.lastIndexOf("one");
        return one > 0
                && words.subList(Math.max(0, one - 3), one).contains("the")
                && number(words) == 0
                && !words.contains("which");
    }

    /// "Like the second one but on a Saturday".
    static boolean atANumberedOne(List<String> words) {
        int one = words.lastIndexOf("one");
        return one > 0 && numeral(words.get(one - 1)).isPresent() && !words.contains("or");
    }

    /// The numbers of several that the words name: "the first two", "1 and 3", "last two"; empty
    /// when they name one or none.
    static List<Integer> several(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            int many = numeral(words.get(i + 1)).orElse(0);
            if (many > 1 && many <= FEW && END.contains(words.get(i))) {
                boolean last = words.get(i).equals("last");
                return IntStream.rangeClosed(1, many).map(n -> last ? -n : n).boxed().toList();
            }
        }
        boolean years = words.stream().anyMatch(YEARS::contains);
        boolean joined = !years && (words.contains("or") || words.contains("and"));
        List<Integer> named =
                words.stream()
                        .map(w -> numeral(w).orElse(0))
                        .filter(n -> n > 0 && n <= MOST)
                        .distinct()
                        .toList();
        return joined && named.size() > 1 ? named : List.of();
    }

    /// "Hes 10", "she is 4", "aged 7" are years.
    private static boolean age(List<String> words, int i) {
        String before = i > 0 ? words.get(i - 1) : "";
        boolean of =
                Set.of("he", "she", "who", "lad", "girl", "boy", "son", "daughter")
                        .contains(i > 1 ? words.get(i - 2) : "");
        return Set.of("hes", "shes", "whos", "aged", "age", "turning").contains(before)
                || before.equals("is") && of;
    }

    /// "For the three of us" are persons.
    private static boolean ofUs(List<String> words, int i) {
        return i + 2 < words.size()
                && words.get(i + 1).equals("of")
                && Set.of("us", "you").contains(words.get(i + 2));
    }

    /// A list has numbers up to 20 or so; "over 50" is none of them.
    private static boolean listed(int number) {
        return number > 0 && number <= MOST || number == Intent.LAST;
    }

    private static boolean before(List<String> words, int i, String wanted) {
        return i > 0 && words.get(i - 1).equals(wanted);
    }

    /// Whether a word points back at what was shown.
    static boolean back(String word) {
        return BACK.contains(word);
    }

    /// Whether the words point at something that was shown, by a number or otherwise. "Is there"
    /// points at nothing.
    static boolean at(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean there =
                    words.get(i).equals("there")
                            && (before(words, i, "is") || before(words, i, "are"));
            if (BACK.contains(words.get(i)) && !there) {
                return true;
            }
        }
        return number(words) > 0;
    }
}
