package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mends the spelling of a message word by word, and can write the message down as mended.
final class Mending {

    private final Speller speller;

    Mending(Speller speller) {
        this.speller = speller;
    }

    /// A message with its misspelt words replaced.
    ///
    /// @param changed the indices of the words that were replaced
    record Mended(List<Token> tokens, BitSet changed) {

        /// The message as it should have been written, or null when nothing was mended.
        ///
        /// @param taken words that turned out to be a place or a time, which stay as they were
        @Nullable String written(String text, BitSet taken) {
            StringBuilder out = new StringBuilder();
            int from = 0;
            for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
                Token token = tokens.get(i);
                if (!taken.get(i) && token.start() >= from) {
                    out.append(text, from, token.start()).append(token.word());
                    from = token.end();
                }
            }
            return from == 0 ? null : out.append(text, from, text.length()).toString();
        }
    }

    Mended mend(String text, List<Token> written) {
        List<Token> tokens = new ArrayList<>(written.size());
        BitSet changed = new BitSet();
        for (int i = 0; i < written.size(); i++) {
            Token token = written.get(i);
            boolean address = inAddress(text, token);
            String right = address ? null : speller.mend(token.word());
            tokens.add(right == null ? token : token.as(right));
            changed.set(i, right != null);
        }
        return new Mended(List.copyOf(tokens), changed);
    }

    /// Parts of links and e-mail addresses are not words.
    private static boolean inAddress(String text, Token token) {
        int end = token.end();
        boolean goesOn = end + 1 < text.length() && !Character.isWhitespace(text.charAt(end + 1));
        boolean begins = token.start() > 0 && "@./_".indexOf(text.charAt(token.start() - 1)) >= 0;
        return begins || (goesOn && end < text.length() && "@._".indexOf(text.charAt(end)) >= 0);
    }
}
