package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.functions.StandIns.Memory;
import org.doorstep.functions.web.Pacing;
import org.doorstep.listing.Listing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who asks too much is held up, at every door of the web; who is in danger never is.
class PacingTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CRY = "i want to kill myself";
    private static final List<Listing> LISTINGS =
            List.of(StandIns.listing("bow-stitchers", "Bow Stitchers"));

    /// Every door that is paced, each asked with these words.
    private static final Map<String, Function<Asked, HttpResponse<String>>> DOORS =
            Map.of(
                    "search",
                    a -> a.street.get("/api/search?q=" + a.words.replace(' ', '+')),
                    "page",
                    a -> a.street.get("/?q=" + a.words.replace(' ', '+')),
                    "chat",
                    a ->
                            a.street.post(
                                    "/api/chat",
                                    JSON,
                                    "{\"conversation\":\"c\",\"text\":\"" + a.words + "\"}"),
                    "form",
                    a -> a.street.post("/", FORM, "text=" + a.words.replace(' ', '+')),
                    "phone",
                    a -> a.street.say("+447700900123", a.words, null),
                    "phone form",
                    a ->
                            a.street.post(
                                    "/phone",
                                    FORM,
                                    "from=07700900123&text=" + a.words.replace(' ', '+')));

    private record Asked(Street street, String words) {}

    private static House house(int one, int all) {
        return StandIns.house(
                StandIns.search(LISTINGS),
                StandIns.store(LISTINGS),
                new Memory(),
                StandIns.settings(
                        Map.of(
                                Setting.PEPPER_KEY,
                                StandIns.KEY,
                                Setting.SEAL_KEY,
                                StandIns.KEY,
                                Setting.REQUESTS_A_MINUTE,
                                Integer.toString(one),
                                Setting.ALL_REQUESTS_A_MINUTE,
                                Integer.toString(all))));
    }

    @Test
    @Tag("SEC-10")
    @Tag("SAF-09")
    void too_much_gets_429_with_when_to_come_back_and_a_cry_gets_its_lines_at_every_door() {
        DOORS.forEach(
                (name, door) -> {
                    try (Street street = new Street(house(2, 100))) {
                        Asked ordinary = new Asked(street, "online art group");
                        assertEquals(200, door.apply(ordinary).statusCode(), name);
                        assertEquals(200, door.apply(ordinary).statusCode(), name);
                        HttpResponse<String> held = door.apply(ordinary);
                        assertEquals(429, held.statusCode(), name + held.body());
                        assertEquals("60", held.headers().firstValue("Retry-After").orElse(""));
                        assertTrue(held.body().contains("Wait 60 seconds"), held.body());
                        assertTrue(held.body().contains("999"), held.body());
                        for (int i = 0; i < 20; i++) {
                            HttpResponse<String> help = door.apply(new Asked(street, CRY));
                            assertEquals(200, help.statusCode(), name);
                            assertTrue(help.body().contains("116 123"), name + help.body());
                        }
                    }
                });
    }

    @Test
    @Tag("SEC-10")
    void all_doors_and_addresses_together_have_their_bound() {
        try (Street street = new Street(house(100, 3))) {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                statuses.add(street.get("/api/search?q=yoga").statusCode());
            }
            assertEquals(List.of(200, 200, 200, 429, 429), statuses);
        }
    }

    @Test
    @Tag("SEC-12")
    void what_a_request_says_of_its_own_address_counts_for_nothing() {
        try (Street street = new Street(house(2, 100))) {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String mine = "198.51.100." + i;
                statuses.add(
                        street.send(
                                        street.request("/api/search?q=yoga")
                                                .header("X-Forwarded-For", mine)
                                                .header("Forwarded", "for=" + mine)
                                                .header("X-Real-IP", mine)
                                                .header("doorstep-caller", mine)
                                                .GET())
                                .statusCode());
            }
            assertEquals(List.of(200, 200, 429, 429), statuses);
        }
    }

    @Test
    @Tag("SEC-12")
    void one_connection_s_network_of_ipv6_is_one_address() {
        List<String> from = new ArrayList<>();
        Pacing pacing =
                new Pacing(house(1, 100), _ -> from.getLast(), () -> new byte[] {1, 2, 3, 4});
        List<Boolean> held = new ArrayList<>();
        for (String address :
                List.of(
                        "2001:db8:0:1::1",
                        "2001:db8:0:1:ffff::2",
                        "2001:db8:0:2::1",
                        "192.0.2.1",
                        "192.0.2.2",
                        "192.0.2.1",
                        "nonsense",
                        "else",
                        "null")) {
            from.add(address);
            held.add(pacing.refuses(Street.anyRequest(), "yoga").isPresent());
        }
        assertEquals(List.of(false, true, false, false, false, true, false, true, true), held);
    }

    @Test
    void an_address_is_in_no_log() {
        try (Street street = new Street(house(1, 100))) {
            street.get("/api/search?q=yoga");
            street.get("/api/search?q=yoga");
            assertFalse(street.log().contains("127.0.0.1"), street.log());
        }
    }
}
