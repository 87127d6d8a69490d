package org.doorstep.conversation;

import java.util.Collections;
import java.util.Set;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.safety.Concern;
import org.doorstep.safety.SafetyCheck;

/// What a message says of danger, to somebody who knows what was said before it.
record Hearing(SafetyCheck safety, IntentReader intents, OfferTalk talk) {

    Hearing(SafetyCheck safety, IntentReader intents) {
        this(safety, intents, new OfferTalk(intents));
    }

    /// Subjects of people who may be in danger, and ask of it in ordinary words.
    private static final Set<String> GRAVE =
            Set.of("domestic-abuse", "victims", "low-mood", "alcohol-drugs", "homelessness");

    /// What one message speaks of in this conversation.
    Concern of(Conversation kept, String text) {
        return understood(heard(checked(text, kept), kept, text), kept, text);
    }

    /// Where a message is only talk of what was shown, how it sounds counts for nothing.
    private Concern checked(String text, Conversation kept) {
        Concern concern = safety.check(text);
        boolean doubt = concern.tier() == Concern.Tier.POSSIBLE;
        return doubt && talk.only(text, kept) ? safety.said(text) : concern;
    }

    /// Who spoke of ending her life a while ago and now asks for what could be means is heard.
    private static Concern heard(Concern concern, Conversation kept, String text) {
        boolean means =
                concern.tier() != Concern.Tier.CLEAR
                        && kept.distressAt() != null
                        && Means.named(text);
        return means ? new Concern(Concern.Tier.CLEAR, Concern.Kind.SUICIDE) : concern;
    }

    /// "What should I take with me", asked of a list of lunches, sounds like a farewell to an ear
    /// that knows no list: where no word speaks of danger, a bare question about what was shown is
    /// one. It stays doubt for whoever spoke of ending her life, and where the list is for people
    /// in danger.
    private Concern understood(Concern concern, Conversation kept, String text) {
        boolean question =
                concern.tier() == Concern.Tier.POSSIBLE
                        && kept.distressAt() == null
                        && kept.state() instanceof State.Showing showing
                        && Collections.disjoint(showing.asked().topics(), GRAVE)
                        && intents.onlyAsks(text)
                        && !safety.speaks(text);
        return question ? Concern.NONE : concern;
    }
}
