package org.doorstep.conversation;

import java.util.Arrays;
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

    /// A longer sentence would be cut before what matters.
    private static final int LONG = 120;

    /// How many words before it may belong to what is said.
    private static final int BACK = 4;

    private final Sayings<Aspect> sayings =
            Sayings.load(
                    Evidence.class,
                    "evidence.tsv",
                    name -> Aspect.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)));

    /// The first sentence that speaks of it.
    Optional<String> of(Match match, Aspect aspect) {
        return sentences(match)
                .filter(s -> speaks(s, aspect))
                .findFirst()
                .map(s -> s.length() > LONG ? from(s, aspect) : s);
    }

    /// A list without full stops from where it speaks of the aspect: "...Toilets, including
    /// accessible toilets".
    String from(String sentence, Aspect aspect) {
        String[] words = sentence.split("\\s+");
        int end = 1;
        while (end < words.length && !speaks(part(words, 0, end), aspect)) {
            end++;
        }
        int start = end - 1;
        while (start > 0 && !speaks(part(words, start, end), aspect)) {
            start--;
        }
        int opens = start;
        while (opens > Math.max(0, start - BACK)
                && !Character.isUpperCase(words[opens].charAt(0))) {
            opens--;
        }
        int begin = Character.isUpperCase(words[opens].charAt(0)) ? opens : start;
        return begin == 0 ? sentence : "..." + part(words, begin, words.length);
    }

    private boolean speaks(String text, Aspect aspect) {
        return sayings.in(text).stream().anyMatch(said -> said.meaning() == aspect);
    }

    private static String part(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
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
