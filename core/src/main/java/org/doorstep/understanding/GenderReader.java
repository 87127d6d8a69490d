package org.doorstep.understanding;

import java.util.List;
import org.doorstep.listing.Eligibility.Gender;
import org.jspecify.annotations.Nullable;

/// Reads the sex of the one it is for, or else what a person says of herself. It only keeps away
/// what excludes her.
///
/// @param words what people are called
record GenderReader(PersonWords words) {

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
            boolean woman = words.in("a-woman", Token.wordAt(tokens, i));
            boolean man = words.in("a-man", Token.wordAt(tokens, i));
            boolean person =
                    words.in("patient", Token.wordAt(tokens, i - 1))
                            || words.in("patient", Token.wordAt(tokens, i + 1))
                            || tokens.get(i).opens() && PersonReader.ends(tokens, i + 1)
                            || i + 1 < tokens.size() && tokens.get(i + 1).number();
            if (person && (woman || man)) {
                return woman ? Gender.WOMEN : Gender.MEN;
            }
        }
        return null;
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
