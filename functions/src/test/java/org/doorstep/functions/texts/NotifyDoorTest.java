package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.functions.Settings;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.Street;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Texts from GOV.UK Notify, through the real server.
class NotifyDoorTest {

    private final List<Outgoing> sent = new ArrayList<>();
    private final Street street = street(StandIns.settings());

    private Street street(Settings settings) {
        return new Street(
                StandIns.house(
                        StandIns.search(List.of()),
                        StandIns.store(List.of()),
                        new StandIns.Memory(),
                        settings,
                        Map.of(
                                "notify",
                                text -> {
                                    sent.add(text);
                                    return new Delivery.Accepted("id");
                                })));
    }

    @AfterEach
    void close() {
        street.close();
    }

    private static String text(String id, String words) {
        return """
               {"id":"%s","source_number":"447700912345","destination_number":"07700987654",
                "message":"%s","date_received":"2017-05-14T12:15:30.000000Z","new":"field"}
               """
                .formatted(id, words);
    }

    private int post(Street street, String body, String authorization) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        return street.post("/sms/notify", body, headers).statusCode();
    }

    private int post(String body) {
        return post(street, body, "Bearer " + StandIns.NOTIFY_TOKEN);
    }

    @Test
    @Tag("SEC-09")
    @Tag("SMS-27")
    void a_received_text_is_answered_once_by_the_gateway_however_often_it_comes() {
        for (int i = 0; i < 3; i++) {
            assertEquals(200, post(text("a", "Hello Notify!")));
        }
        assertEquals(1, sent.size());
        assertEquals("+447700912345", sent.getFirst().to());
        assertTrue(sent.getFirst().words().startsWith("Bow Doorstep"), sent.toString());
    }

    @Test
    @Tag("SEC-09")
    @Tag("SMS-29")
    void two_tokens_are_good_while_one_takes_over_and_nothing_else_is() {
        assertEquals(200, post(text("a", "hi")));
        assertEquals(
                200, post(street, text("b", "hi"), "Bearer the-token-of-before-which-is-32-long"));
        for (String wrong :
                List.of("", "Bearer ", "Bearer x", StandIns.NOTIFY_TOKEN, "Basic YTpi")) {
            assertEquals(401, post(street, text("c", "hi"), wrong), wrong);
        }
        assertEquals(2, sent.size());
    }

    @Test
    @Tag("SMS-28")
    void bad_data_are_refused_for_good_and_a_fault_of_ours_asks_for_another_attempt() {
        for (String bad : List.of("", "[]", "{}", "{\"id\":1}", "nonsense", "{\"id\":\"a\"}")) {
            assertEquals(400, post(bad), bad);
        }
        Settings broken =
                new Settings(
                        _ -> {
                            throw new IllegalStateException("no settings");
                        });
        try (Street without = street(broken)) {
            assertEquals(503, post(without, text("a", "hi"), "Bearer " + StandIns.NOTIFY_TOKEN));
        }
    }

    @Test
    void danger_gets_the_lines_with_the_store_away() {
        try (Street without =
                new Street(
                        StandIns.house(
                                StandIns.search(List.of()),
                                StandIns.store(List.of()),
                                StandIns.failing(org.doorstep.conversation.Conversations.class),
                                StandIns.settings(),
                                Map.of(
                                        "notify",
                                        text -> {
                                            sent.add(text);
                                            return new Delivery.Accepted("id");
                                        })))) {
            String token = "Bearer " + StandIns.NOTIFY_TOKEN;
            assertEquals(200, post(without, text("a", "Help me I want to die"), token));
            assertTrue(sent.getFirst().words().contains("116 123"), sent.toString());
            assertEquals(503, post(without, text("b", "coffee near E3"), token));
        }
    }
}
