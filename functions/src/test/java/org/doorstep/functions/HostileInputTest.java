package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Status;
import org.doorstep.place.Point;
import org.doorstep.time.Schedule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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

    /// A listing whose every word is an attack, those of fields that somebody adds next year too.
    private static <T> T filled(Class<T> kind, String words) {
        try {
            List<Object> values = new ArrayList<>();
            List<Class<?>> kinds = new ArrayList<>();
            for (RecordComponent part : kind.getRecordComponents()) {
                kinds.add(part.getType());
                // A slash in an address is another address.
                boolean named = part.getName().equals("id");
                values.add(filled(part.getGenericType(), named ? words.replace("/", "") : words));
            }
            return kind.getDeclaredConstructor(kinds.toArray(Class[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(kind.getName(), e);
        }
    }

    private static Object filled(Type type, String words) {
        if (type instanceof ParameterizedType many) {
            Object one = filled(many.getActualTypeArguments()[0], words);
            return many.getRawType() == Set.class ? Set.of(one) : List.of(one);
        }
        Class<?> kind = (Class<?>) type;
        if (kind == Status.class) {
            return Status.ACTIVE;
        }
        if (kind == Point.class) {
            return new Point(51.53, -0.03);
        }
        if (kind == Schedule.class) {
            return mondays(words);
        }
        if (kind.isEnum()) {
            return kind.getEnumConstants()[0];
        }
        if (kind.isRecord()) {
            return filled(kind, words);
        }
        return kind == String.class
                ? words
                : Objects.requireNonNull(PLAIN.get(kind), kind.getName());
    }

    private static Schedule mondays(String words) {
        return new Schedule(
                Schedule.Freq.WEEKLY,
                1,
                List.of(new Schedule.Day(0, DayOfWeek.MONDAY)),
                List.of(),
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                null,
                null,
                null,
                List.of(),
                words);
    }

    /// What no words can be put into.
    private static final Map<Class<?>, Object> PLAIN =
            Map.of(Integer.class, 3, LocalDate.class, LocalDate.of(2026, 9, 1));

    @Test
    @Tag("UX-10")
    void whatever_stands_in_any_field_of_a_listing_no_page_makes_markup_or_a_link_of_it() {
        for (String attack :
                List.of(
                        SCRIPT,
                        "\" autofocus onfocus=alert(1) x=\"",
                        "' onmouseover='alert(1)",
                        "</title></p><svg onload=alert(1)>",
                        "javascript:alert(1)",
                        "data:text/html,<script>alert(1)</script>",
                        "&lt;script&gt;alert(1)&lt;/script&gt;")) {
            Listing listing = filled(Listing.class, attack);
            try (Street hostile = new Street(StandIns.house(List.of(listing)))) {
                String id = encode(listing.id()).replace("+", "%20");
                for (String page :
                        List.of("/?q=arts&near=E3+3HN", "/listing/" + id, "/needs", "/phone")) {
                    var answer = hostile.get(page);
                    assertEquals(200, answer.statusCode(), page + answer.body());
                    assertHarmless(answer.body(), attack, page);
                }
                String said = hostile.say("+447700900123", "online art group", "m1").body();
                assertTrue(said.contains("\"results\":["), said);
                var number = "/phone?from=%2B447700900123";
                assertHarmless(hostile.get(number).body(), attack, number);
                var chat =
                        hostile.post("/", "application/x-www-form-urlencoded", "text=online+art");
                assertHarmless(chat.body(), attack, "chat");
            }
        }
    }

    /// The template's own tags and attributes, and no other. Quotation marks do no harm between
    /// tags, and inside one they would end an attribute's value before its time.
    private static void assertHarmless(String html, String attack, String page) {
        for (String made :
                List.of("<script>alert", "<img src=x", "<svg onload", "<title></title></p>")) {
            assertFalse(html.contains(made), page + " holds " + made + html);
        }
        assertFalse(attack.contains("<") && html.contains(attack), page + html);
        Matcher tags = Pattern.compile("<[a-zA-Z][^>]*>").matcher(html);
        while (tags.find()) {
            String bare = tags.group().replaceAll("=\"[^\"]*\"", "");
            assertFalse(bare.matches("(?s).*\\bon\\w+\\s*(=.*|>|/>)"), page + tags.group());
        }
        Matcher links = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"").matcher(html);
        while (links.find()) {
            String to = links.group(1);
            assertTrue(
                    to.matches("(?s)(/|#|\\?|https?://|tel:|mailto:).*"), page + " leads to " + to);
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
