package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.conversation.Intent.Deed;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Reads what a message wants of the conversation. A keyword counts only when it is the whole
/// message: "stop smoking help e3" is an enquiry.
final class IntentReader {

    /// More numbers than anybody scrolls back through.
    private static final int MOST = 99;

    private static final Set<String> GRATEFUL =
            Set.of("thanks", "thank", "thankyou", "thx", "ta", "cheers", "grateful", "appreciated");

    private static final Set<String> SEVERAL =
            Set.of("both", "all", "them", "these", "those", "top", "please", "pls");

    private static final List<String> BOTH = List.of("both");

    private final Map<String, Intent> whole = new HashMap<>();
    private final List<Map.Entry<List<String>, Intent>> within = new ArrayList<>();
    private final Set<String> picking = Phrases.words("filler.tsv", "picking");
    private final Set<String> kindly = Phrases.words("filler.tsv", "kindly");
    private final TurnReader turns = new TurnReader();
    private final QuestionReader questions = new QuestionReader();
    private final AmongReader among = new AmongReader(questions);

    QuestionReader questions() {
        return questions;
    }

    /// Whether a message turns away what was shown.
    boolean turnsAway(String text) {
        return turns.turnsAway(text);
    }

    /// Whether a message asks of what was shown, and says next to nothing else.
    boolean onlyAsks(String text) {
        return questions.isAll(text) || among.isAll(text);
    }

    IntentReader() {
        for (List<String> row : Phrases.table("intents.tsv")) {
            Intent intent = named(row.get(0));
            String pattern = row.get(1);
            if (pattern.startsWith("=")) {
                whole.put(pattern.substring(1), intent);
            } else {
                within.add(Map.entry(List.of(pattern.substring(1).split(" ")), intent));
            }
        }
    }

    private static Intent named(String name) {
        return switch (name) {
            case "stop" -> new Intent.Stop();
            case "start" -> new Intent.Start();
            case "help" -> new Intent.Help();
            case "more" -> new Intent.More();
            case "thanks" -> new Intent.Thanks();
            case "greeting" -> new Intent.Greeting();
            case "who" -> new Intent.WhoAreYou();
            case "book" -> new Intent.CannotDo(Deed.BOOK);
            case "call-back" -> new Intent.CannotDo(Deed.CALL_BACK);
            case "human" -> new Intent.CannotDo(Deed.HUMAN);
            case "surgery" -> new Intent.CannotDo(Deed.SURGERY);
            default -> throw new IllegalStateException("intents.tsv names no such intent: " + name);
        };
    }

    /// What the message wants.
    ///
    /// @param shown what the list that was shown is about, or null when none was: a number or "is
    ///     it free" can mean it
    /// @param said what the message says as an enquiry
    Intent read(String text, @Nullable List<String> shown, Understood said) {
        return read(text, shown, false, said);
    }

    /// @param looked whether one of the list was looked at
    Intent read(String raw, @Nullable List<String> shown, boolean looked, Understood said) {
        String text = Phrases.writtenOut(raw);
        List<String> words = Phrases.words(text);
        List<String> bare = Phrases.withoutManners(words);
        Intent exact = whole.get(String.join(" ", bare));
        if (exact != null) {
            return exact;
        }
        if (Phrases.onlyManners(words) || said.place() == null && thanks(words)) {
            return new Intent.Thanks();
        }
        Optional<Integer> pick = refused(words) ? Optional.empty() : number(bare);
        if (pick.isPresent()) {
            return new Intent.Pick(pick.get());
        }
        Optional<Intent> several = shown == null ? Optional.empty() : several(bare);
        if (several.isPresent()) {
            return several.get();
        }
        int limit = shown == null ? 0 : Limit.pence(text);
        if (limit > 0) {
            return new Intent.Cheaper(limit);
        }
        return within.stream()
                .filter(e -> Phrases.hold(words, e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> shown == null ? Optional.empty() : one(text, words, said, shown, looked))
                .or(() -> ofTheList(text, words, shown, looked, said))
                .orElse(new Intent.Find());
    }

    /// What asks it of the list: of all that is shown, or for the one that is so ("the free one").
    private Optional<Intent> one(
            String text, List<String> words, Understood said, List<String> shown, boolean looked) {
        if (Pointing.atANumberedOne(words)) {
            return Optional.empty();
        }
        Optional<Intent.Among> asked = among.read(text, said, shown, looked);
        boolean one = Pointing.atTheOne(words) && !Asking.asks(words);
        return asked.isPresent()
                        && one
                        && !asked.get().all()
                        && !(asked.get().trait() instanceof Trait.Most)
                ? Optional.of(new Intent.TheOne(asked.get().trait()))
                : asked.map(a -> a);
    }

    /// "The first two", "1 and 3 please", "both": several, and nothing asked of them.
    private Optional<Intent> several(List<String> words) {
        boolean all = words.contains("both") || words.contains("all");
        boolean rest =
                words.stream()
                        .allMatch(
                                w ->
                                        picking.contains(w)
                                                || SEVERAL.contains(w)
                                                || Pointing.numeral(w).isPresent());
        List<Integer> numbers = Pointing.several(words);
        return rest && (!numbers.isEmpty() || all && words.size() > 1 || words.equals(BOTH))
                ? Optional.of(new Intent.Several(numbers))
                : Optional.empty();
    }

    /// "That is most kind of you, thank you": words of thanks, and nothing else that means
    // anything.
    private boolean thanks(List<String> words) {
        return words.stream().anyMatch(GRATEFUL::contains)
                && words.stream().allMatch(w -> GRATEFUL.contains(w) || kindly.contains(w));
    }

    /// "2 is no good" picks nothing.
    private static boolean refused(List<String> words) {
        return Phrases.hold(words, List.of("no", "good"));
    }

    /// What leans on a list: what is put as a question is read as one first.
    private Optional<Intent> ofTheList(
            String text,
            List<String> words,
            @Nullable List<String> shown,
            boolean looked,
            Understood said) {
        boolean asks = Asking.asks(words);
        Optional<Intent> asked =
                shown != null && asks
                        ? questions.read(text, said, shown, looked)
                        : Optional.empty();
        boolean fresh = shown == null && saysSomething(said);
        return asked.or(() -> fresh ? Optional.empty() : turns.read(text, elsewhere(said)))
                .or(() -> shown == null || asks ? Optional.empty() : another(words, said))
                .or(
                        () ->
                                shown == null || asks
                                        ? Optional.empty()
                                        : questions.read(text, said, shown, looked))
                .or(() -> shown == null ? Optional.empty() : another(words, said))
                .or(
                        () ->
                                shown == null
                                        ? Optional.empty()
                                        : questions.other(text, said, shown, looked));
    }

    /// "The second one but at a weekend": a number and a time, and nothing to look for.
    private static Optional<Intent> another(List<String> words, Understood said) {
        List<String> without = words.stream().filter(w -> !w.equals("last")).toList();
        int number = Pointing.number(without);
        boolean pointed =
                words.stream().anyMatch(Set.of("one", "number", "no", "but", "the")::contains);
        return number > 0
                        && number <= MOST
                        && pointed
                        && said.saysWhen()
                        && said.topics().isEmpty()
                        && said.place() == null
                ? Optional.of(new Intent.AtAnotherTime(number))
                : Optional.empty();
    }

    /// Whether it names a subject or a place of its own; "I can get the bus" names none.
    private static boolean elsewhere(Understood said) {
        return said.place() != null || !Set.of("transport").containsAll(said.topics());
    }

    private static boolean saysSomething(Understood said) {
        return !said.topics().isEmpty()
                || said.place() != null
                || said.saysWhen()
                || !said.filters().isEmpty();
    }

    /// The number a message picks, when it does nothing else: "2", "no 2", "tell me about the
    /// second one".
    private Optional<Integer> number(List<String> words) {
        if (words.contains("ones")) {
            return Optional.empty();
        }
        List<String> left = words.stream().filter(w -> !picking.contains(w)).toList();
        if (left.size() == 2 && left.get(1).equals("one")) {
            left = left.subList(0, 1);
        }
        if (left.size() != 1) {
            return Optional.empty();
        }
        return left.getFirst().equals("one")
                ? words.size() == 1 || words.contains("number") ? Optional.of(1) : Optional.empty()
                : Pointing.numeral(left.getFirst());
    }
}
