package org.doorstep.functions.pages;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.functions.House;
import org.doorstep.functions.Setting;
import org.doorstep.functions.web.Journal;

/// Closes a chat into a hidden field of its page, so that it goes on without scripts and without
/// its words being kept anywhere, and nobody can put words into our mouth.
@Singleton
final class TalkSeal {

    /// Far more than the most messages of the greatest length.
    private static final int MAX_TOKEN = 40_000;

    private static final String CONTEXT = "chat on the first page";

    private final House house;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    TalkSeal(House house, Journal journal) {
        this.house = house;
        this.journal = journal;
    }

    /// The chat as a token; empty when the settings do not answer, and then the next message
    /// begins anew.
    String close(Talk talk) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(seal().close(talk.bytes(), CONTEXT));
        } catch (RuntimeException fault) {
            journal.failed("seal", fault);
            return "";
        }
    }

    /// The chat of a token, or a new one when it is none of ours.
    Talk open(String token) {
        if (!token.isEmpty() && token.length() <= MAX_TOKEN) {
            try {
                return Talk.of(seal().open(Base64.getUrlDecoder().decode(token), CONTEXT));
            } catch (IllegalArgumentException | IllegalStateException _) {
                // a token of yesterday's key, or of somebody's making
            } catch (RuntimeException fault) {
                journal.failed("seal", fault);
            }
        }
        return new Talk("page-" + UUID.randomUUID(), List.of());
    }

    private AesSeal seal() {
        byte[] key = house.settings().key(Setting.SEAL_KEY);
        return new AesSeal(Map.of((byte) 1, new SecretKeySpec(key, "AES")), (byte) 1, random);
    }
}
