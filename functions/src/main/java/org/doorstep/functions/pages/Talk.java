package org.doorstep.functions.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A chat as its page carries it along: the name of its conversation, and the latest messages.
///
/// @param conversation a name nobody can guess
record Talk(String conversation, List<Said> messages) {

    /// Messages that are carried along; older ones are dropped.
    static final int MOST = 16;

    /// Characters of a person's own message that are shown again.
    private static final int LONGEST = 400;

    /// Between messages: a control character that is in no message (ASCII, record separator).
    private static final char BETWEEN = '\u001E';

    /// Before each listing that a message shows (ASCII, unit separator).
    private static final char SHOWN = '\u001F';

    /// One message.
    ///
    /// @param mine whether the person wrote it
    /// @param shown the ids of the listings it shows, in their order
    record Said(boolean mine, String words, List<String> shown) {

        Said {
            shown = List.copyOf(shown);
        }
    }

    Talk {
        messages = List.copyOf(messages);
    }

    /// This and what was said now.
    ///
    /// @param shown the ids of the listings that the replies show; the last reply has them
    Talk with(String text, List<String> replies, List<String> shown) {
        List<Said> all = new ArrayList<>(messages);
        all.add(new Said(true, shortened(text), List.of()));
        for (int i = 0; i < replies.size(); i++) {
            boolean last = i == replies.size() - 1;
            all.add(new Said(false, plain(replies.get(i)), last ? shown : List.of()));
        }
        return new Talk(conversation, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    private static String shortened(String text) {
        String plain = plain(text.strip());
        if (plain.length() <= LONGEST) {
            return plain;
        }
        boolean splits = Character.isHighSurrogate(plain.charAt(LONGEST - 1));
        return plain.substring(0, splits ? LONGEST - 1 : LONGEST) + "…";
    }

    private static String plain(String text) {
        return text.replace(BETWEEN, ' ').replace(SHOWN, ' ');
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(conversation);
        for (Said said : messages) {
            text.append(BETWEEN).append(said.mine() ? '>' : '<').append(said.words());
            said.shown().forEach(id -> text.append(SHOWN).append(plain(id)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What [#bytes] wrote; they were sealed, so nobody else did.
    static Talk of(byte[] bytes) {
        String[] parts =
                new String(bytes, StandardCharsets.UTF_8).split(String.valueOf(BETWEEN), -1);
        List<Said> messages = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            List<String> said = List.of(parts[i].split(String.valueOf(SHOWN), -1));
            messages.add(
                    new Said(
                            parts[i].startsWith(">"),
                            said.getFirst().substring(1),
                            said.subList(1, said.size())));
        }
        return new Talk(parts[0], messages);
    }
}
