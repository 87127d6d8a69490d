package org.doorstep.listing.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorstep.listing.Access;

/// Facts about access that words plainly state. A sentence that doubts, denies, limits or asks
/// states nothing, but for "no step-free access" and its like, which state the opposite.
public final class AccessWords {

    private static final Pattern SENTENCES = Pattern.compile("[.;\\n!|]+|,? but |,? however,? ");

    /// Says that it is not so, or not everywhere, or not yet.
    private static final Pattern DOUBT =
            Pattern.compile(
                    "\\b(no|not|non|without|isn't|isnt|aren't|can't|cannot|limited|partial|partially"
                            + "|partly|some|may|might|phone|contact|call|ask|check|soon|planned|request"
                            + "|unfortunately|lacks?|never|n/a|unknown|tbc|unsuitable|inaccessible"
                            + "|ground floor only|nearest|except)\\b|\\?|n't\\b");

    /// Says of step-free entry that it is not there.
    private static final Pattern NOT_STEP_FREE =
            Pattern.compile(
                    "\\b(no|not|without|isn't|lacks?) (a )?((fully|currently|very|really) )?"
                            + "(step[- ]?free|level access|wheelchair[- ](access(ible)?|friendly)"
                            + "|wheelchair[- ]accessible|suitable for wheelchairs?( users?)?"
                            + "|accessible (for|to|by) wheelchairs?( users?)?|disabled access"
                            + "|ramp|ramped access)"
                            + "|\\b(stairs|steps) only\\b|\\bonly (by|via|up) (the )?(stairs|steps)\\b"
                            + "|\\bunsuitable for wheelchairs?\\b|\\bno (wheelchairs?|disabled) access\\b"
                            + "|\\b(is )?inaccessible (to|for|by) wheelchairs?\\b"
                            + "|\\b(one|two|three|four|five|six|several|\\d+) (steps|stairs) (up )?"
                            + "(to|at|into) (the )?(front |main )?(door|entrance|building)\\b");

    /// Words that tell of a part of the place only.
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "\\b(upstairs|upper|first floor|second floor|balcony|gallery|basement|stage"
                            + "|garden|toilets?|wc)\\b");

    private static final Pattern NO_STEPS =
            Pattern.compile("\\b(no|without( any)?) (steps|stairs)\\b(?! free)");

    private static final Pattern STEP_FREE =
            Pattern.compile(
                    "\\bstep[- ]?free\\b|\\blevel access\\b|\\blevel entrance\\b"
                            + "|\\bwheelchair[- ](accessible|friendly)\\b"
                            + "|\\baccessible (to|for|by) wheelchairs?\\b"
                            + "|\\b(full|good) wheelchair access\\b|^wheelchair access$"
                            + "|\\bwheelchair access (is )?(available|throughout|to (all|the whole)"
                            + "|is possible on all levels)\\b|\\bramped (access|entrance)\\b");

    private static final List<Fact> FACTS =
            List.of(
                    fact(
                            Access.ACCESSIBLE_TOILET,
                            "\\b(accessible|disabled|wheelchair[- ]accessible) (toilets?|wc|loos?)\\b"
                                    + "|\\b(toilets?|loos?),? (including|incl\\.?) "
                                    + "(accessible|disabled)\\b|\\bchanging places\\b"),
                    fact(
                            Access.HEARING_LOOP,
                            "\\b(hearing|induction|audio)[- ]loops?\\b|\\bloop system\\b"),
                    fact(
                            Access.PARKING,
                            "\\b(car|free|on[- ]?site|blue badge|disabled|accessible) park(ing)?\\b"
                                    + "|\\bcar park\\b|\\b(disabled )?(car )?parking spaces?\\b"
                                    + "|\\bparking (on site|available|at)\\b|^parking$"),
                    fact(Access.QUIET_SPACE, "\\bquiet (room|space|area)\\b"));

    private AccessWords() {}

    private record Fact(Access access, Pattern words) {}

    private static Fact fact(Access access, String words) {
        return new Fact(access, Pattern.compile(words));
    }

    /// What the words state; empty when they state nothing. Never both of step-free and not.
    public static Set<Access> read(String text) {
        Set<Access> stated = EnumSet.noneOf(Access.class);
        for (String sentence : SENTENCES.split(text.toLowerCase(Locale.ROOT))) {
            // A list of facilities is as many statements; a denial holds for the rest of it.
            boolean denied = false;
            for (String part : sentence.split(",| and | with |:")) {
                String words = part.strip();
                denied |= DOUBT.matcher(words).find();
                boolean elsewhere = ELSEWHERE.matcher(words).find();
                if (NOT_STEP_FREE.matcher(words).find()) {
                    if (!elsewhere) {
                        stated.add(Access.NOT_STEP_FREE);
                    }
                } else if (NO_STEPS.matcher(words).find() && !elsewhere) {
                    stated.add(Access.STEP_FREE);
                } else if (!denied) {
                    state(words, stated);
                }
            }
        }
        if (stated.contains(Access.NOT_STEP_FREE)) {
            stated.remove(Access.STEP_FREE);
        }
        return stated;
    }

    private static void state(String words, Set<Access> stated) {
        if (STEP_FREE.matcher(words).find()) {
            stated.add(Access.STEP_FREE);
        }
        for (Fact fact : FACTS) {
            if (fact.words().matcher(words).find()) {
                stated.add(fact.access());
            }
        }
    }
}
