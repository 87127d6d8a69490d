package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What strangers send: never a 500, never a trace, never an echo that a browser would run.
class HostileInputTest {

    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=y>";

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "x".repeat(10_000),
                    "\uD83D\uDE00\uD83C\uDFF4\u200D☠️",
                    "a\u0000b\u0007c\u001Bd\r\ne",
                    "привет что рядом",
                    "আমার কাছে কী আছে",
                    "你好",
                    "\u202Eabc",
                    "a\uD800b",
                    SCRIPT,
                    "'; DROP TABLE listings; --",
                    "${7*7} #{7*7} {{7*7}}",
                    "%s%n%d",
                    "../../../../etc/passwd");

    private static Street street;

    @BeforeAll
    static void open() {
        street =
                new Street(
                        StandIns.house(
                                List.of(
                                        StandIns.listing("one", "One " + SCRIPT),
                                        StandIns.listing("two", "Two"))));
    }

    @AfterAll
    static void close() {
        street.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void isPolite(java.net.http.HttpResponse<String> answer, String what) {
        assertTrue(answer.statusCode() < 500, what + " got " + answer.statusCode());
        String body = answer.body().toLowerCase(Locale.ROOT);
        assertFalse(body.contains("exception"), what + ": " + answer.body());
        assertFalse(body.contains("\tat "), what);
        boolean html =
                answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        assertFalse(html && body.contains("<script>alert"), what);
        assertFalse(html && body.contains("<img src=x"), what);
    }

    @Test
    void every_text_is_answered_at_every_door() {
        for (String text : TEXTS) {
            String what = text.substring(0, Math.min(20, text.length()));
            isPolite(street.say("+447700900123", text, null), what);
            isPolite(street.get("/api/search?q=" + encode(text)), what);
            isPolite(street.get("/?q=" + encode(text) + "&near=E3+3HN"), what);
            isPolite(street.get("/?q=a&near=" + encode(text)), what);
            isPolite(street.get("/listing/" + encode(text).replace("+", "%20")), what);
            isPolite(street.get("/listing/one?at=" + encode(text)), what);
            isPolite(street.get("/phone?from=" + encode(text)), what);
            String form = "from=%2B447700900123&text=" + encode(text) + "&id=" + encode(text);
            isPolite(street.post("/phone", "application/x-www-form-urlencoded", form), what);
        }
    }

    @Test
    void names_from_listings_are_escaped_on_every_page() {
        for (String page : List.of("/?q=arts&near=E3+3HN", "/listing/one")) {
            var answer = street.get(page);
            assertTrue(answer.body().contains("&lt;script&gt;alert(1)"), page);
            assertFalse(answer.body().contains("<script>alert"), page);
        }
    }

    @Test
    void bad_bodies_get_the_error_shape_and_the_right_status() {
        Map<String, Integer> bodies =
                Map.of(
                        "",
                        400,
                        "{",
                        400,
                        "[]",
                        400,
                        "null",
                        400,
                        "{} {}",
                        400,
                        "{\"text\":1,\"conversation\":\"c\",\"from\":\"+447700900123\"}",
                        400,
                        "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
                        400,
                        "{\"conversation\":\"c\",\"text\":\"" + "x".repeat(1_000_000) + "\"}",
                        413);
        for (String door : List.of("/api/chat", "/phone/send")) {
            bodies.forEach(
                    (body, status) -> {
                        var answer = street.post(door, "application/json", body);
                        String what = door + " " + body.substring(0, Math.min(40, body.length()));
                        assertEquals(status, answer.statusCode(), what + answer.body());
                        assertTrue(
                                answer.body().startsWith("{\"error\":{\"code\":\""),
                                what + answer.body());
                    });
            assertEquals(415, street.post(door, "text/plain", "{}").statusCode());
            assertEquals(405, street.get(door).statusCode());
        }
        assertEquals(415, street.post("/sms/twilio", "application/json", "{}").statusCode());
        String form = "application/x-www-form-urlencoded";
        assertEquals(400, street.post("/phone", form, "").statusCode());
        assertEquals(400, street.post("/phone", form, "from=x&text=y").statusCode());
    }

    @Test
    void bad_parameters_get_400_and_name_their_field() {
        Map<String, String> bad =
                Map.of(
                        "limit=x", "limit",
                        "limit=0", "limit",
                        "limit=999999999999", "limit",
                        "offset=-1", "offset",
                        "lat=51.5", "lon",
                        "lat=91&lon=0", "lat",
                        "lat=NaN&lon=0", "lat",
                        "at=yesterday", "at",
                        "at=%2B1000000000-01-01T00:00:00Z", "at",
                        "near=Nowhere+At+All", "near");
        bad.forEach(
                (query, field) -> {
                    var answer = street.get("/api/search?q=a&" + query);
                    assertEquals(400, answer.statusCode(), query);
                    assertTrue(
                            answer.body().contains("\"field\":\"" + field + "\""),
                            query + answer.body());
                });
        assertEquals(200, street.get("/api/search?q=a&unknown=1&limit=").statusCode());
    }

    @Test
    void a_long_question_is_cut_and_that_is_said() {
        var answer = street.get("/api/search?q=" + "y".repeat(3000));
        assertTrue(answer.body().contains("\"corrected\":\"" + "y".repeat(1000) + "\""));
    }

    @Test
    void raw_rubbish_on_the_wire_gets_no_500() throws IOException {
        for (String line :
                List.of(
                        "GET /api/search?q=%zz%%%&near=% HTTP/1.1",
                        "GET /?q=<script>|^`{} HTTP/1.1",
                        "GET /listing/%00%ff HTTP/1.1",
                        "GET /listing/%zz HTTP/1.1",
                        "GET //evil.example/ HTTP/1.1",
                        "GET http://evil.example/ HTTP/1.1",
                        "GET /assets/../../etc/passwd HTTP/1.1",
                        "GET /" + "a".repeat(30_000) + " HTTP/1.1",
                        "BREW /phone HTTP/1.1",
                        "\u0001\u0002\u0003")) {
            String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertFalse(answer.startsWith("HTTP/1.1 5"), line + "\n" + answer);
            assertFalse(answer.contains("Exception"), line + "\n" + answer);
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", street.port())) {
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void every_answer_has_the_security_headers() {
        for (String path :
                List.of("/", "/phone", "/nowhere", "/api/search?q=a&limit=x", "/assets/phone.js")) {
            var headers = street.get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""), path);
            assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""), path);
            assertTrue(headers.firstValue("Strict-Transport-Security").isPresent(), path);
        }
    }

    @Test
    void another_sites_page_cannot_post() {
        var answer =
                street.post(
                        "/phone",
                        "from=%2B447700900123&text=hello",
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "cross-site"));
        assertEquals(403, answer.statusCode());
    }

    @Test
    void the_log_holds_no_words_and_no_number() {
        street.get("/?q=secretwords&near=E3+3HN");
        street.get("/listing/secretwords");
        street.say("+447700900987", "secretwords", "m9");
        String log = street.log();
        assertFalse(log.contains("secretwords"), log);
        assertFalse(log.contains("900987"), log);
        assertTrue(log.contains("door=/phone/send status=200 ms="), log);
    }
}
