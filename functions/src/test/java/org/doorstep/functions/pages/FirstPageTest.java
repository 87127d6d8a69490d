package org.doorstep.functions.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.Street;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The first page through the real server, as a browser without scripts meets it.
class FirstPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static Street street;

    @BeforeAll
    static void open() {
        street = new Street(StandIns.house(StandIns.listings(25)));
    }

    @AfterAll
    static void close() {
        street.close();
    }

    private static String field(String html, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertTrue(field.find(), name);
        return field.group(1);
    }

    @Test
    @Tag("UX-02")
    void allows_the_one_script_in_the_page_by_its_hash() throws Exception {
        var answer = street.get("/");
        Matcher script = Pattern.compile("<script>(.*?)</script>").matcher(answer.body());
        assertTrue(script.find());
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(script.group(1).getBytes(StandardCharsets.UTF_8));
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        String allowed = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        assertTrue(policy.contains(allowed), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    @Tag("UX-11")
    void turns_pages_and_leads_from_those_there_are_not_to_the_first() {
        String second = street.get("/?q=a&near=E3+3HN&page=2").body();
        assertTrue(second.contains("<title>Search results (page 2 of 3) – "), second);
        assertTrue(second.contains("Listing 11<") && !second.contains("Listing 10<"), second);
        for (String odd : List.of("0", "-1", "4", "999", "abc", "99999999999")) {
            var answer = street.get("/?q=a&near=E3+3HN&page=" + odd);
            assertEquals(303, answer.statusCode(), odd);
            assertEquals("/?q=a&near=E3%203HN", answer.headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void says_what_is_wrong_and_keeps_what_was_typed() {
        var place = street.get("/?q=coffee&near=Nowhere+At+All");
        assertEquals(422, place.statusCode());
        assertTrue(place.body().contains("<title>Error: "), place.body());
        assertTrue(place.body().contains("<a href=\"#near\">"), place.body());
        assertTrue(place.body().contains("value=\"Nowhere At All\""), place.body());
        var nothing = street.get("/?q=+&near=");
        assertEquals(422, nothing.statusCode());
        assertTrue(nothing.body().contains("<a href=\"#q\">"), nothing.body());
        assertFalse(street.get("/").body().contains("There is a problem"));
    }

    @Test
    void chats_without_scripts_and_without_a_second_step_for_the_same_post() {
        String first = street.post("/", FORM, "text=hello&id=m1&exchange=").body();
        String token = field(first, "exchange");
        assertFalse(token.isEmpty());
        String form = "text=more&id=m2&exchange=" + token;
        String second = street.post("/", FORM, form).body();
        assertEquals(2, second.split("class=\"mine\"", -1).length - 1, second);
        assertTrue(second.contains("<p>hello</p>"), second);
        String again = street.post("/", FORM, form).body();
        assertEquals(
                second.replaceAll("value=\"[^\"]*\"", ""),
                again.replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void escapes_what_a_chat_says() {
        String script = URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8);
        String html = street.post("/", FORM, "text=" + script).body();
        assertTrue(html.contains("&lt;script&gt;alert(1)"), html);
        assertFalse(html.contains("<script>alert"), html);
        assertEquals(422, street.post("/", FORM, "text=+").statusCode());
    }

    @Test
    @Tag("UX-20")
    @Tag("SAF-07")
    void puts_the_lines_to_call_before_everything_else() {
        for (String html :
                List.of(
                        street.get("/?q=i+want+to+kill+myself").body(),
                        street.post("/", FORM, "text=i+want+to+kill+myself").body())) {
            int card = html.indexOf("Call 999 or go to A&amp;E now if:");
            assertTrue(card > html.indexOf("<h1") && card < html.indexOf("<form"), html);
            assertTrue(html.contains("<a class=\"number\" href=\"tel:116123\">116 123</a>"), html);
        }
    }

    @Test
    void keeps_the_browsers_place_and_offers_to_drop_it() {
        String html = street.get("/?q=a&lat=51.525&lon=-0.03&near=").body();
        assertTrue(html.contains("near you"), html);
        assertEquals("51.525", field(html, "lat"));
        assertTrue(html.contains("<a href=\"/?q=a&amp;near=\">Search without my location"), html);
        assertTrue(html.contains("lat=51.525&amp;lon=-0.03&amp;page=2"), html);
    }
}
