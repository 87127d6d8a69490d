package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.doorstep.conversation.Conversations;
import org.doorstep.listing.Listings;
import org.doorstep.need.Needs;
import org.doorstep.search.Search;
import org.doorstep.texting.Ledger;
import org.junit.jupiter.api.Test;

/// What a house does before its first caller.
class PracticeTest {

    @Test
    void every_message_is_answered_in_every_round_and_no_store_is_touched() {
        House whole = StandIns.house(List.of());
        House house =
                StandIns.with(
                        StandIns.house(
                                whole.search(),
                                StandIns.failing(Listings.class),
                                StandIns.failing(Conversations.class),
                                whole.settings()),
                        StandIns.failing(Ledger.class),
                        StandIns.failing(Needs.class));
        int once = Practice.hold(house, 1);
        assertTrue(once >= 40, () -> once + " messages");
        assertEquals(3 * once, Practice.hold(house, 3));
    }

    @Test
    void a_house_without_its_index_opens_all_the_same() {
        House whole = StandIns.house(List.of());
        House house =
                StandIns.house(
                        StandIns.failing(Search.class),
                        whole.listings(),
                        whole.conversations(),
                        whole.settings());
        assertTrue(Practice.hold(house, 2) < Practice.hold(whole, 2));
    }
}
