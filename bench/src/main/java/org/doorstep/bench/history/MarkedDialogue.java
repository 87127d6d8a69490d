package org.doorstep.bench.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Desk;
import org.doorstep.conversation.Receptionist;
import org.doorstep.conversation.Turn;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.doorstep.texting.Dialogue;
import org.doorstep.understanding.Places;
import org.doorstep.understanding.Times;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Vocabulary;

/// The real receptionist over a directory without a listing, who puts the mark of what she
/// answers behind every reply.
record MarkedDialogue(Receptionist receptionist) implements Dialogue {

    static MarkedDialogue open() {
        Search nothing =
                new Search() {
                    @Override
                    public Results find(Enquiry enquiry) {
                        return new Results(List.of(), 0, List.of(), null, false, "none");
                    }

                    @Override
                    public Optional<Match> look(Enquiry.Offer offer, Enquiry enquiry) {
                        return Optional.empty();
                    }
                };
        return new MarkedDialogue(
                new Receptionist(
                        new SafetyCheck(),
                        new HelpLines(),
                        new Understanding(Vocabulary.load(), Places.NONE, Times.NONE, _ -> false),
                        nothing,
                        new Desk("Doorstep", null, Desk.LONDON)));
    }

    @Override
    public Turn answer(Conversation before, String words, Instant now, Channel channel) {
        return marked(words, receptionist.answer(before, bare(words), now, channel));
    }

    @Override
    public Turn sorry(Conversation before, String words) {
        return marked(words, receptionist.sorry(before, bare(words)));
    }

    private static String bare(String words) {
        return words.substring(0, words.lastIndexOf(Letter.MARK));
    }

    private static Turn marked(String words, Turn turn) {
        String mark = words.substring(words.lastIndexOf(Letter.MARK));
        List<String> replies = new ArrayList<>();
        for (int i = 0; i < turn.replies().size(); i++) {
            replies.add(turn.replies().get(i) + mark + "." + i);
        }
        return new Turn(turn.next(), replies, turn.results(), turn.concern());
    }
}
