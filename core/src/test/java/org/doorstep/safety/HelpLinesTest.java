package org.doorstep.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.doorstep.conversation.SmsText;
import org.doorstep.safety.Concern.Kind;
import org.doorstep.safety.Concern.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HelpLinesTest {

    private static final int FIRST_PART = 153;
    private static final HelpLines LINES = new HelpLines();
    private static final HelpLines BROKEN = new HelpLines(_ -> null);

    @Test
    @Tag("SAF-10")
    void every_reply_fits_two_parts_of_the_cheap_alphabet() {
        for (String reply : replies()) {
            SmsText.Measure measure = SmsText.measure(reply);
            assertTrue(measure.parts() <= 2, reply);
            assertEquals(SmsText.Encoding.GSM_7, measure.encoding(), reply);
            assertFalse(reply.isBlank());
        }
    }

    @Test
    @Tag("SAF-10")
    void the_first_part_alone_names_the_most_urgent_call() {
        for (String reply : replies()) {
            String first = reply.substring(0, Math.min(FIRST_PART, reply.length()));
            assertTrue(first.contains("999") || first.contains("111"), first);
            assertTrue(first.indexOf('.') > 0 || first.indexOf('?') > 0, first);
        }
    }

    @Test
    @Tag("SAF-10")
    void a_clear_danger_names_999_in_its_first_sentences() {
        for (Kind kind : Kind.values()) {
            String reply = LINES.reply(new Concern(Tier.CLEAR, kind));
            assertTrue(reply.indexOf("999") < 90 && reply.contains("999"), reply);
        }
    }

    @Test
    @Tag("SAF-10")
    void doubt_adds_one_part_at_most() {
        for (Kind kind : Kind.values()) {
            String reply = LINES.reply(new Concern(Tier.POSSIBLE, kind));
            assertEquals(1, SmsText.measure(reply).parts(), reply);
        }
    }

    @Test
    @Tag("SAF-17")
    void a_clear_reply_says_that_nobody_reads_it_and_promises_nothing() {
        Pattern promises =
                Pattern.compile(
                        "(?i)promise|we will|someone will|secret|confidential|you must|dont");
        for (Kind kind : Kind.values()) {
            String reply = LINES.reply(new Concern(Tier.CLEAR, kind));
            assertTrue(reply.contains("computer") && reply.contains("no one reads"), reply);
            assertFalse(promises.matcher(reply).find(), reply);
        }
    }

    @Test
    @Tag("SAF-19")
    void fear_for_somebody_else_gets_the_same_numbers_in_a_helpers_words() {
        String reply = LINES.reply(new Concern(Tier.CLEAR, Kind.THIRD_PERSON));
        for (String number : List.of("999", "111", "116 123", "85258")) {
            assertTrue(reply.contains(number), reply);
        }
        assertTrue(reply.contains("they"), reply);
    }

    @Test
    @Tag("SAF-20")
    void the_abuse_reply_names_no_kind_of_abuse() {
        for (Tier tier : List.of(Tier.POSSIBLE, Tier.CLEAR)) {
            String reply = LINES.reply(new Concern(tier, Kind.ABUSE)).toLowerCase(Locale.ROOT);
            assertFalse(
                    Pattern.compile("abus|violen|domestic|partner|refuge").matcher(reply).find());
        }
    }

    @Test
    @Tag("SAF-22")
    void nobody_is_told_to_text_999() {
        for (String reply : replies()) {
            assertFalse(reply.toLowerCase(Locale.ROOT).contains("text 999"), reply);
            assertFalse(reply.toLowerCase(Locale.ROOT).contains("text to 999"), reply);
        }
    }

    @Test
    @Tag("SMS-13")
    void no_reply_asks_for_a_reserved_word() {
        Pattern reserved = Pattern.compile("\\b(STOP|YES|END|CANCEL|QUIT|INFO|HELP|REMOVE)\\b");
        for (String reply : replies()) {
            assertFalse(reserved.matcher(reply).find(), reply);
        }
    }

    @Test
    @Tag("SAF-09")
    void wordings_for_suicide_take_turns_and_all_name_the_same_numbers() {
        Concern concern = new Concern(Tier.CLEAR, Kind.SUICIDE);
        assertNotEquals(LINES.reply(concern, 0), LINES.reply(concern, 1));
        assertNotEquals(LINES.reply(concern, 1), LINES.reply(concern, 2));
        assertEquals(LINES.reply(concern), LINES.reply(concern, 3));
        assertEquals(LINES.reply(concern, 2), LINES.reply(concern, -1));
        for (int turn = 0; turn < 3; turn++) {
            String reply = LINES.reply(concern, turn);
            for (String number : List.of("999", "111 and pick option 2", "116 123", "85258")) {
                assertTrue(reply.contains(number), reply);
            }
        }
    }

    @Test
    void no_concern_gets_no_reply() {
        assertEquals("", LINES.reply(Concern.NONE));
    }

    @Test
    @Tag("SAF-08")
    void without_its_files_there_is_still_a_reply_that_fits() {
        for (Kind kind : Kind.values()) {
            String reply = BROKEN.reply(new Concern(Tier.CLEAR, kind));
            assertTrue(reply.substring(0, FIRST_PART).contains("999"), reply);
            assertTrue(SmsText.fits(reply), reply);
        }
        assertTrue(BROKEN.reviewOverdue(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void a_passed_review_date_is_said() {
        LocalDate due = LINES.lines().stream().map(HelpLine::due).min(LocalDate::compareTo).get();
        assertFalse(LINES.reviewOverdue(due));
        assertTrue(LINES.reviewOverdue(due.plusDays(1)));
    }

    private static List<String> replies() {
        List<String> replies = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int turn = 0; turn < 3; turn++) {
                replies.add(LINES.reply(new Concern(Tier.CLEAR, kind), turn));
                replies.add(LINES.reply(new Concern(Tier.POSSIBLE, kind), turn));
            }
        }
        return replies;
    }
}
