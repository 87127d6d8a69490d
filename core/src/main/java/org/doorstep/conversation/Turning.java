package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Understood;

/// Reads a message that looks for something, of somebody who has a list before her: what of the
/// list she turns away, and what she says of its subject without naming it.
record Turning(IntentReader intents) {

    /// "Anyone I can ring", "can I phone somebody": by telephone, of what is spoken of already.
    private static final Pattern BY_PHONE =
            Pattern.compile(
                    "(?i)\\b(?:any|some) ?(?:one|body) (?:\\w+ ){0,3}?"
                            + "(?:ring|phone|call|speak to|talk to)\\b"
                            + "|\\b(?:ring|phone|call|speak to|talk to) (?:any|some) ?(?:one|body)\\b");

    private static final Set<String> PHONING =
            Set.of("ring", "phone", "call", "speak", "talk", "instead", "ringing", "phoning");

    private static final Set<String> THAT = Set.of("that", "the", "this");

    private static final Set<String> WITH =
            Set.of("with", "at", "by", "in", "where", "that", "run");

    /// "That one at the big church" says which; "the one" says nothing.
    private static final int LONGEST = 4;

    /// "Quieter", "more gentle": how it should be, and not what.
    private static final Pattern HOW = Pattern.compile("\\w{3,}er|more|less|bit");

    /// The state without what the message turns away, where it asks for nothing else by name.
    State left(State state, Understood said, String text) {
        boolean away =
                state instanceof State.Showing showing
                        && showing.asked().topics().containsAll(said.topics())
                        && said.place() == null
                        && intents.turnsAway(text);
        return away && state instanceof State.Showing showing
                ? showing.refusing(
                        showing.page().stream().map(n -> showing.shown().get(n - 1)).toList())
                : state;
    }

    /// "That church one", said of a list that has none: one of it is meant, whatever it is.
    static boolean atOne(String text) {
        List<String> words = Phrases.withoutManners(Phrases.words(text));
        int one = words.indexOf("one");
        boolean behind = one == 1 && words.size() > 2 && WITH.contains(words.get(2));
        boolean ahead = one > 1 && one == words.size() - 1;
        return (behind || ahead)
                && words.size() <= LONGEST + (behind ? 2 : 0)
                && THAT.contains(words.getFirst());
    }

    /// "And what about me, where can I talk to others", in which nothing is read that changes what
    /// was asked: the same list once more would be no answer.
    ///
    /// @param before what was read before words about the subject were left out ("smaller")
    static boolean goesOn(Understood said, Understood before, String text) {
        boolean nothing =
                said.topics().isEmpty()
                        && said.words().isBlank()
                        && said.place() == null
                        && said.filters().isEmpty()
                        && !said.saysWhen();
        return nothing
                && !Refinement.saysAnything(text)
                && (Phrases.words(text).size() > LONGEST || !before.words().isBlank());
    }

    /// What is said, without words that are about the subject that stands already.
    Understood said(State state, Understood said, String text) {
        if (!(state instanceof State.Showing) || !said.topics().isEmpty()) {
            return said;
        }
        List<String> words = Phrases.words(said.words());
        if (BY_PHONE.matcher(text).find() && PHONING.containsAll(words)) {
            return said.withSubject(List.of(), "")
                    .withNeeds(
                            Refinement.merge(said.filters(), List.of(new Filter.ByPhone())),
                            said.asker());
        }
        List<String> left = new ArrayList<>(words);
        left.removeIf(w -> HOW.matcher(w).matches());
        return left.isEmpty() && !words.isEmpty() ? said.withSubject(List.of(), "") : said;
    }
}
