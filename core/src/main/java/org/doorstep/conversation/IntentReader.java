package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.conversation.Intent.Deed;
import org.doorstep.understanding.Understood;

/// Reads what a message wants of the conversation. A keyword counts only when it is the whole
/// message: "stop smoking help e3" is an enquiry.
final class IntentReader {

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("first", 1),
                    Map.entry("1st", 1),
                    Map.entry("second", 2),
                    Map.entry("2nd", 2),
                    Map.entry("third", 3),
                    Map.entry("3rd", 3),
                    Map.entry("fourth", 4),
                    Map.entry("4th", 4),
                    Map.entry("fifth", 5),
                    Map.entry("5th", 5),
                    Map.entry("sixth", 6),
                    Map.entry("6th", 6));

    /// What may stand around a number that picks an offer.
    private static final Set<String> AROUND =
            Set.of(
                    "tell",
                    "me",
                    "about",
                    "more",
                    "info",
                    "information",
                    "details",
                    "detail",
                    "on",
                    "of",
                    "for",
                    "number",
                    "no",
                    "num",
                    "nr",
                    "option",
                    "the",
                    "what",
                    "whats",
                    "is",
                    "show",
                    "pick",
                    "choose",
                    "like",
                    "id",
                    "i",
                    "want",
                    "please",
                    "pls",
                    "send");

    /// Words that point back at what was shown.
    private static final Set<String> POINTING =
            Set.of(
                    "it", "its", "they", "there", "that", "thats", "this", "them", "these", "those",
                    "theyre");

    /// Words that ask for something new, whatever else is said: "is there anything free".
    private static final Set<String> INDEFINITE =
            Set.of(
                    "any",
                    "anything",
                    "something",
                    "somewhere",
                    "anywhere",
                    "owt",
                    "summat",
                    "anyone",
                    "other",
                    "others",
                    "another",
                    "else",
                    "instead");

    private static final Set<String> ASKING =
            Set.of(
                    "is", "are", "do", "does", "can", "could", "how", "what", "whats", "where",
                    "wheres", "when", "whens", "who", "will", "would", "has", "have", "which");

    private final Map<String, Intent> whole = new HashMap<>();
    private final List<Map.Entry<List<String>, Intent>> within = new ArrayList<>();
    private final List<AspectRow> aspects;

    private record AspectRow(Aspect aspect, List<Set<String>> words) {}

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
        aspects = Phrases.table("aspects.tsv").stream().map(IntentReader::aspectRow).toList();
    }

    private static AspectRow aspectRow(List<String> row) {
        Aspect aspect = Aspect.valueOf(row.get(0).replace('-', '_').toUpperCase(Locale.ROOT));
        List<Set<String>> all = new ArrayList<>();
        for (String word : row.get(1).split(" ")) {
            all.add(Set.copyOf(List.of(word.split("\\|"))));
        }
        return new AspectRow(aspect, all);
    }

    private static Intent named(String name) {
        return switch (name) {
            case "stop" -> new Intent.Stop();
            case "start" -> new Intent.Start();
            case "help" -> new Intent.Help();
            case "more" -> new Intent.More();
            case "closer" -> new Intent.Closer();
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
    /// @param showing whether offers were shown, so that a number or "is it free" can mean them
    /// @param said what the message says as an enquiry: a short question that says nothing there
    ///     ("phone number?") is about what was shown
    Intent read(String text, boolean showing, Understood said) {
        List<String> words = Phrases.words(text);
        List<String> bare = Phrases.withoutManners(words);
        Intent exact = whole.get(String.join(" ", bare));
        if (exact != null) {
            return exact;
        }
        if (Phrases.onlyManners(words)) {
            return new Intent.Thanks();
        }
        Optional<Integer> pick = number(bare);
        if (pick.isPresent()) {
            return new Intent.Pick(pick.get());
        }
        return within.stream()
                .filter(e -> Phrases.hold(words, e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> showing ? question(words, asksForSomething(said)) : Optional.empty())
                .orElse(new Intent.Find());
    }

    /// The number a message picks, when it does nothing else: "2", "no 2", "tell me about the
    /// second one".
    private static Optional<Integer> number(List<String> words) {
        List<String> left = words.stream().filter(w -> !AROUND.contains(w)).toList();
        if (left.size() == 2 && left.get(1).equals("one") && NUMBERS.containsKey(left.get(0))) {
            left = left.subList(0, 1);
        }
        return left.size() == 1 ? numeral(left.getFirst()) : Optional.empty();
    }

    private static Optional<Integer> numeral(String word) {
        if (word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Integer.parseInt(word));
        }
        return Optional.ofNullable(NUMBERS.get(word));
    }

    /// A question about what was shown: it points back ("is it free", "does 2 have parking"),
    /// or is
    /// nothing but the thing asked for ("address?").
    private Optional<Intent> question(List<String> words, boolean asksForSomething) {
        int number =
                words.stream()
                        .filter(w -> w.length() <= 2 || NUMBERS.containsKey(w))
                        .flatMap(w -> numeral(w).stream())
                        .findFirst()
                        .orElse(0);
        if (words.isEmpty() || words.stream().anyMatch(INDEFINITE::contains)) {
            return Optional.empty();
        }
        boolean points = number > 0 || words.stream().anyMatch(POINTING::contains);
        boolean asks = ASKING.contains(words.getFirst());
        boolean bare = words.size() <= 5 && !asksForSomething;
        Optional<Aspect> aspect =
                aspects.stream()
                        .filter(
                                r ->
                                        r.words().stream()
                                                .allMatch(
                                                        w -> words.stream().anyMatch(w::contains)))
                        .map(AspectRow::aspect)
                        .findFirst();
        if (aspect.isPresent() && (points && asks || bare && onlyAsks(words, aspect.get()))) {
            return Optional.of(new Intent.Question(aspect.get(), number));
        }
        return points && asks && refers(words)
                ? Optional.of(new Intent.Question(Aspect.OTHER, number))
                : Optional.empty();
    }

    private static boolean asksForSomething(Understood said) {
        return !said.topics().isEmpty()
                || said.place() != null
                || said.saysWhen()
                || !said.filters().isEmpty();
    }

    private static boolean refers(List<String> words) {
        return words.contains("it") || words.contains("they") || words.contains("that");
    }

    /// "address", "how much", "phone number please": short, and never a need ("free", "women").
    private static boolean onlyAsks(List<String> words, Aspect aspect) {
        return switch (aspect) {
            case PHONE, WHERE, JOIN -> !words.contains("near");
            case COST ->
                    words.contains("much") || words.contains("cost") || words.contains("price");
            case WHEN ->
                    words.contains("when") || words.contains("time") || words.contains("times");
            case STEP_FREE, PARKING, TOILET, HEARING_LOOP, LANGUAGE, WHO, OTHER -> false;
        };
    }
}
