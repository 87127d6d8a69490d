package org.doorstep.functions.texts;

import java.util.List;

/// Replies as TwiML (twilio.com/docs/messaging/twiml): one `Message` each; none is silence.
final class Twiml {

    private Twiml() {}

    static String of(List<String> replies) {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>");
        for (String reply : replies) {
            xml.append("<Message>");
            reply.codePoints().forEach(c -> append(xml, c));
            xml.append("</Message>");
        }
        return xml.append("</Response>\n").toString();
    }

    private static void append(StringBuilder xml, int c) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            default -> {
                if (allowed(c)) {
                    xml.appendCodePoint(c);
                }
            }
        }
    }

    /// What XML 1.0 may hold (production 2); nothing else can even be escaped.
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
