package org.doorstep.understanding;

import java.util.Arrays;
import java.util.BitSet;
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

    /// The row of those who are spoken of, and not lost.
    private static final String ELDER = "elder";

    /// The row of what makes it a loss at all: an old soldier, a crash and a hospice are none.
    private static final String DEATH = "death";

    private static final Set<String> OTHER = Set.of(ELDER, DEATH);

    /// Whose death may leave a widow: "mum is on her own since dad died".
    private static final Set<String> ELDERS = Set.of("parent", "grandparent");

    private final Phrases<String> whom;
    private final Phrases<String> how;
    private final Phrases<String> elders;
    private final Phrases<String> deaths;

    LossReader() {
        whom = phrases(kind -> kind.equals(NONE) || Losses.whom(kind));
        how = phrases(kind -> kind.equals(NONE) || !Losses.whom(kind) && !OTHER.contains(kind));
        elders = phrases(kind -> kind.equals(ELDER));
        deaths = phrases(kind -> kind.equals(DEATH));
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
        boolean died = !deaths.in(tokens).isEmpty();
        List<Phrases.Found<String>> found =
                Stream.of(whom, how)
                        .filter(phrases -> died || phrases == whom)
                        .flatMap(phrases -> Spans.longest(phrases.in(tokens)).stream())
                        .filter(f -> !f.meaning().equals(NONE))
                        .toList();
        Set<String> kinds = found.stream().map(Phrases.Found::meaning).collect(Collectors.toSet());
        if (found.stream().anyMatch(f -> ELDERS.contains(f.meaning())) && left(tokens, found)) {
            kinds.add("partner");
        }
        return person.mourning(kinds);
    }

    /// Whether another elder is spoken of beside the one who died.
    private boolean left(List<Token> tokens, List<Phrases.Found<String>> found) {
        BitSet told = Spans.words(found);
        return elders.in(tokens).stream().anyMatch(f -> !f.touches(told));
    }
}
