package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorstep.conversation.QuestionReader.Row;
import org.doorstep.understanding.Sayings;
import org.jspecify.annotations.Nullable;

/// Two questions in one breath: "what's the cost and do I need to book".
final class TwoQuestions {

    /// What joins two questions.
    private static final Pattern JOINED =
            Pattern.compile("(?i)\\b(?:and|or|also|plus)\\b|&|\\?\\s");

    private static final Set<String> AND = Set.of("and", "or", "also", "plus");

    private TwoQuestions() {}

    /// Whether a text may put two questions.
    static boolean joined(String text) {
        return JOINED.matcher(text.strip()).find();
    }

    /// What is asked, in the order it is asked in.
    ///
    /// @param first the one that is surely asked
    /// @param found all that a text may ask
    static Intent.Question of(
            String text,
            List<String> words,
            Sayings.Said<Row> first,
            List<Sayings.Said<Row>> found) {
        Sayings.Said<Row> second = joined(text) ? also(words, first, found) : null;
        int number = Pointing.number(words);
        if (second == null) {
            return new Intent.Question(first.meaning().aspect(), number);
        }
        boolean turned = begins(second, words) < begins(first, words);
        return new Intent.Question(
                (turned ? second : first).meaning().aspect(),
                number,
                (turned ? first : second).meaning().aspect());
    }

    private static int begins(Sayings.Said<Row> said, List<String> words) {
        int at = 0;
        while (at < said.others().size() && said.others().get(at).equals(words.get(at))) {
            at++;
        }
        return at;
    }

    /// What is asked besides, in other words.
    private static Sayings.@Nullable Said<Row> also(
            List<String> words, Sayings.Said<Row> first, List<Sayings.Said<Row>> found) {
        return found.stream()
                .filter(s -> s.meaning().aspect() != first.meaning().aspect())
                .filter(
                        s ->
                                apart(first, s)
                                        && between(words, begins(first, words), begins(s, words)))
                .findFirst()
                .orElse(null);
    }

    /// Whether what joins them stands between two beginnings: "how much is it for me and my mum"
    /// is one question.
    private static boolean between(List<String> words, int one, int other) {
        List<String> joining = words.subList(Math.min(one, other), Math.max(one, other));
        return joining.stream().anyMatch(AND::contains) || words.stream().noneMatch(AND::contains);
    }

    /// Whether two things that are said have no word in common.
    private static boolean apart(Sayings.Said<Row> one, Sayings.Said<Row> other) {
        List<String> rest = new ArrayList<>(one.others());
        long both = other.others().stream().filter(rest::remove).count();
        return both == one.others().size() - other.words();
    }
}
