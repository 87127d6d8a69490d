package org.doorstep.functions.gateways;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.conversation.Channel;
import org.doorstep.functions.texts.NotifyDoor;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.web.Journal;
import org.doorstep.functions.web.Json;
import org.doorstep.texting.Inbound;
import org.jspecify.annotations.Nullable;

/// Texts that Notify received and could not hand in: its list is read back as far as anybody
/// could still be waiting, and what the ledger has not seen is taken in (SMS-30).
public final class MissedTexts {

    /// Notify itself tries for 25 minutes; in the first two it is left to.
    private static final Duration OLDEST = Duration.ofHours(2);

    private static final Duration YOUNGEST = Duration.ofMinutes(2);

    /// 250 texts a page.
    private static final int MOST_PAGES = 8;

    private final NotifyGateway notify;
    private final Journal journal;

    /// Whoever takes in a text that may have been seen before.
    public interface Room {
        /// False when it has been taken in before.
        boolean takeIn(Inbound text);
    }

    public MissedTexts(NotifyGateway notify, Journal journal) {
        this.notify = notify;
        this.journal = journal;
    }

    /// Takes in what was missed.
    ///
    /// @return how many texts that were
    public int takeIn(Room room, Instant now) {
        int missed = 0;
        String olderThan = "";
        try {
            for (int page = 0; page < MOST_PAGES && notify.isSetUp(); page++) {
                JsonNode texts = notify.received(olderThan);
                for (JsonNode one : texts) {
                    missed += takeIn(one, room, now) ? 1 : 0;
                }
                JsonNode last = texts.path(texts.size() - 1);
                olderThan = last.path("id").asText("");
                if (olderThan.isEmpty() || at(last).isBefore(now.minus(OLDEST))) {
                    break;
                }
            }
        } catch (IOException fault) {
            journal.failed("missed-texts", fault);
        }
        return missed;
    }

    /// One text that cannot be taken in holds up none of the others; the next round tries again.
    private boolean takeIn(JsonNode one, Room room, Instant now) {
        Instant at = at(one);
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.minus(YOUNGEST))) {
            return false;
        }
        try {
            return read(one, at).map(room::takeIn).orElse(false);
        } catch (RuntimeException fault) {
            journal.failed("missed-texts", fault);
            return false;
        }
    }

    private static Optional<Inbound> read(JsonNode one, Instant at) {
        String id = Json.text(one, "id");
        String from = Json.text(one, "user_number");
        String words = Json.text(one, "content");
        @Nullable String to = Json.text(one, "notify_number");
        if (id == null || from == null || words == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Inbound(
                        NotifyDoor.PROVIDER,
                        id,
                        Sender.of(from).value(),
                        to == null ? "" : to,
                        words,
                        Channel.SMS,
                        at));
    }

    /// A time nobody can read is long ago.
    private static Instant at(JsonNode one) {
        try {
            return Instant.parse(one.path("created_at").asText(""));
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }
}
