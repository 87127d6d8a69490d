package org.doorstep.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.understanding.Sayings;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Tells what is only said of the offers on the table ("can I just watch the first time", "all of
/// them please", "will I get hit" of boxing, "it's for my brother") from what may be a cry.
///
/// Such messages are short and hold no word of distress, so that how they sound tells nothing; a
/// phrase of danger in them counts as ever. Every word must be accounted for, by a question about
/// an offer and a few small words beside it; where the talk is of matters near danger, or somebody
/// spoke of ending her life, nothing is taken for mere talk.
final class OfferTalk {

    private static final int LONGEST = 14;

    private static final Set<String> SMALL = Phrases.words("offer-talk-words.tsv", "small");
    private static final Set<String> GRAVE = Phrases.words("offer-talk-words.tsv", "grave");
    private static final Set<String> ROUGH = Phrases.words("offer-talk-words.tsv", "rough");

    /// What somebody in danger asks as well: whom to ring, when it ends, whether she is alone.
    private static final Set<Aspect> NEVER =
            EnumSet.of(Aspect.PHONE, Aspect.ALONE, Aspect.ASK_FOR, Aspect.LENGTH, Aspect.OTHER);

    private enum Talk {
        ROOM,
        MANAGE,
        ROUGH,
        WHOM
    }

    private final Sayings<Talk> sayings =
            Sayings.load(OfferTalk.class, "offer-talk.tsv", Talk::valueOf);
    private final QuestionReader questions = new QuestionReader();
    private final IntentReader intents;

    OfferTalk(IntentReader intents) {
        this.intents = intents;
    }

    /// Whether a message says nothing but what one says of offers that were shown.
    boolean only(String text, Conversation kept) {
        boolean shown = kept.state() instanceof State.Showing;
        boolean table = shown || kept.state() instanceof State.AskedWhere;
        List<String> topics = topics(kept.state());
        if (!table
                || kept.distressAt() != null
                || topics.stream().anyMatch(GRAVE::contains)
                || Phrases.words(text).size() > LONGEST) {
            return false;
        }
        return says(text, topics, shown) || (shown && (asks(text) || picks(text, topics)));
    }

    private static List<String> topics(State state) {
        return switch (state) {
            case State.Fresh _ -> List.of();
            case State.AskedWhere where -> topics(where.asked(), where.also());
            case State.Showing showing -> topics(showing.asked(), showing.also());
        };
    }

    private static List<String> topics(Understood asked, @Nullable Understood also) {
        Stream<String> second = also == null ? Stream.empty() : also.topics().stream();
        return Stream.concat(asked.topics().stream(), second).toList();
    }

    /// "All of them please", "number 2 then".
    private boolean picks(String text, List<String> topics) {
        Intent intent = intents.read(text, topics, Understood.NOTHING);
        return intent instanceof Intent.Several || intent instanceof Intent.Pick;
    }

    private boolean says(String text, List<String> topics, boolean shown) {
        return sayings.in(text).stream()
                .filter(
                        said ->
                                switch (said.meaning()) {
                                    case WHOM -> true;
                                    case ROOM, MANAGE -> shown;
                                    case ROUGH ->
                                            shown && topics.stream().anyMatch(ROUGH::contains);
                                })
                .anyMatch(said -> SMALL.containsAll(said.others()));
    }

    private boolean asks(String text) {
        boolean asked = Asking.asks(Phrases.words(text));
        return questions.asked(text).stream()
                .filter(said -> SMALL.containsAll(said.others()))
                .map(said -> said.meaning().aspect())
                .anyMatch(aspect -> asked ? !NEVER.contains(aspect) : aspect == Aspect.WATCH);
    }
}
