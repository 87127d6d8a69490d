package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.doorstep.conversation.Conversations;
import org.doorstep.limits.Tally;
import org.doorstep.listing.Flags;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.need.Needs;
import org.doorstep.search.Search;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Outgoing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every door with each part failing at every call, and all together: each table of the store by
/// itself too, for one may be away while the others answer.
class WithoutPartsTest {

    private static final List<Listing> LISTINGS =
            List.of(StandIns.listing("bow-stitchers", "Bow Stitchers"));
    private static final String DANGER = "Help+me+I+want+to+die";

    private final List<Outgoing> sent = new ArrayList<>();

    private static <T> T whole(boolean broken, Class<T> kind, T part) {
        return broken ? StandIns.failing(kind) : part;
    }

    private static Settings settings(boolean broken) {
        return broken
                ? new Settings(
                        _ -> {
                            throw new IllegalStateException("secret words in a message");
                        })
                : StandIns.settings();
    }

    private House without(Set<String> parts) {
        boolean store = parts.contains("store");
        boolean index = parts.contains("index");
        House h = StandIns.house(LISTINGS);
        Supplier<House.Shelf> noShelf =
                () -> {
                    throw new IllegalStateException("secret words in a message");
                };
        return new House(
                h.safety(),
                h.lines(),
                h.understanding(),
                h.places(),
                whole(index, Search.class, h.search()),
                index ? noShelf : h.shelf(),
                whole(store || parts.contains("listings"), Listings.class, h.listings()),
                whole(
                        store || parts.contains("conversations"),
                        Conversations.class,
                        h.conversations()),
                whole(store || parts.contains("flags"), Flags.class, h.flags()),
                whole(store || parts.contains("ledger"), Ledger.class, h.ledger()),
                whole(store || parts.contains("tally"), Tally.class, h.tally()),
                whole(store || parts.contains("needs"), Needs.class, h.needs()),
                Map.of(
                        "notify",
                        text -> {
                            sent.add(text);
                            return new Delivery.Accepted("id");
                        }),
                settings(parts.contains("config")),
                h.clocks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listings",
                "conversations",
                "flags",
                "ledger",
                "tally",
                "needs",
                "store",
                "index",
                "config",
                "store,index",
                "store,config",
                "index,config",
                "store,index,config"
            })
    @Tag("SAF-08")
    @Tag("SEC-19")
    void every_door_answers_politely_and_danger_gets_help(String broken) {
        Set<String> parts = Set.of(broken.split(",", -1));
        try (Street street = new Street(without(parts))) {
            ordinary(street);
            helps("phone", street.say("+447700900123", DANGER.replace('+', ' '), "m2"));
            helps("phone form", form(street, "/phone", "from=07700900124&text=" + DANGER));
            helps("search", street.get("/api/search?q=" + DANGER));
            helps("page", street.get("/?q=" + DANGER));
            helps("chat form", form(street, "/", "text=" + DANGER));
            String chat = "{\"conversation\":\"c\",\"text\":\"%s\"}";
            helps(
                    "chat",
                    street.post(
                            "/api/chat",
                            "application/json",
                            chat.formatted(DANGER.replace('+', ' '))));
            String text = "MessageSid=SM1&From=%2B447700900125&To=%2B447700900000&Body=" + DANGER;
            helps("twilio", TwilioSigned.post(street, text));
            byNotify(street);
            assertFalse(street.log().contains("secret words"), street.log());
        }
    }

    private static void ordinary(Street street) {
        assertEquals(200, street.get("/health").statusCode());
        var text = street.say("+447700900123", "coffee near E3 3HN", "m1");
        assertEquals(200, text.statusCode());
        assertTrue(text.body().contains("\"text\":\""), text.body());
        for (String path :
                List.of(
                        "/",
                        "/?q=coffee",
                        "/api/search?q=coffee",
                        "/phone",
                        "/needs",
                        "/listing/bow-stitchers")) {
            var answer = street.get(path);
            int status = answer.statusCode();
            assertTrue(status == 200 || status == 503, path + status);
            assertFalse(answer.body().contains("secret words"), answer.body());
            assertFalse(answer.body().contains("Exception"), answer.body());
        }
    }

    private static HttpResponse<String> form(Street street, String path, String body) {
        return street.post(path, TwilioSigned.FORM, body);
    }

    private static void helps(String door, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), door + answer.body());
        assertTrue(answer.body().contains("116 123"), door + answer.body());
    }

    private void byNotify(Street street) {
        var danger = notify(street, "n1", "Help me I want to die");
        assertEquals(200, danger.statusCode(), danger.body());
        assertTrue(sent.getFirst().words().contains("116 123"), sent.toString());
        assertEquals("+447700900126", sent.getFirst().to());
    }

    /// Without the token nobody can say who it is that posts: danger is helped all the same, by a
    /// gateway that can still send, and nothing else is done.
    @Test
    @Tag("SAF-08")
    void a_text_that_anybody_may_have_posted_moves_nothing_and_is_asked_for_again() {
        StandIns.Memory memory = new StandIns.Memory();
        House whole = without(Set.of());
        House house =
                StandIns.house(
                        whole.search(), whole.listings(), memory, noToken(), whole.gateways());
        try (Street street = new Street(house)) {
            assertEquals(503, notify(street, "n1", "online yoga").statusCode());
            assertEquals(503, notify(street, "n1", "STOP").statusCode());
            assertEquals(List.of(), sent);
            assertEquals(200, notify(street, "n2", "i want to kill myself").statusCode());
            assertEquals(1, sent.size());
            assertEquals(0, memory.written);
        }
        House cannotSend =
                StandIns.house(
                        whole.search(),
                        whole.listings(),
                        memory,
                        noToken(),
                        Map.of("notify", _ -> new Delivery.NotYet("no-key")));
        try (Street street = new Street(cannotSend)) {
            assertEquals(503, notify(street, "n3", "i want to kill myself").statusCode());
        }
    }

    /// The token cannot be read just now; everything else can.
    private static Settings noToken() {
        return new Settings(
                setting -> {
                    if (setting == Setting.NOTIFY_TOKEN) {
                        throw new IllegalStateException("no token");
                    }
                    return StandIns.settings().find(setting);
                });
    }

    private static HttpResponse<String> notify(Street street, String id, String words) {
        String text =
                """
                {"id":"%s","source_number":"447700900126","destination_number":"07700900000",
                 "message":"%s","date_received":"2026-11-24T10:00:00.000000Z"}
                """;
        return street.post(
                "/sms/notify",
                text.formatted(id, words),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + StandIns.NOTIFY_TOKEN));
    }
}
