package org.doorstep.understanding;

import java.util.List;
import org.doorstep.listing.Eligibility.Gender;
import org.jspecify.annotations.Nullable;

/// Reads the sex of the one it is for, or else what a person says of herself. It only keeps away
/// what excludes her.
///
/// @param words what people are called
record GenderReader(PersonWords words) {

    private static final int ADULT = 18;
    private static final int GROWN = 16;

    /// The sex, or null when nobody said.
    ///
    /// @param herself whether it is she who comes, and not one she speaks of
    @Nullable Gender read(List<Token> tokens, boolean herself) {
        Gender whom = herself ? null : whom(tokens);
        return whom == null ? own(tokens) : whom;
    }

    private @Nullable Gender own(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = Token.wordAt(tokens, i);
            boolean begins =
                    word.equals("im")
                            || word.equals("am")
                            || (word.equals("as") && Token.wordAt(tokens, i + 1).equals("a"));
            int j = i + 1;
            while (begins
                    && (words.in("describing", Token.wordAt(tokens, j))
                            || (j < tokens.size() && tokens.get(j).number()))) {
                j++;
            }
            if (begins && words.in("woman", Token.wordAt(tokens, j))) {
                return Gender.WOMEN;
            }
            if (begins && words.in("man", Token.wordAt(tokens, j))) {
                return Gender.MEN;
            }
        }
        return seen(tokens);
    }

    /// A receptionist's "pt female 61" or "eves, female".
    private @Nullable Gender seen(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = Token.wordAt(tokens, i);
            boolean aged = aged(tokens, i);
            boolean called = called(tokens, i);
            boolean woman =
                    words.in("a-woman", word)
                            || aged && word.equals("f")
                            || called && words.in("woman", word);
            boolean man =
                    words.in("a-man", word)
                            || aged && word.equals("m")
                            || called && words.in("man", word);
            boolean person =
                    aged
                            || called
                            || words.in("patient", Token.wordAt(tokens, i - 1))
                            || words.in("patient", Token.wordAt(tokens, i + 1))
                            || tokens.get(i).opens() && PersonReader.ends(tokens, i + 1)
                            || i + 1 < tokens.size() && tokens.get(i + 1).number();
            if (person && (woman || man)) {
                return woman ? Gender.WOMEN : Gender.MEN;
            }
        }
        return null;
    }

    /// "Boy 9 loves football", "woman 54": what somebody is called, where a clause begins, and an
    /// age; not "man 10 pin bowling".
    boolean called(List<Token> tokens, int i) {
        String age = Token.wordAt(tokens, i + 1);
        if (i < 0 || !tokens.get(i).opens() || age.isEmpty() || !tokens.get(i + 1).number()) {
            return false;
        }
        int years = Integer.parseInt(age);
        String word = Token.wordAt(tokens, i);
        boolean child = words.in("named-child", word) && years > 0 && years < ADULT;
        boolean grown = words.in("named-grown", word) && years >= GROWN;
        boolean counts = words.in("not-years", Token.wordAt(tokens, i + 2));
        return (child || grown) && !counts && !tokens.get(i + 1).opens();
    }

    /// Whether an age stands before it: "32 year old M".
    private static boolean aged(List<Token> tokens, int i) {
        return Token.wordAt(tokens, i - 1).equals("old")
                && Token.wordAt(tokens, i - 2).matches("year|years|old")
                && !tokens.get(i).opens();
    }

    /// The sex of the one it is for: "for my mum" is not for a men's group.
    private @Nullable Gender whom(List<Token> tokens) {
        for (int i = 2; i < tokens.size(); i++) {
            boolean theirs =
                    words.in("for", Token.wordAt(tokens, i - 2))
                            && words.in("my", Token.wordAt(tokens, i - 1))
                            && !words.in("caring", Token.wordAt(tokens, i - 3));
            if (theirs && words.in("her", Token.wordAt(tokens, i))) {
                return Gender.WOMEN;
            }
            if (theirs && words.in("him", Token.wordAt(tokens, i))) {
                return Gender.MEN;
            }
        }
        return null;
    }
}
