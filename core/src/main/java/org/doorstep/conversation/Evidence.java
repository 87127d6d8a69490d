package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final int LONG = 200;

    /// Fewer words are a scrap that does not read as an answer.
    private static final int SCRAP = 3;

    /// What ends with a full stop and ends no sentence.
    private static final Pattern SHORTENED =
            Pattern.compile(
                    "(?i)(?:^|[\\s(/])(?:incl?|e\\.?g|i\\.?e|etc|approx|max|min|mins|hrs?|appts?|tel|no"
                            + "|nr|st|rd|dr|mrs?|ms|rev|[a-z])\\.$");

    private static final Set<String> EMPTY = Phrases.words("filler.tsv", "asking");

    /// How many words before it may belong to what is said.
    private static final int BACK = 4;

    private static final Set<String> ENDINGS = Set.of("s", "es", "d", "ed", "ing", "t");

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

    /// The sentence that has most of a question's own words, when it has at least half of them.
    Optional<String> about(Match match, String question) {
        List<String> wanted =
                Phrases.words(question).stream()
                        .filter(w -> w.length() > 2 && !EMPTY.contains(w))
                        .distinct()
                        .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return sentences(match)
                .filter(s -> s.length() <= LONG && 2 * has(s, wanted) >= wanted.size())
                .max(
                        Comparator.comparingLong((String s) -> has(s, wanted))
                                .thenComparingInt(s -> -s.length()));
    }

    private static long has(String sentence, List<String> wanted) {
        List<String> words = Phrases.words(sentence);
        return wanted.stream().filter(w -> words.stream().anyMatch(s -> same(s, w))).count();
    }

    /// "Gloves" and "glove", "lend" and "lending".
    private static boolean same(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return shorter.equals(longer)
                || shorter.length() > 3
                        && longer.startsWith(shorter)
                        && ENDINGS.contains(longer.substring(shorter.length()));
    }

    /// Whether words are too few to be a sentence: "Wellies".
    static boolean scrap(String text) {
        return Phrases.words(text).size() < SCRAP;
    }

    /// A text cut after every full stop, question or exclamation mark, and line.
    static List<String> cut(String text) {
        String head = text.length() > READ ? text.substring(0, READ) : text;
        List<String> whole = new ArrayList<>();
        boolean open = false;
        for (String part : head.split("(?<=[.!?])[ \\t]+|(?=\\R)")) {
            boolean goesOn = open && !part.matches("(?s)^\\R.*");
            String said = part.strip();
            if (goesOn) {
                whole.add(whole.removeLast() + " " + said);
            } else if (!said.isEmpty()) {
                whole.add(said);
            }
            open = SHORTENED.matcher(part).find() && !whole.isEmpty();
        }
        return whole;
    }
}
