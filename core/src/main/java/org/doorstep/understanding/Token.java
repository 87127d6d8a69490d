package org.doorstep.understanding;

import java.util.List;

/// One word of a message.
///
/// @param word the word folded: lower case, no accents, no apostrophes, txt-speak written out
/// @param stem the word without its ending, by which inflections meet
/// @param start its first character in the message
/// @param end one past its last character there; words that one abbreviation stands for share both
/// @param opens whether a clause begins here, so that a "not" before it does not reach it
record Token(String word, String stem, int start, int end, boolean opens) {

    /// The word at a place of a message; empty outside it.
    static String wordAt(List<Token> message, int i) {
        return i >= 0 && i < message.size() ? message.get(i).word() : "";
    }

    /// The same place in the message with another word.
    Token as(String other) {
        return new Token(other, Stem.of(other), start, end, opens);
    }

    /// Whether it is a whole number of at most three figures: an age, perhaps.
    boolean number() {
        return word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
