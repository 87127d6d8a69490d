package org.doorstep.listing.words;

/// One word of a listing's text.
///
/// @param text lower case, without accents and apostrophes; a sum of money keeps its sign: `£3.50`
/// @param opens whether a clause begins here, so that what was said before is another matter
record Word(String text, boolean opens) {

    private static final int MOST_FIGURES = 3;

    /// Whether it is a whole number that may be an age.
    boolean number() {
        return text.length() <= MOST_FIGURES && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    int value() {
        return Integer.parseInt(text);
    }

    /// Whether it is a sum in pounds.
    boolean money() {
        return text.length() > 1 && text.charAt(0) == '£';
    }
}
