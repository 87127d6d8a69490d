package org.doorstep.conversation;

/// The first reply of a conversation names the service and says how to stop; later ones do not.
record Opening(String serviceName, boolean introduced, Channel channel) {

    /// A reply with its introduction, where it is owed one and does not carry it already.
    String introduce(String text) {
        if (introduced) {
            return text;
        }
        String named = text.contains(serviceName) ? text : serviceName + ": " + text;
        return channel == Channel.CHAT || text.contains("STOP")
                ? named
                : named + " STOP ends texts.";
    }

    /// What goes before the first line of a list.
    String before() {
        return introduced ? "" : serviceName + ": ";
    }

    /// What goes after a list, beside what can be sent next.
    String after() {
        return introduced || channel == Channel.CHAT ? "" : " STOP ends texts.";
    }
}
