package org.doorstep.functions.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.Street;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What stands around every page, whatever the page says.
class ShellTest {

    /// Every kind of page, in every state that is one step away.
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/?q=a&near=E3+3HN",
                    "/?q=a&near=E3+3HN&page=2",
                    "/?q=a&near=Nowhere+At+All",
                    "/?q=&near=",
                    "/?q=i+want+to+kill+myself",
                    "/?q=my+husband+hits+me",
                    "/listing/l1",
                    "/listing/none",
                    "/nowhere",
                    "/phone",
                    "/phone?from=nobody",
                    "/needs",
                    "/needs?area=nowhere",
                    "/accessibility",
                    "/privacy",
                    "/version");

    private static final List<String> PARTS =
            List.of(
                    "<!doctype html>\n<html lang=\"en-GB\">\n<head>",
                    "<meta charset=\"utf-8\">",
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1,"
                            + " viewport-fit=cover\">",
                    "<meta name=\"theme-color\" content=\"#",
                    "<title>",
                    "<link rel=\"icon\" href=\"",
                    "<link rel=\"manifest\" href=\"",
                    "<body>\n<script>document.body.className += ' js-enabled'",
                    "<a class=\"nhsuk-skip-link\" href=\"#maincontent\""
                            + " data-module=\"nhsuk-skip-link\">Skip to main content</a>\n<header",
                    "<div class=\"nhsuk-width-container\">\n"
                            + "<main class=\"nhsuk-main-wrapper\" id=\"maincontent\"",
                    "<h1",
                    "</main>",
                    "<footer",
                    "<script type=\"module\" src=\"/assets/doorstep.js");

    private static Street street;

    @BeforeAll
    static void open() {
        street = new Street(StandIns.house(StandIns.listings(25)));
    }

    @AfterAll
    static void close() {
        street.close();
    }

    @Test
    @Tag("UX-01")
    void every_page_in_every_state_has_its_parts_in_their_order() {
        for (String path : PAGES) {
            String html = street.get(path).body();
            int at = 0;
            for (String part : PARTS) {
                int found = html.indexOf(part, at);
                assertTrue(found >= at, path + " lacks, or has too early: " + part + html);
                at = found + part.length();
            }
            assertEquals(1, html.split("<h1", -1).length - 1, path);
        }
    }

    @Test
    @Tag("UX-01")
    void a_title_is_the_heading_and_whose_page_it_is() {
        for (String path : PAGES) {
            String html = street.get(path).body();
            String title = inside(html, "<title>([^<]*)</title>");
            String heading = inside(html, "<h1[^>]*>([^<]*)</h1>");
            assertTrue(
                    title.matches("(Error: )?\\Q" + heading + "\\E – (Bow )?Doorstep"),
                    path + ": " + title + ", " + heading);
            boolean error = html.contains("There is a problem");
            assertEquals(error, title.startsWith("Error: "), path + title);
        }
    }

    @Test
    @Tag("UX-01")
    void icon_manifest_and_script_are_there() throws Exception {
        String html = street.get("/").body();
        String icon = inside(html, "<link rel=\"icon\" href=\"([^\"]*)\" type=\"image/svg[+]xml\"");
        assertTrue(fetched(icon, "image/svg+xml").body().contains("<svg"));
        String address = inside(html, "<link rel=\"manifest\" href=\"([^\"]*)\"");
        JsonNode manifest =
                new ObjectMapper().readTree(fetched(address, "application/manifest+json").body());
        assertEquals("/", manifest.path("start_url").asText());
        assertTrue(html.contains("content=\"" + manifest.path("theme_color").asText() + "\""));
        assertTrue(manifest.path("icons").size() > 0, manifest.toString());
        for (JsonNode one : manifest.path("icons")) {
            assertTrue(
                    fetched(one.path("src").asText(), one.path("type").asText())
                            .body()
                            .contains("<svg"));
        }
        String script = inside(html, "<script type=\"module\" src=\"([^\"]*)\"");
        assertTrue(fetched(script, "text/javascript").body().contains("nhsuk-skip-link"));
    }

    @Test
    @Tag("UX-09")
    void what_a_browser_fetches_is_small_when_it_is_zipped() throws Exception {
        String html = street.get("/?q=a&near=E3+3HN").body();
        int style = zipped(inside(html, "<link rel=\"stylesheet\" href=\"([^\"]*)\""));
        int script = zipped(inside(html, "<script type=\"module\" src=\"([^\"]*)\""));
        int icon = zipped(inside(html, "<link rel=\"icon\" href=\"([^\"]*)\""));
        int manifest = zipped(inside(html, "<link rel=\"manifest\" href=\"([^\"]*)\""));
        assertTrue(style > 1024 && style <= 32 * 1024, "style sheet: " + style + " bytes");
        assertTrue(script > 1024 && script <= 15 * 1024, "script: " + script + " bytes");
        int all = zipped("/?q=a&near=E3+3HN") + style + script + icon + manifest;
        assertTrue(all <= 100 * 1024, "first page: " + all + " bytes");
    }

    private static int zipped(String address) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(street.get(address).body().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static HttpResponse<String> fetched(String address, String type) {
        HttpResponse<String> answer = street.get(address);
        assertEquals(200, answer.statusCode(), address);
        String sent = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(sent.startsWith(type), address + " is " + sent);
        return answer;
    }

    private static String inside(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
