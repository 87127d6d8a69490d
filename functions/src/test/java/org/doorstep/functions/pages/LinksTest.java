package org.doorstep.functions.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.Street;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Where links lead and what they say of it.
class LinksTest {

    private static final Pattern LINK = Pattern.compile("<a\\b([^>]*)>(.*?)</a>", Pattern.DOTALL);

    /// Words that say nothing of where a link goes (NHS digital service manual, "Links").
    private static final Set<String> EMPTY_WORDS =
            Set.of("", "here", "click here", "this", "link", "more", "read more", "find out more");

    @Test
    @Tag("UX-30")
    void every_link_says_where_it_goes_and_opens_no_window() {
        int links = 0;
        try (Street street = new Street(StandIns.house(StandIns.listings(25)))) {
            for (String path :
                    List.of(
                            "/",
                            "/?q=a&near=E3+3HN&page=2",
                            "/?q=my+husband+hits+me",
                            "/?q=i+want+to+kill+myself",
                            "/listing/l1",
                            "/nowhere",
                            "/phone",
                            "/accessibility",
                            "/privacy",
                            "/version")) {
                Matcher link = LINK.matcher(street.get(path).body());
                while (link.find()) {
                    String words = link.group(2).replaceAll("<[^>]*>", "").strip();
                    String about = path + ": " + link.group();
                    assertFalse(EMPTY_WORDS.contains(words.toLowerCase(Locale.ROOT)), about);
                    assertFalse(link.group(1).contains("target="), about);
                    assertFalse(link.group(1).matches("(?i).*href=\"[^\"]*[.]pdf.*"), about);
                    links++;
                }
            }
        }
        assertTrue(links > 60, "only " + links + " links were read");
    }

    @Test
    void only_what_can_do_no_harm_becomes_a_link() {
        assertEquals("https://group.example/a?b=c", Links.web(" https://group.example/a?b=c "));
        for (String bad :
                List.of(
                        "javascript:alert(1)",
                        "JaVaScRiPt:alert(1)",
                        "data:text/html,x",
                        "file:///etc/passwd",
                        "//group.example/",
                        "http:///nothing",
                        "https://",
                        "group.example",
                        "http://a b/")) {
            assertNull(Links.web(bad), bad);
        }
        assertEquals("mailto:a.b+c@group.example", Links.mail("a.b+c@group.example"));
        for (String bad :
                List.of(
                        "a@b",
                        "a@b.example?bcc=c@d.example",
                        "a@b.example\nx",
                        "javascript:a@b.c")) {
            assertNull(Links.mail(bad), bad);
        }
        assertEquals("tel:02079460123", Links.phone("020 7946 0123 (office)"));
        assertNull(Links.phone("ask at the desk"));
    }
}
