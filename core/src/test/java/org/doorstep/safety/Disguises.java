package org.doorstep.safety;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Makes the ways a cry is really typed, or hidden from a filter (SAF-12): each kind of disguise
/// by its name. A slip of the finger or a hidden letter befalls the longest word, which tells
/// most. The same seed makes the same disguises.
final class Disguises {

    private static final String ROWS = "qwertyuiop asdfghjkl zxcvbnm";
    private static final int TELLING = 4;

    private final Random random;

    Disguises(long seed) {
        this.random = new Random(seed);
    }

    /// A cry in every disguise, by the disguise's name.
    Map<String, String> of(String cry) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("shouted", cry.toUpperCase(Locale.ROOT));
        all.put("no apostrophes", cry.replace("'", ""));
        all.put("curly apostrophes", cry.replace("'", "’"));
        all.put("txt speak", txt(cry));
        all.put("emoji after", cry + " 😭💔");
        all.put("emoji between", cry.replace(" ", " 😢 "));
        all.put("dots between words", cry.replace(" ", ".. "));
        all.put("lines", cry.replace(" ", "\n"));
        all.put("polite", "hi sorry to bother you " + cry + " x");
        all.put("no vowels in the longest", longest(cry, w -> w.replaceAll("(?<=.)[aeiou]", "")));
        all.put("spaced longest", longest(cry, w -> String.join(" ", w.split(""))));
        all.put("dotted longest", longest(cry, w -> String.join(".", w.split(""))));
        all.put("starred vowel", longest(cry, w -> w.replaceFirst("(?<=.)[aeiou]", "*")));
        all.put("starred vowels", longest(cry, w -> w.replaceAll("(?<=.)[aeiou]", "*")));
        all.put("digits for letters", longest(cry, Disguises::leet));
        all.put("doubled letter", longest(cry, w -> at(w, (b, i) -> b.insert(i, b.charAt(i)))));
        all.put("drawn out", longest(cry, w -> w.replaceAll("([aeiou])", "$1$1$1$1")));
        all.put("key beside", longest(cry, w -> at(w, this::slip)));
        all.put("key beside too", longest(cry, w -> at(w, (b, i) -> b.insert(i, near(b, i)))));
        all.put("letter missing", longest(cry, w -> at(w, StringBuilder::deleteCharAt)));
        all.put("letters swapped", longest(cry, w -> at(w, Disguises::swap)));
        all.put("invisible", longest(cry, w -> w.charAt(0) + "\u200B" + w.substring(1)));
        all.put("wide", longest(cry, Disguises::wide));
        all.put("accents", cry.replace('e', 'é').replace('i', 'í'));
        all.put("run together", cry.replaceFirst(" (?=[^ ]+$)", ""));
        return all;
    }

    /// Changes a word at a place.
    private interface Change {
        void make(StringBuilder word, int at);
    }

    private String at(String word, Change change) {
        StringBuilder changed = new StringBuilder(word);
        if (word.length() > 2) {
            change.make(changed, 1 + random.nextInt(word.length() - 2));
        }
        return changed.toString();
    }

    private void slip(StringBuilder word, int at) {
        word.setCharAt(at, near(word, at));
    }

    private char near(StringBuilder word, int at) {
        int key = ROWS.indexOf(word.charAt(at));
        if (key < 0) {
            return word.charAt(at);
        }
        String beside = ROWS.substring(Math.max(0, key - 1), Math.min(ROWS.length(), key + 2));
        String others = beside.replace(" ", "").replace(word.substring(at, at + 1), "");
        return others.charAt(random.nextInt(others.length()));
    }

    private static void swap(StringBuilder word, int at) {
        char here = word.charAt(at);
        word.setCharAt(at, word.charAt(at + 1));
        word.setCharAt(at + 1, here);
    }

    private static String longest(String cry, UnaryOperator<String> change) {
        List<String> words = Arrays.asList(cry.toLowerCase(Locale.ROOT).split(" "));
        String longest =
                words.stream()
                        .filter(word -> word.chars().allMatch(Character::isLetter))
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        return longest.length() < TELLING
                ? cry
                : words.stream()
                        .map(word -> word.equals(longest) ? change.apply(word) : word)
                        .collect(Collectors.joining(" "));
    }

    private static String txt(String cry) {
        return (" " + cry.toLowerCase(Locale.ROOT) + " ")
                .replace(" want to ", " wanna ")
                .replace(" going to ", " gonna ")
                .replace(" to ", " 2 ")
                .replace(" for ", " 4 ")
                .replace(" you ", " u ")
                .replace(" are ", " r ")
                .replace(" tonight ", " 2nite ")
                .replace(" please ", " plz ")
                .replace(" and ", " n ")
                .replace(" because ", " cuz ")
                .strip();
    }

    private static String leet(String word) {
        return word.charAt(0)
                + word.substring(1)
                        .replace('i', '1')
                        .replace('e', '3')
                        .replace('o', '0')
                        .replace('a', '4');
    }

    private static String wide(String word) {
        return word.chars()
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 0xFF41 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
