package org.doorstep.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;

/// What could be means to end a life (`means.tsv`), for the half hour after somebody spoke of
/// that: what she asks for then gets the lines and nothing else, and no listing named so is shown
/// (SAF-15; VERA-MH, item 34).
final class Means {

    private static final List<Row> ROWS = Phrases.table("means.tsv").stream().map(Row::of).toList();

    private Means() {}

    /// @param words in their order
    /// @param beside words that make something else of them
    private record Row(List<String> words, Set<String> beside) {

        static Row of(List<String> cells) {
            return new Row(
                    Arrays.asList(cells.getFirst().split(" ")),
                    cells.size() < 2 ? Set.of() : Set.of(cells.get(1).split("[|]")));
        }

        boolean isIn(List<String> said) {
            return java.util.Collections.indexOfSubList(said, words) >= 0
                    && said.stream().noneMatch(beside::contains);
        }
    }

    /// Whether the words name what could be means.
    static boolean named(String text) {
        List<String> said = Phrases.words(text);
        return ROWS.stream().anyMatch(row -> row.isIn(said));
    }

    /// A search that finds none of it.
    record Shielded(Search search) implements Search {

        @Override
        public Results find(Enquiry enquiry) {
            Results found = search.find(enquiry);
            List<Match> shown = found.matches().stream().filter(Shielded::harmless).toList();
            return new Results(
                    shown,
                    found.total() - (found.matches().size() - shown.size()),
                    found.relaxed(),
                    found.radiusMetres(),
                    found.widened(),
                    found.build());
        }

        @Override
        public Optional<Match> look(Enquiry.Offer offer, Enquiry enquiry) {
            return search.look(offer, enquiry).filter(Shielded::harmless);
        }

        private static boolean harmless(Match match) {
            return !named(match.listing().name());
        }
    }
}
