package org.doorstep.understanding;

import java.util.ArrayList;
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

    private final Set<String> carriers = new HashSet<>();

    Remainder() {
        for (String[] row : Table.rows("carrier.tsv", 1)) {
            for (String word : row[0].split(" ")) {
                carriers.add(word);
            }
        }
    }

    /// The words to search for: lower case, each once, in the message's order.
    ///
    /// @param used words that meant a place, a time or a filter
    String of(List<Token> tokens, Vocabulary.Said topics, BitSet used) {
        BitSet gone = (BitSet) used.clone();
        List<Phrases.Found<Meaning>> needs = new ArrayList<>(topics.refused());
        BitSet named = new BitSet();
        for (Phrases.Found<Meaning> found : topics.wanted()) {
            boolean thing = found.meaning().weight() == Meaning.Weight.NAMED;
            (thing ? named : gone).or(Spans.words(List.of(found)));
        }
        gone.andNot(named);
        gone.or(Spans.words(needs));
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            boolean carrier = carriers.contains(word) || word.length() < 2;
            if (!gone.get(i) && !carrier && !figures(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private static boolean figures(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
