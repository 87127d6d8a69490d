package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.listing.Flag;
import org.doorstep.understanding.Sayings;

/// Reads what a message wants of the list that was shown, as `turns.tsv` has it: "closer", "not
/// that one", "the first one's shut".
final class TurnReader {

    /// In a longer message a stray "closer" is not what it is about.
    private static final int LONGEST = 20;

    private static final Set<String> OTHER = Set.of("else", "different");

    private static final Set<String> FILLER = Phrases.words("filler.tsv", "list");

    private final Sayings<Row> sayings = Sayings.load(TurnReader.class, "turns.tsv", Row::of);
    private final Set<String> filler = FILLER;

    /// What a row means, and whether it may be said among other words, with none that points.
    private record Row(String intent, boolean among, boolean alone) {
        static Row of(String name) {
            boolean alone = name.endsWith("!");
            boolean among = alone || name.endsWith("~");
            String bare = among ? name.substring(0, name.length() - 1) : name;
            return new Row(bare, among, alone);
        }
    }

    /// The words that change nothing of what stands among them.
    static Set<String> filler() {
        return FILLER;
    }

    /// What is wanted, or empty when the message is something else.
    ///
    /// @param somethingElse whether the message names a subject or a place of its own: then only
    ///     what it says as a whole counts
    Optional<Intent> read(String text, boolean somethingElse) {
        List<String> words = sayings.words(text);
        boolean asks = Asking.asks(words) || text.strip().endsWith("?");
        int number = Pointing.number(words);
        for (Sayings.Said<Row> said : sayings.in(text)) {
            if (whole(said) || among(said.meaning(), words, asks, somethingElse)) {
                Intent intent = intent(said.meaning().intent(), number, words.contains("first"));
                if (!(intent instanceof Intent.Report && asks)) {
                    return Optional.of(intent);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a message turns away what was shown, whatever it asks for instead: "not that,
    /// something else, quieter".
    boolean turnsAway(String text) {
        boolean other = sayings.words(text).stream().anyMatch(OTHER::contains);
        return sayings.in(text).stream()
                .filter(s -> s.words() > 1)
                .map(s -> s.meaning().intent())
                .anyMatch(i -> i.equals("refuse") || other && i.equals("more"));
    }

    /// Whether a row counts though more is said: what a person reports must not be asked.
    private static boolean among(Row row, List<String> words, boolean asks, boolean somethingElse) {
        return row.among()
                && (row.alone() ? !somethingElse : !asks && tells(words))
                && words.size() <= LONGEST;
    }

    /// Whether nothing else is said that could mean anything. A lone "not" needs what it denies.
    private boolean whole(Sayings.Said<Row> said) {
        List<String> left = new ArrayList<>(said.others());
        boolean pointed = Pointing.at(left);
        left.removeIf(
                w -> filler.contains(w) || Pointing.back(w) || Pointing.numeral(w).isPresent());
        boolean refused = said.meaning().intent().equals("refuse") && said.words() == 1;
        return left.isEmpty() && (!refused || pointed);
    }

    /// Whether a message speaks of one that was shown, or of having gone there.
    private static boolean tells(List<String> words) {
        return Pointing.at(words)
                || words.stream()
                        .anyMatch(
                                Set.of("went", "turned", "got", "nobody", "rang", "the")::contains);
    }

    private static Intent intent(String name, int number, boolean first) {
        return switch (name) {
            case "more" -> new Intent.More();
            case "closer" -> new Intent.Closer();
            case "cheaper" -> new Intent.Cheaper(0);
            case "further" -> new Intent.Further();
            case "refuse" -> new Intent.Refuse(number);
            case "shut" -> new Intent.Report(Flag.What.CLOSED, number);
            case "number" -> new Intent.Report(Flag.What.NUMBER, number);
            case "wrong" -> new Intent.Report(Flag.What.FACTS, number);
            case "again" -> number > 0 ? new Intent.Pick(number) : new Intent.Again(first);
            case "anytime" -> new Intent.AnyTime();
            case "like" -> new Intent.Like(number);
            default -> throw new IllegalStateException("turns.tsv names no such intent: " + name);
        };
    }
}
