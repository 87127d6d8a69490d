package org.doorstep.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads whom something is for ("for my mum"), from `whom.tsv`, so that what was said of one person
/// is not taken for the next one's. Of two people at once ("for me and my mum") it reads none.
final class WhomReader {

    /// Somebody who is spoken of ("my mum is 82"), and not said to be the one it is for.
    private static final String SPOKEN = "my ";

    private static final Set<String> AND = Set.of("and", "n", "or", "with", "plus");

    private static final Set<String> MY = Set.of("my", "our", "me", "her", "his", "the", "myself");

    private final PersonWords words;
    private final Phrases<String> phrases;

    /// @param words what people are called
    WhomReader(PersonWords words) {
        this.words = words;
        var builder = new Phrases.Builder<String>();
        for (String[] row : Table.rows("whom.tsv", 3)) {
            builder.add("for|4 my|our|me|the|a|an|her|his .. " + row[2], row[0]);
            builder.add("what|how about my|our|me .. " + row[2], row[0]);
            builder.add("my|our|me .. " + row[2], SPOKEN + row[0]);
            if (!row[1].isEmpty()) {
                builder.add(row[1], row[0]);
            }
        }
        phrases = builder.build();
    }

    /// Whom it is for, or null.
    ///
    /// @param aged whether somebody's age is told: then it is for the one who is spoken of
    @Nullable String read(List<Token> tokens, boolean aged) {
        Set<String> all =
                Spans.longest(
                                phrases.in(tokens).stream()
                                        .filter(f -> oneThought(tokens, f))
                                        .toList())
                        .stream()
                        .map(Phrases.Found::meaning)
                        .collect(Collectors.toSet());
        Set<String> meant =
                all.stream().filter(w -> !w.startsWith(SPOKEN)).collect(Collectors.toSet());
        if (meant.isEmpty() && aged) {
            all.forEach(w -> meant.add(w.substring(SPOKEN.length())));
        }
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    /// Whether nobody else stands within it or beside it, and she is not only cared for.
    private boolean oneThought(List<Token> tokens, Phrases.Found<String> found) {
        boolean besides = AND.contains(Token.wordAt(tokens, found.last() + 1));
        if (words.in("caring", Token.wordAt(tokens, found.first() - 1))
                || besides && MY.contains(Token.wordAt(tokens, found.last() + 2))) {
            return false;
        }
        BitSet at = new BitSet();
        for (int i : found.at()) {
            at.set(i);
        }
        for (int i = found.first(); i <= found.last(); i++) {
            boolean turns = i > found.first() && tokens.get(i).opens();
            if (turns || !at.get(i) && AND.contains(tokens.get(i).word())) {
                return false;
            }
        }
        return true;
    }
}
