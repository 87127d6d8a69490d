package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.conversation.QuestionReader.Row;
import org.doorstep.understanding.Sayings;
import org.jspecify.annotations.Nullable;

/// Two questions in one breath: "what's the cost and do I need to book".
final class TwoQuestions {

    /// What joins two questions.
    private static final Pattern JOINED =
            Pattern.compile("(?i)\\b(?:and|or|also|plus)\\b|[&,]|[?.!]\\s");

    private TwoQuestions() {}

    /// What is asked, in the order it is asked in.
    static Intent.Question of(
            String text, List<String> words, List<Sayings.Said<Row>> fitting) {
        Sayings.Said<Row> first = fitting.getFirst();
        Sayings.Said<Row> second = also(text, fitting);
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

    /// What is asked besides, in other words: "what's the cost and do I need to book".
    private static Sayings.@Nullable Said<Row> also(
            String text, List<Sayings.Said<Row>> fitting) {
        Sayings.Said<Row> first = fitting.getFirst();
        return JOINED.matcher(text.strip()).find()
                ? fitting.stream()
                        .filter(s -> s.meaning().aspect() != first.meaning().aspect())
                        .filter(s -> apart(first, s))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /// Whether two things that are said have no word in common.
    private static boolean apart(Sayings.Said<Row> one, Sayings.Said<Row> other) {
        List<String> rest = new ArrayList<>(one.others());
        long both = other.others().stream().filter(rest::remove).count();
        return both == one.others().size() - other.words();
    }
}
