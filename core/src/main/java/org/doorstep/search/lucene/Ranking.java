package org.doorstep.search.lucene;

import java.time.LocalDateTime;
import org.doorstep.listing.Eligibility;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Match.Cost;
import org.doorstep.search.Match.Timing.State;
import org.jspecify.annotations.Nullable;

/// The rank of what fits: a sum of parts, each from 0 to 1, which decides where no promise does
/// ({@link Tiers}).
///
/// The weights were found over the judgements that may be seen of five directories, by search
/// with messages held back, in rounded figures: each may be a third larger or smaller at the cost
/// of half a point of nDCG. The word part is BM25 (Robertson and Zaragoza, The Probabilistic
/// Relevance Framework, 2009).
///
/// @param now the person's now
/// @param mileScale the distance in miles at which nearness has fallen to a third: what is a walk
///     in a city is nothing in the country
/// @param afarAsked whether online or telephone was asked for: then afar is no drawback
/// @param age of the person it is for, or null
/// @param child the child it is for, whose age nobody said, or null
/// @param saving whether somebody is short of money
/// @param atOnce whether it has to be open now: then somebody stands in the street
/// @param urgent whether somebody is cold, though nobody said when
/// @param timed whether a time was asked for
record Ranking(
        LocalDateTime now,
        double mileScale,
        boolean afarAsked,
        @Nullable Integer age,
        Filter.@Nullable Child child,
        boolean saving,
        boolean atOnce,
        boolean urgent,
        boolean timed) {

    static final double METRES_PER_MILE = 1_609.344;

    /// The subject is the question: more than a mile.
    private static final double TOPIC = 3;

    /// Where no topic is plainly meant, the likeliest still counts for something.
    private static final double LIKELIEST = 0.4;

    /// Words are narrower than topics ("yoga" within exercise): the right thing a mile farther
    /// beats the wrong thing next door.
    private static final double WORDS = 3.5;

    /// Where topics and words leave it open, what is said in other words but means the same.
    private static final double LIKENESS = 4;

    /// Who asks for lunch and is sent to a lunch for veterans does not go.
    private static final double FOR_OTHERS = -1.1;

    /// What is for a circle of people of whom nobody spoke stands behind what is open to her, even
    /// when that is a good deal farther.
    private static final double CLOSED = -2.2;

    /// People come from nearby or do not come.
    private static final double NEAR = 2.6;

    /// What comes to people is about as good as what is half a mile away in a town.
    private static final double COMES = 0.6;

    /// A voice on the telephone or a class on a screen is about as good as something a mile and a
    /// half away.
    private static final double AFAR = 0.26;

    /// What is at another time than was asked for is shown where it is so much better an answer
    /// that it is worth the wait: as much as a walk of a mile.
    private static final double LATE = -1.5;

    /// What may be on then and may not.
    private static final double UNSURE = -0.6;

    /// What must be asked before going.
    private static final double TO_ASK = -2.4;

    /// Sooner is better, but much less than nearer: the group will be there next week too. What has
    /// no known times has none of it: a text has to be phoned first.
    private static final double SOON = 0.15;

    /// What is meant for somebody's years ("over 50s" for a mother of 82) before what merely lets
    /// her in, as long as it is not much farther.
    private static final double MEANT_FOR_THE_AGE = 0.3;

    /// Who is cold walks a mile farther to what is open now, and hardly waits for what opens in
    /// three hours.
    private static final double SOON_ENOUGH = 2.5;

    private static final double SOON_ENOUGH_HOURS = 3;

    /// What is meant for the youngest ends with the first class of school.
    private static final int LITTLE = 6;

    /// Among equals, what costs nothing.
    private static final double FREE = 0.05;

    /// Who is short of money goes half a mile farther for what costs nothing.
    private static final double SAVED = 0.6;

    /// Among equals, what somebody checked lately.
    private static final double FRESH = 0.1;

    /// What is all but over when the time asked for begins is no better than what is far away.
    private static final double ALL_BUT_OVER = -2;

    /// How soon "soon" fades, in hours: two days, since most groups are weekly.
    private static final double SOON_HOURS = 48;

    /// Checked within a quarter is fresh; two years later it is anybody's guess.
    private static final double FRESH_DAYS = 91;

    private static final double STALE_DAYS = 730;

    /// The order for an enquiry.
    static Ranking of(Enquiry enquiry, double mileScale) {
        return new Ranking(
                enquiry.now(),
                mileScale,
                afarAsked(enquiry),
                age(enquiry),
                child(enquiry),
                enquiry.saves(),
                enquiry.instant(),
                enquiry.atOnce(),
                TimeAsked.of(enquiry, false).asked());
    }

    /// Whether online or telephone was asked for.
    static boolean afarAsked(Enquiry enquiry) {
        return enquiry.filters().stream()
                .anyMatch(f -> f instanceof Filter.Online || f instanceof Filter.ByPhone);
    }

    /// The age of the one it is for: the one that was asked about, or the asker's own.
    private static @Nullable Integer age(Enquiry enquiry) {
        return enquiry.filters().stream()
                .filter(Filter.Age.class::isInstance)
                .map(f -> ((Filter.Age) f).years())
                .findFirst()
                .orElse(enquiry.asker().age());
    }

    private static Filter.@Nullable Child child(Enquiry enquiry) {
        return enquiry.filters().stream()
                .filter(Filter.Child.class::isInstance)
                .map(Filter.Child.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// The rank of a candidate within its tier: higher comes first. Who needs it now wants what is
    /// about it and nearest, and no more is weighed.
    double score(Candidate c) {
        double plain =
                subject(c) + NEAR * near(c) + inTime(c.when()) + TO_ASK * c.unstated().size();
        return atOnce ? plain : plain + besides(c);
    }

    /// How well a candidate answers what was asked, wherever and whenever it is.
    double subject(Candidate c) {
        double named = TOPIC * c.topicFit() + LIKELIEST * c.share() + WORDS * c.wordFit();
        return atOnce ? named : named + LIKENESS * c.likeness();
    }

    private double inTime(When when) {
        if (when.late()) {
            return LATE;
        }
        return timed && when.state() == State.UNKNOWN ? UNSURE : 0;
    }

    private double besides(Candidate c) {
        return (c.when().sliver() ? ALL_BUT_OVER : 0)
                + (c.closed() ? CLOSED : c.forOthers() ? FOR_OTHERS : 0)
                + soon(c.when())
                + (meantFor(c.facts()) ? MEANT_FOR_THE_AGE : 0)
                + (c.facts().cost() == Cost.FREE ? saving ? SAVED : FREE : 0)
                + FRESH * fresh(c.facts().assuredDay());
    }

    private boolean meantFor(Facts facts) {
        if (child != null) {
            return facts.maximumAge() <= (child.little() ? LITTLE : Eligibility.YOUTH);
        }
        return age != null
                && (facts.minimumAge() >= Eligibility.LATER_LIFE
                        || facts.maximumAge() <= Eligibility.YOUTH)
                && facts.admits(age);
    }

    private double near(Candidate c) {
        if (!c.remote()) {
            return Math.exp(-c.metres() / METRES_PER_MILE / mileScale);
        }
        if (afarAsked) {
            return 1;
        }
        boolean comes = c.facts().reach() == Facts.Reach.AREA && !c.facts().joinedFromAfar();
        return comes ? COMES : AFAR;
    }

    private double soon(When when) {
        double enough = urgent ? SOON_ENOUGH * Math.exp(-when.hoursAway() / SOON_ENOUGH_HOURS) : 0;
        return enough + SOON * Math.exp(-when.hoursAway() / SOON_HOURS);
    }

    private double fresh(int assuredDay) {
        if (assuredDay == 0) {
            return 0;
        }
        double days = now.toLocalDate().toEpochDay() - assuredDay;
        return Math.clamp((STALE_DAYS - days) / (STALE_DAYS - FRESH_DAYS), 0, 1);
    }
}
