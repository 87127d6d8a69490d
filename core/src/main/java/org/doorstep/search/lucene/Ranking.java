package org.doorstep.search.lucene;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.doorstep.search.Match.Cost;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// The order of what fits. First come the promises that hold without exception (tiers): what
/// answers before what merely touches the question; what is known to meet every need before what
/// must be asked; what begins in the time asked for before what is already running, and that before
/// what has no known times. Within a tier a sum of parts decides, each from 0 to 1.
///
/// The word part is BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
///
/// @param now the person's now
/// @param mileScale the distance in miles at which nearness has fallen to a third: what is a walk
///     in a city is nothing in the country
/// @param afarAsked whether online or telephone was asked for: then afar is no drawback
/// @param age of the person it is for, or null
record Ranking(LocalDateTime now, double mileScale, boolean afarAsked, @Nullable Integer age) {

    static final double METRES_PER_MILE = 1_609.344;

    /// The subject is the question: more than standing at the door.
    private static final double TOPIC = 1.5;

    /// Words are narrower than topics ("yoga" within exercise): the right thing a mile farther
    /// beats the wrong thing next door.
    private static final double WORDS = 1.5;

    /// Off the topic the same words may mean anything ("lunch" in a lunch-hour class).
    private static final double WORDS_ALONE = 0.75;

    /// Where topics and words leave it open, what is said in other words but means the same.
    private static final double LIKENESS = 1.5;

    /// Who asks for lunch and is sent to a lunch for veterans does not go.
    private static final double FOR_OTHERS = -0.4;

    /// People come from nearby or do not come.
    private static final double NEAR = 1.25;

    /// Sooner is better, but half as much as nearer: the group will be there next week too.
    private static final double SOON = 0.5;

    /// What is meant for somebody's years ("over 50s" for a mother of 82) before what merely lets
    /// her in, as long as it is not much farther.
    private static final double MEANT_FOR_THE_AGE = 0.3;

    /// From here on an age limit says whom a thing is meant for, and not just "adults".
    private static final int LATER_LIFE = 50;

    private static final int YOUTH = 25;

    /// Among equals, what costs nothing.
    private static final double FREE = 0.05;

    /// Among equals, what somebody checked lately.
    private static final double FRESH = 0.1;

    /// What has no known times stands below an equal that has; a text has to be phoned first.
    private static final double TIMES_UNKNOWN = -0.3;

    /// How soon "soon" fades, in hours: two days, since most groups are weekly.
    private static final double SOON_HOURS = 48;

    /// Checked within a quarter is fresh; two years later it is anybody's guess.
    private static final double FRESH_DAYS = 91;

    private static final double STALE_DAYS = 730;

    /// The tier of a candidate: lower comes first.
    int tier(Candidate c, boolean dated) {
        int touching = c.apt() ? 0 : 1;
        int time = dated ? timeTier(c.when()) : 0;
        return touching << 6 | Math.min(c.unstated().size(), 15) << 2 | time;
    }

    private static int timeTier(When when) {
        return switch (when.state()) {
            case ON -> when.begins() ? 0 : 1;
            case UNKNOWN -> 2;
            case OFF -> 3;
        };
    }

    /// The rank of a candidate within its tier: higher comes first.
    double score(Candidate c) {
        return TOPIC * c.topicFit()
                + (c.onTopic() ? WORDS : WORDS_ALONE) * c.wordFit()
                + LIKENESS * c.likeness()
                + (c.forOthers() ? FOR_OTHERS : 0)
                + NEAR * near(c)
                + soon(c)
                + (meantFor(c.facts()) ? MEANT_FOR_THE_AGE : 0)
                + (c.facts().cost() == Cost.FREE ? FREE : 0)
                + FRESH * fresh(c.facts().assuredDay());
    }

    private boolean meantFor(Facts facts) {
        return age != null
                && (facts.minimumAge() >= LATER_LIFE || facts.maximumAge() <= YOUTH)
                && facts.admits(age);
    }

    private double near(Candidate c) {
        return c.remote() && afarAsked ? 1 : Math.exp(-c.metres() / METRES_PER_MILE / mileScale);
    }

    private double soon(Candidate c) {
        Window next = c.when().next();
        if (c.when().state() == State.UNKNOWN || next == null) {
            return TIMES_UNKNOWN;
        }
        double hours = Math.max(0, Duration.between(now, next.from()).toMinutes() / 60.0);
        return SOON * Math.exp(-hours / SOON_HOURS);
    }

    private double fresh(int assuredDay) {
        if (assuredDay == 0) {
            return 0;
        }
        double days = LocalDate.from(now).toEpochDay() - assuredDay;
        return Math.clamp((STALE_DAYS - days) / (STALE_DAYS - FRESH_DAYS), 0, 1);
    }
}
