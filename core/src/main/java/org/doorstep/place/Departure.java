package org.doorstep.place;

import java.util.Set;

/// Whether somebody has come away from a place: "up from Peckham", "moved down from Leeds", "left
/// Bow in March". However near it is, that is not where she wants something; "I can come over from
/// Bow" and "a walk up from Bow" are.
///
/// @param tokens the message
record Departure(Tokens tokens) {

    /// So far back in a clause stands the verb, and before it what says that she only sets out.
    private static final int LOOKED_BACK = 6;

    private static final Set<String> WAYS =
            Set.of("up", "down", "over", "across", "along", "out", "here", "away", "back", "on");

    private static final Set<String> LEFT =
            Set.of(
                    "came",
                    "moved",
                    "moving",
                    "relocated",
                    "relocating",
                    "transferred",
                    "arrived",
                    "returned",
                    "fled",
                    "retired",
                    "rehoused",
                    "resettled",
                    "shifted",
                    "evacuated",
                    "migrated",
                    "emigrated");

    /// With "come" alone these say that she sets out from there, today or each time.
    private static final Set<String> SETS_OUT =
            Set.of(
                    "can", "could", "cant", "will", "would", "ill", "id", "to", "able", "must",
                    "might", "may", "usually", "often", "when", "if", "should", "shall", "do",
                    "does", "that", "which", "buses", "trains", "bus", "train");

    /// Who is up from somewhere.
    private static final Set<String> WHO =
            Set.of(
                    "im",
                    "am",
                    "were",
                    "are",
                    "is",
                    "hes",
                    "shes",
                    "theyre",
                    "just",
                    "newly",
                    "fresh",
                    "straight",
                    "recently",
                    "only",
                    "not",
                    "hi",
                    "hello",
                    "hiya");

    private static final Set<String> LEAVERS =
            Set.of(
                    "i",
                    "we",
                    "ive",
                    "weve",
                    "he",
                    "she",
                    "they",
                    "just",
                    "have",
                    "has",
                    "recently");

    /// @param at the first word of the place's name
    boolean from(int at) {
        if (tokens.key(at - 1).equals("left")) {
            return LEAVERS.contains(tokens.key(at - 2)) || begins(at - 1);
        }
        if (!tokens.key(at - 1).equals("from")) {
            return false;
        }
        int way = at - 2;
        while (way >= 0 && WAYS.contains(tokens.key(way)) && !begins(way + 1)) {
            way--;
        }
        boolean led = way < at - 2;
        boolean stands = led && (begins(way + 1) || WHO.contains(tokens.key(way)));
        return stands || verb(at - 2);
    }

    /// Whether a verb of leaving stands at a word or close before it, in its clause.
    private boolean verb(int last) {
        for (int i = last; i >= Math.max(0, last - LOOKED_BACK); i--) {
            String word = tokens.key(i);
            if (LEFT.contains(word)) {
                return true;
            }
            if (word.equals("come")) {
                return !setsOut(i);
            }
            if (begins(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean setsOut(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - LOOKED_BACK) && !begins(i + 1); i--) {
            if (SETS_OUT.contains(tokens.key(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(int at) {
        return at <= 0 || tokens.gap(at).compareTo(Tokens.Gap.COMMA) >= 0;
    }
}
