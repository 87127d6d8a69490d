package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.search.Filter;

/// Reads the needs of `filters.tsv`: free, step free, women only and so on.
final class FilterReader {

    /// Words that are no need, though they hold one: "got Mondays free".
    private static final String NONE = "-";

    private final Phrases<String> phrases;
    private final Set<String> words;

    FilterReader() {
        var builder = new Phrases.Builder<String>();
        Set<String> seen = new HashSet<>();
        for (String[] row : Table.rows("filters.tsv", 2)) {
            builder.add(row[1], row[0]);
            Vocabulary.collect(row[1], seen);
        }
        phrases = builder.build();
        words = Set.copyOf(seen);
    }

    Set<String> words() {
        return words;
    }

    /// A filter that was said, and where.
    record Said(int at, Filter filter) {}

    /// The needs in a message's order.
    ///
    /// @param taken words that mean a place or a time
    /// @param used is given the words of the needs, the refused ones too
    /// @param shielded is given those of them in a way to be online said at length
    List<Said> read(List<Token> tokens, BitSet taken, BitSet used, BitSet shielded) {
        List<Phrases.Found<String>> found =
                Spans.longest(
                        phrases.in(tokens).stream()
                                .filter(f -> f.meaning().equals(NONE) || !f.touches(taken))
                                .toList());
        BitSet read = Spans.words(found);
        List<Said> said = new ArrayList<>();
        for (Phrases.Found<String> one : found) {
            Optional<Filter> filter = filter(one.meaning());
            if (filter.isPresent()) {
                Arrays.stream(one.at()).forEach(used::set);
                if (one.meaning().equals("online") && one.at().length > 2) {
                    Arrays.stream(one.at()).forEach(shielded::set);
                }
                if (!Negation.before(tokens, one.first(), read)) {
                    said.add(new Said(one.first(), filter.get()));
                }
            }
        }
        return said;
    }

    private static Optional<Filter> filter(String id) {
        return switch (id) {
            case "free" -> Optional.of(new Filter.Free(true));
            case "little" -> Optional.of(new Filter.Free(false));
            case "step-free" -> Optional.of(new Filter.StepFree());
            case "women" -> Optional.of(new Filter.Women());
            case "men" -> Optional.of(new Filter.Men());
            case "online" -> Optional.of(new Filter.Online());
            case "phone" -> Optional.of(new Filter.ByPhone());
            case "non-clinical" -> Optional.of(new Filter.NonClinical());
            default -> Optional.empty();
        };
    }
}
