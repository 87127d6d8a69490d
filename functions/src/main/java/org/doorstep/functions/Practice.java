package org.doorstep.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Receptionist;

/// Conversations with nobody, before the first caller comes: messages of `practice.txt` are read,
/// searched for and put into words as any others, so that code is loaded and compiled, and tables
/// are read, by the time that somebody waits. Nothing of them is kept, counted, logged or sent.
///
/// SnapStart's photograph is taken after it (AWS, "Maximize Lambda SnapStart performance").
public final class Practice {

    private Practice() {}

    /// Answers all of them.
    ///
    /// @param rounds how many times
    /// @return how many messages were answered; fewer than there are when something the answers
    ///     need is away, which their first caller is told
    public static int hold(House house, int rounds) {
        List<String> conversations = conversations();
        Receptionist receptionist = house.receptionist();
        Instant now = house.clocks().personsNow();
        int answered = 0;
        try {
            for (int round = 0; round < rounds; round++) {
                for (String conversation : conversations) {
                    answered += hold(receptionist, conversation, now);
                }
            }
        } catch (RuntimeException _) {
            return answered;
        }
        return answered;
    }

    private static int hold(Receptionist receptionist, String conversation, Instant now) {
        Conversation before = Conversation.FRESH;
        String[] messages = conversation.split(" \\| ");
        for (String message : messages) {
            before = receptionist.answer(before, message, now, Channel.SMS).next();
        }
        return messages.length;
    }

    private static List<String> conversations() {
        try (InputStream in = Practice.class.getResourceAsStream("practice.txt")) {
            byte[] text = Objects.requireNonNull(in).readAllBytes();
            return new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("practice.txt cannot be read", e);
        }
    }
}
