package org.doorstep.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.listing.CostOption;
import org.doorstep.search.Match;
import org.doorstep.understanding.Sayings;

/// Finds the sentence of a listing that answers a question, by the words of `evidence.tsv`. Facts
/// are then said word for word.
final class Evidence {

    /// Listings are long; what a text needs stands near their beginning.
    private static final int READ = 4_000;

    private final Sayings<Aspect> sayings =
            Sayings.load(
                    Evidence.class,
                    "evidence.tsv",
                    name -> Aspect.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)));

    /// The first sentence that speaks of it.
    Optional<String> of(Match match, Aspect aspect) {
        return sentences(match)
                .filter(s -> sayings.in(s).stream().anyMatch(said -> said.meaning() == aspect))
                .findFirst();
    }

    /// The owner's sentences, those about joining first.
    private static Stream<String> sentences(Match match) {
        var listing = match.listing();
        var at = match.at();
        Stream<String> texts =
                Stream.of(
                                listing.applicationProcess(),
                                at == null ? null : at.location().accessText(),
                                listing.eligibility().description(),
                                listing.description(),
                                at == null ? null : at.location().description(),
                                listing.alert())
                        .filter(Objects::nonNull);
        Stream<String> costs =
                listing.costOptions().stream()
                        .map(CostOption::amountDescription)
                        .filter(Objects::nonNull);
        return Stream.concat(texts, costs).flatMap(text -> cut(text).stream());
    }

    /// A text cut after every full stop, question or exclamation mark, and line.
    static List<String> cut(String text) {
        String head = text.length() > READ ? text.substring(0, READ) : text;
        return Stream.of(head.split("(?<=[.!?])\\s+|\\R+"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
