package org.doorstep.time;

import java.util.Set;

/// Days on which a trouble comes, which are no days of an offer: "they want us out on Friday",
/// "host says we must leave after Christmas", "can you help by Thursday". What is looked for by a
/// day keeps it: "any chess before Thursday" is on until then.
///
/// @param clause the breath in which the day stands
/// @param day the day, or all until a part of it
record TimeReaderDeadline(TimeReaderClause clause, TimeReaderPiece day) {

    /// So many words may stand between "throwing" and "out".
    private static final int APART = 5;

    private static final Set<String> SAYS = Set.of("says", "say", "said");
    private static final Set<String> OURS = Set.of("you", "u", "it");
    private static final Set<String> WANTS = Set.of("want", "wants", "wanted", "need", "needs");
    private static final Set<String> PERSONS =
            Set.of("us", "me", "him", "her", "them", "everyone", "everybody");
    private static final Set<String> HOURS = Set.of("early", "by", "at", "before", "around", "for");

    /// @param by whether it is a day up to which: "by Friday", "before Christmas"
    boolean told(boolean by) {
        return putOut() || mustGo() || reported() || (by && (done() || obliged()));
    }

    /// "Chucking me out", "they want us out"; not "help me out" or "I want to get out".
    private boolean putOut() {
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean put = clause.is("puts", i) && clause.says("outside", i + 1, i + 1 + APART);
            boolean unwanted =
                    WANTS.contains(clause.word(i)) && PERSONS.contains(clause.word(i + 1));
            if (put || (unwanted && clause.is("outside", i + 2))) {
                return true;
            }
        }
        return false;
    }

    /// "Must leave", "have to go"; not "have to leave early" or "must go for 3".
    private boolean mustGo() {
        for (int i = clause.from(); i < clause.to(); i++) {
            int go = clause.is("must", i) ? clause.at("goes", i + 1, i + 3) : -1;
            boolean hour = HOURS.contains(clause.word(go + 1)) && go + 1 < day.start();
            if (go >= 0 && !hour) {
                return true;
            }
        }
        return false;
    }

    /// "Section 21 says the 2nd"; "you said Friday" is about what we showed.
    private boolean reported() {
        int at = day.start() - 1;
        return SAYS.contains(clause.word(at))
                && !OURS.contains(clause.word(at - 1))
                && !clause.says("wish", clause.from(), clause.to());
    }

    /// "Need an answer by tomorrow": something to be settled, nowhere to go.
    private boolean done() {
        return clause.says("done", clause.from(), clause.to())
                && !clause.says("visits", clause.from(), clause.to());
    }

    /// "The form has to be in by the 12th".
    private boolean obliged() {
        return clause.says("must", clause.from(), day.start())
                && !clause.says("visits", clause.from(), clause.to())
                && !clause.says("begins", clause.from(), clause.to());
    }
}
