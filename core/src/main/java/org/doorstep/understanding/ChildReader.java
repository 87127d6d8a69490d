package org.doorstep.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.doorstep.search.Filter;

/// Reads that something is for children of whose age nothing was said ("anything for the kids"),
/// from `children.tsv`. Where an age was said that is more.
final class ChildReader {

    private final Phrases<String> phrases;

    ChildReader() {
        var builder = new Phrases.Builder<String>();
        Table.rows("children.tsv", 2).forEach(row -> builder.add(row[1], row[0]));
        phrases = builder.build();
    }

    /// The need of the first child spoken of, and where; empty when it is for none.
    ///
    /// @param taken words that mean a place or a time
    Optional<FilterReader.Said> read(List<Token> tokens, BitSet taken) {
        List<Phrases.Found<String>> found =
                Spans.longest(phrases.in(tokens).stream().filter(f -> !f.touches(taken)).toList());
        return found.stream()
                .filter(f -> !f.meaning().equals("-"))
                .filter(f -> !Negation.before(tokens, f.first(), new BitSet()))
                .findFirst()
                .map(f -> new FilterReader.Said(f.first(), filter(f.meaning())));
    }

    private static Filter filter(String meaning) {
        return switch (meaning) {
            case "child" -> new Filter.Child();
            case "little" -> new Filter.Child(true);
            default -> new Filter.Age(Integer.parseInt(meaning));
        };
    }
}
