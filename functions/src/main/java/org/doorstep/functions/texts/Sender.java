package org.doorstep.functions.texts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.conversation.Channel;

/// Who speaks: a telephone number in E.164, or a chat by the name its page gave it. Never
/// logged and never kept as it is.
public record Sender(String value, Channel channel) {

    /// E.164: a plus, a country code that does not begin with 0, at most 15 digits.
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /// What people and systems put between digits.
    private static final Pattern FILLING = Pattern.compile("[\\s().\\-\\u2010-\\u2015]+");

    private static final Pattern NATIONAL = Pattern.compile("0([1-9]\\d{8,9})");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:00)?([1-9]\\d{9,14})");

    /// The longest name of a chat, in characters (CONTRACT).
    public static final int MAX_CHAT = 100;

    /// A telephone number as anybody writes it: E.164, the British national form, or digits
    /// with a country code and no plus (GOV.UK Notify). Empty when it is none.
    public static Optional<Sender> phone(String written) {
        if (written.length() > 40) {
            return Optional.empty();
        }
        String bare = FILLING.matcher(written).replaceAll("");
        if (E164.matcher(bare).matches()) {
            return Optional.of(text(bare));
        }
        Matcher national = NATIONAL.matcher(bare);
        if (national.matches()) {
            return Optional.of(text("+44" + national.group(1)));
        }
        Matcher international = INTERNATIONAL.matcher(bare);
        return international.matches()
                ? Optional.of(text("+" + international.group(1)))
                : Optional.empty();
    }

    /// Whoever a provider says has written: a telephone number, or somebody by a name.
    public static Sender of(String written) {
        return phone(written).orElseGet(() -> named(written));
    }

    private static Sender text(String value) {
        return new Sender(value, Channel.SMS);
    }

    /// A chat; no chat is ever a telephone number.
    public static Sender chat(String name) {
        return new Sender("chat:" + name, Channel.CHAT);
    }

    /// Somebody who is no telephone number: a short code or a name ("NHSNoReply").
    public static Sender named(String name) {
        return text("name:" + name);
    }
}
