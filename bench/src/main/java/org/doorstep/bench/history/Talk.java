package org.doorstep.bench.history;

import java.util.List;

/// What people in the history write.
final class Talk {

    private static final List<String> ORDINARY =
            List.of(
                    "coffee morning near E3",
                    "hello",
                    "yoga tomorrow evening",
                    "MORE",
                    "help",
                    "somewhere warm to sit",
                    "thanks",
                    "stop smoking help");

    private static final List<String> RARE =
            List.of(
                    "STOP",
                    "START",
                    "Help me I want to die",
                    "my husband hits me",
                    "i want to kill myself",
                    "START");

    private Talk() {}

    static String words(Chance chance) {
        return chance.below(5) == 0
                ? RARE.get(chance.below(RARE.size()))
                : ORDINARY.get(chance.below(ORDINARY.size()));
    }

    static boolean stops(String words) {
        return words.equals("STOP");
    }

    static boolean starts(String words) {
        return words.equals("START");
    }

    /// Whether a reply says no more than that we have stopped, and how to begin again.
    static boolean saysStopped(String reply) {
        return reply.contains("Text START if you want");
    }

    /// Whether a reply has lines to call.
    static boolean lines(String reply) {
        return reply.contains("999");
    }

    static boolean abuse(String words) {
        return words.contains("hits me");
    }

    /// Whether it must get lines to call, at least once.
    static boolean danger(String words) {
        return abuse(words) || words.contains("die") || words.contains("kill");
    }
}
