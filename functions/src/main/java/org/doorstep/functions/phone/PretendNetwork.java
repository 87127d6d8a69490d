package org.doorstep.functions.phone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.conversation.Channel;
import org.doorstep.functions.texts.Sender;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;
import org.jspecify.annotations.Nullable;

/// The pretend telephone network: what was sent to and from each pretend phone lately, in
/// memory only and bounded.
public final class PretendNetwork implements SmsGateway {

    private static final int MOST_PHONES = 1000;
    private static final int MOST_TEXTS = 100;

    private final Map<String, Deque<Text>> phones =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Deque<Text>> eldest) {
                    return size() > MOST_PHONES;
                }
            };

    /// One text as the phone shows it.
    ///
    /// @param mine whether the phone sent it
    /// @param id the message id it was sent with, or null
    public record Text(boolean mine, String words, @Nullable String id) {}

    /// Shows the text on the phone it goes to. A text is shown once, by its reference.
    @Override
    public Delivery send(Outgoing text) {
        Sender to = new Sender(text.to(), Channel.SMS);
        show(to, new Text(false, text.words(), text.reference()));
        return new Delivery.Accepted(text.reference());
    }

    @Override
    public synchronized Delivery ask(String reference) {
        boolean there =
                phones.values().stream()
                        .flatMap(Deque::stream)
                        .anyMatch(text -> reference.equals(text.id()));
        return there ? new Delivery.Accepted(reference) : new Delivery.NotYet("never-seen");
    }

    /// What a response carried to a phone.
    void reply(Sender to, String words) {
        show(to, new Text(false, words, null));
    }

    /// Shows a text on a phone; one that is there already by its id is not shown twice.
    ///
    /// @return false when it was there already
    synchronized boolean show(Sender phone, Text text) {
        Deque<Text> texts = phones.computeIfAbsent(phone.value(), _ -> new ArrayDeque<>());
        if (text.id() != null && texts.stream().anyMatch(t -> text.id().equals(t.id()))) {
            return false;
        }
        texts.addLast(text);
        if (texts.size() > MOST_TEXTS) {
            texts.removeFirst();
        }
        return true;
    }

    /// What a phone shows, oldest first.
    synchronized List<Text> texts(Sender phone) {
        return List.copyOf(phones.getOrDefault(phone.value(), new ArrayDeque<>()));
    }
}
