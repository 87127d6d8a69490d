package org.doorstep.understanding;

/// Takes the ending off an English word so that "swims", "swimming" and "swim" meet.
///
/// Lighter than Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980) on
/// purpose: only plural, -ing, -ed and a final e go, because every further ending it takes joins
/// words that mean different things here ("carer" and "care", "runner" and "run").
final class Stem {

    private Stem() {}

    /// The stem of a folded word; short words are their own.
    static String of(String word) {
        if (word.length() < 4 || !isLetter(word.charAt(word.length() - 1))) {
            return word;
        }
        String stem = withoutPlural(word);
        if (stem.endsWith("ing") && hasVowel(stem, stem.length() - 3)) {
            stem = restored(stem.substring(0, stem.length() - 3));
        } else if (stem.endsWith("ed") && hasVowel(stem, stem.length() - 2) && stem.length() > 4) {
            stem = restored(stem.substring(0, stem.length() - 2));
        }
        return withoutFinalE(stem);
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, length - 2);
        }
        boolean plural =
                word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is");
        return plural ? word.substring(0, length - 1) : word;
    }

    /// "swimm" is "swim" again and "car" (of "caring") is "care" again.
    private static String restored(String stem) {
        int length = stem.length();
        char last = stem.charAt(length - 1);
        boolean doubled = length > 3 && last == stem.charAt(length - 2) && "lsz".indexOf(last) < 0;
        if (doubled) {
            return stem.substring(0, length - 1);
        }
        boolean lostItsE =
                length == 3
                        && !isVowel(stem.charAt(0))
                        && isVowel(stem.charAt(1))
                        && !isVowel(last)
                        && "wxy".indexOf(last) < 0;
        return lostItsE ? stem + "e" : stem;
    }

    private static String withoutFinalE(String stem) {
        return stem.length() > 4 && stem.endsWith("e")
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
