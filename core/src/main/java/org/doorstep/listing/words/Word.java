package org.doorstep.listing.words;

/// One word of a listing's text.
///
/// @param text lower case, without accents and apostrophes; a sum of money keeps its sign: `£3.50`
/// @param opens whether a clause begins here, so that what was said before is another matter
record Word(String text, boolean opens) {

    private static final int MOST_FIGURES = 3;

    /// Whether it is a whole number that may be an age. What begins with a figure is a number or
    /// an hour.
    boolean number() {
        char first = text.charAt(0);
        return first >= '0'
                && first <= '9'
                && text.length() <= MOST_FIGURES
                && text.indexOf('.') < 0
                && text.indexOf(':') < 0;
    }

    int value() {
        return Integer.parseInt(text);
    }

    /// Whether it is a sum in pounds.
    boolean money() {
        return text.length() > 1 && text.charAt(0) == '£';
    }
}
