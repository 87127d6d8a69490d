package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.doorstep.conversation.Conversations;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.search.Search;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every door with each part failing at every call.
class WithoutPartsTest {

    private static final List<Listing> LISTINGS =
            List.of(StandIns.listing("bow-stitchers", "Bow Stitchers"));
    private static final String DANGER = "i+want+to+kill+myself";

    private static Map<String, House> broken() {
        Search search = StandIns.search(LISTINGS);
        Listings store = StandIns.store(LISTINGS);
        Conversations noMemory = StandIns.failing(Conversations.class);
        Settings noSettings =
                new Settings(
                        _ -> {
                            throw new IllegalStateException("secret words in a message");
                        });
        return Map.of(
                "store",
                StandIns.house(
                        search, StandIns.failing(Listings.class), noMemory, StandIns.settings()),
                "index",
                StandIns.house(
                        StandIns.failing(Search.class),
                        store,
                        new StandIns.Memory(),
                        StandIns.settings()),
                "config",
                StandIns.house(search, store, new StandIns.Memory(), noSettings),
                "all",
                StandIns.house(
                        StandIns.failing(Search.class),
                        StandIns.failing(Listings.class),
                        noMemory,
                        noSettings));
    }

    @Test
    @Tag("SAF-08")
    void every_door_answers_politely_and_danger_gets_help() {
        broken().forEach(WithoutPartsTest::knock);
    }

    private static void knock(String what, House house) {
        try (Street street = new Street(house)) {
            assertEquals(200, street.get("/health").statusCode(), what);
            var text = street.say("+447700900123", "coffee near E3 3HN", "m1");
            assertEquals(200, text.statusCode(), what);
            assertTrue(text.body().contains("\"text\":\""), what + text.body());
            var danger = street.say("+447700900123", "i want to kill myself", "m2");
            assertTrue(danger.body().contains("116 123"), what + danger.body());
            var chat =
                    street.post(
                            "/api/chat",
                            "application/json",
                            "{\"conversation\":\"c\",\"text\":\"i want to kill myself\"}");
            assertTrue(chat.body().contains("116 123"), what + chat.body());
            var search = street.get("/api/search?q=" + DANGER);
            assertEquals(200, search.statusCode(), what);
            assertTrue(search.body().contains("116 123"), what + search.body());
            assertTrue(street.get("/?q=" + DANGER).body().contains("116 123"), what);
            for (String path : List.of("/", "/?q=coffee", "/api/search?q=coffee", "/phone")) {
                int status = street.get(path).statusCode();
                assertTrue(status == 200 || status == 503, what + path + status);
            }
            int listing = street.get("/listing/bow-stitchers").statusCode();
            assertTrue(listing == 200 || listing == 503, what + listing);
            assertFalse(street.log().contains("secret words"), street.log());
        }
    }
}
