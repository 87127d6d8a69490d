package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Samples;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A row says the price of whoever comes, the details all of them.
class MoneyTest {

    private static CostOption option(
            @Nullable String name, @Nullable Integer pence, @Nullable String words) {
        return new CostOption(name, pence, words, null, null);
    }

    private static Listing costing(CostOption... options) {
        Listing l = Samples.named("an-id", "Pottery");
        return new Listing(
                l.id(),
                l.source(),
                l.identifiers(),
                l.name(),
                l.description(),
                l.url(),
                l.email(),
                l.status(),
                l.organization(),
                l.serviceAtLocations(),
                l.schedules(),
                List.of(options),
                l.eligibility(),
                l.applicationProcess(),
                l.attendance(),
                l.languages(),
                l.contacts(),
                l.phones(),
                l.topics(),
                l.notFor(),
                l.serviceAreas(),
                l.assuredDate(),
                l.alert());
    }

    private static @Nullable String brief(
            Match.Cost cost, @Nullable Integer age, CostOption... options) {
        return Money.brief(
                new Match(
                        new Enquiry.Offer("an-id", null),
                        costing(options),
                        null,
                        null,
                        new Match.Timing(Match.Timing.State.UNKNOWN, null, null),
                        cost,
                        List.of(),
                        List.of(),
                        0,
                        true),
                age);
    }

    @Test
    void a_concession_is_not_the_price() {
        CostOption cost = option("Session", 450, "£4.50, £2 concessions");
        assertEquals("£4.50", brief(Match.Cost.PAID, null, cost));
    }

    @Test
    void an_age_that_was_told_decides() {
        CostOption[] both = {option("Adult", 600, null), option("Under 18s", 250, null)};
        assertEquals("£6", brief(Match.Cost.PAID, null, both));
        assertEquals("£2.50", brief(Match.Cost.PAID, 12, both));
    }

    @Test
    void what_is_free_on_benefits_is_told_with_its_condition() {
        assertEquals(
                "£8, free on benefits",
                brief(Match.Cost.PAID, null, option(null, 800, "£8, free on benefits")));
        assertEquals(
                "free on Universal Credit",
                brief(Match.Cost.UNKNOWN, null, option("On Universal Credit", 0, "")));
    }

    @Test
    void the_first_time_is_told_apart() {
        assertEquals(
                "first free, then £5",
                brief(Match.Cost.PAID, null, option(null, null, "first session free, then £5")));
        assertEquals(
                "£1.50, first two free",
                brief(Match.Cost.PAID, null, option(null, 150, "£1.50, first two free")));
    }

    @Test
    void a_gift_is_called_one() {
        assertEquals(
                "£2 donation", brief(Match.Cost.PAID, null, option("Donation", 200, "£2 a head")));
        assertEquals(
                "pay what you can",
                brief(Match.Cost.UNKNOWN, null, option(null, null, "Donations welcome")));
    }

    @Test
    void details_tell_every_price_with_its_condition() {
        assertEquals(
                "Adult: £6; Under 18s: £3",
                Money.full(costing(option("Adult", 600, null), option("Under 18s", 300, null))));
        assertEquals(
                "First one free; £5 a lesson",
                Money.full(
                        costing(
                                option("First session", 0, "First one free"),
                                option("Session", 500, "£5 a lesson"))));
        assertEquals(
                "Under 18s: £35 per hour",
                Money.full(costing(option("Under 18s", 3500, "per hour"))));
        assertNull(Money.full(costing()));
    }

    @Test
    void a_plain_price_is_said_plainly() {
        assertEquals("£3", Money.full(costing(option("Session", 300, null))));
        assertEquals("Free", Money.full(costing(option(null, 0, null))));
        assertEquals("£3", brief(Match.Cost.PAID, 40, option("Session", 300, null)));
    }
}
