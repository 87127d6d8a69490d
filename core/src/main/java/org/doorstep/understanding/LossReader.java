package org.doorstep.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.words.Losses;
import org.doorstep.search.Enquiry.Asker;

/// Reads whom somebody lost, and how, from `losses.tsv`. It only keeps away what is for another
/// loss, and puts first what is for this one.
final class LossReader {

    private static final String NONE = "-";

    private final Phrases<String> whom;
    private final Phrases<String> how;

    LossReader() {
        whom = phrases(kind -> kind.equals(NONE) || Losses.whom(kind));
        how = phrases(kind -> kind.equals(NONE) || !Losses.whom(kind));
    }

    /// Whom somebody lost and how are told in the same words, so each is read by itself.
    private static Phrases<String> phrases(Predicate<String> ofThese) {
        var builder = new Phrases.Builder<String>();
        for (String[] row : Table.rows("losses.tsv", 2)) {
            Arrays.stream(row[0].split(" ", -1))
                    .filter(ofThese)
                    .forEach(kind -> builder.add(row[1], kind));
        }
        return builder.build();
    }

    /// The person with the losses she tells of.
    Asker read(List<Token> tokens, Asker person) {
        Set<String> kinds =
                Stream.of(whom, how)
                        .flatMap(phrases -> Spans.longest(phrases.in(tokens)).stream())
                        .map(Phrases.Found::meaning)
                        .filter(kind -> !kind.equals(NONE))
                        .collect(Collectors.toSet());
        return new Asker(person.age(), person.gender(), kinds);
    }
}
