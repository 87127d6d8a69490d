package org.doorstep.understanding;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words of a message that are worth looking for in the text of listings.
///
/// What names a thing stays ("yoga", "knitting", "chess"), though its topic was understood: the
/// topic says which listings may answer, the words which of them fit best. What only told of a
/// need ("my husband passed"), places, times, filters, what is not wanted, and the words of
/// `carrier.tsv` ("something", "group", "please") go.
final class Remainder {

    private final Set<String> always = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    Remainder() {
        for (String[] row : Table.rows("carrier.tsv", 2)) {
            (row[0].equals("always") ? always : alone).addAll(List.of(row[1].split(" ")));
        }
    }

    /// The words to search for: lower case, each once, in the message's order.
    ///
    /// @param used words that meant a place, a time or a filter
    String of(List<Token> tokens, Vocabulary.Said topics, BitSet used) {
        BitSet gone = Spans.words(topics.wanted());
        gone.andNot(topics.named());
        gone.or(Spans.words(topics.refused()));
        gone.or(used);
        BitSet names = new BitSet();
        topics.wanted().stream()
                .filter(f -> f.at().length > 1 && f.meaning().weight() == Meaning.Weight.NAMED)
                .forEach(f -> names.or(Spans.words(List.of(f))));
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            boolean carrier = always.contains(word) || (!names.get(i) && alone.contains(word));
            if (!gone.get(i) && !carrier && word.length() > 1 && !figures(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /// Whether a word says nothing of what is asked for, whatever stands beside it.
    boolean carries(String word) {
        return always.contains(word);
    }

    private static boolean figures(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
