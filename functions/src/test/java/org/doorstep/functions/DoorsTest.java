package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Each door, through the real server.
class DoorsTest {

    private static Street street;

    @BeforeAll
    static void open() {
        street =
                new Street(
                        StandIns.house(
                                List.of(
                                        StandIns.listing("bow-stitchers", "Bow Stitchers"),
                                        StandIns.listing("table", "The Thursday Table"))));
    }

    @AfterAll
    static void close() {
        street.close();
    }

    @Test
    void health_tells_the_index_once_ready() {
        var answer = street.get("/health");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "{\"status\":\"ok\",\"listings\":2,\"index\":{\"build\":\"b1\","
                        + "\"builtAt\":\"2026-11-24T09:59:00Z\"},\"warnings\":[]}",
                answer.body());
    }

    @Test
    void health_and_doors_say_503_before_the_house_is_open() {
        try (Street closed = new Street(Optional::empty)) {
            assertEquals(503, closed.get("/health").statusCode());
            assertEquals(503, closed.get("/api/search?q=x").statusCode());
            assertEquals(503, closed.get("/").statusCode());
        }
    }

    @Test
    void the_pretend_phone_answers_with_parts_and_encoding() {
        var answer = street.say("+447700900123", "hello", null);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(
                answer.body()
                        .matches(
                                "\\{\"messages\":\\[\\{\"text\":\".+\",\"parts\":1,"
                                        + "\"encoding\":\"GSM-7\"}],\"results\":\\[],"
                                        + "\"safety\":\"none\"}"),
                answer.body());
    }

    @Test
    void search_answers_in_the_contracts_shape() {
        var answer = street.get("/api/search?q=anything&near=E3%203HN&limit=1");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(Golden.read("search-answer.json"), answer.body());
    }

    @Test
    void chat_remembers_by_the_name_its_page_gives() {
        var answer =
                street.post(
                        "/api/chat",
                        "application/json",
                        "{\"conversation\":\"c1\",\"text\":\"hello\"}");
        assertTrue(
                answer.body()
                        .matches(
                                "\\{\"conversation\":\"c1\",\"replies\":\\[\".+\"],"
                                        + "\"results\":\\[],\"safety\":\"none\"}"),
                answer.body());
    }

    @Test
    void pages_are_there() {
        for (String page :
                List.of("/", "/?q=arts&near=E3+3HN", "/listing/bow-stitchers", "/phone")) {
            var answer = street.get(page);
            assertEquals(200, answer.statusCode(), page);
            assertTrue(answer.body().contains("<h1"), page);
        }
        assertEquals(404, street.get("/nowhere").statusCode());
        assertEquals(404, street.get("/listing/no-such").statusCode());
    }

    @Test
    void the_pretend_phones_form_works_without_scripts_and_twice_is_once() {
        String form = "from=07700+900456&id=m-1&text=hello+%3Cb%3E";
        String type = "application/x-www-form-urlencoded";
        var answer = street.post("/phone", type, form);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("hello &lt;b&gt;"), answer.body());
        assertEquals(2, answer.body().split("<li class").length - 1);
        assertEquals(2, street.post("/phone", type, form).body().split("<li class").length - 1);
        assertTrue(street.get("/phone?from=07700900456").body().contains("hello &lt;b&gt;"));
    }
}
