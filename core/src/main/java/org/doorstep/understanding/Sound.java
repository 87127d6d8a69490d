package org.doorstep.understanding;

/// What a word sounds like, roughly and in southern British English, where "yoger" and "yoga" are
/// the same: an `r` after a vowel is silent, a soft `c` is an `s`, vowels are one vowel.
final class Sound {

    private Sound() {}

    /// The sound of a folded word: two that sound alike have the same.
    static String of(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = sounded(word, i);
            boolean repeated = !sound.isEmpty() && sound.charAt(sound.length() - 1) == c;
            if (c != '-' && !repeated) {
                sound.append(c);
            }
        }
        return sound.toString();
    }

    private static char sounded(String word, int i) {
        char c = word.charAt(i);
        char next = i + 1 < word.length() ? word.charAt(i + 1) : '-';
        char before = i > 0 ? word.charAt(i - 1) : '-';
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> 'a';
            case 'c' -> "eiy".indexOf(next) >= 0 ? 's' : next == 'h' ? 'c' : 'k';
            case 'q' -> 'k';
            case 'z' -> 's';
            case 'r' -> vowel(before) && !vowel(next) ? '-' : 'r';
            case 'h' -> i == 0 || vowel(before) ? 'h' : '-';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'k' -> next == 'n' && i == 0 ? '-' : 'k';
            case 'g' -> next == '-' && before == 'n' ? '-' : c;
            default -> c;
        };
    }

    private static boolean vowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
