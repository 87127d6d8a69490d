package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.doorstep.conversation.SmsText.Encoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @Tag("SMS-01")
    @CsvSource({
        "a,160,1,GSM_7",
        "a,161,2,GSM_7",
        "a,306,2,GSM_7",
        "a,307,3,GSM_7",
        "€,80,1,GSM_7",
        "€,81,2,GSM_7",
        "ŵ,70,1,UCS_2",
        "ŵ,71,2,UCS_2",
        "ŵ,134,2,UCS_2",
        "ŵ,135,3,UCS_2",
        "😀,35,1,UCS_2",
        "😀,36,2,UCS_2"
    })
    void counts_parts_as_the_networks_do(String unit, int times, int parts, Encoding encoding) {
        assertEquals(new SmsText.Measure(parts, encoding), SmsText.measure(unit.repeat(times)));
    }

    @Test
    @Tag("SMS-02")
    void an_escape_pair_never_straddles_two_parts() {
        // 152 + 2 would end at 154: the pair moves on, and 306 septets no longer fit two parts.
        String text = "a".repeat(152) + "€" + "a".repeat(152);
        assertEquals(3, SmsText.measure(text).parts());
    }

    @Test
    @Tag("SMS-02")
    void a_surrogate_pair_never_straddles_two_parts() {
        assertEquals(3, SmsText.measure("ŵ".repeat(66) + "😀" + "ŵ".repeat(66)).parts());
    }

    @Test
    @Tag("SMS-04")
    void typographic_characters_become_plain_ones() {
        assertEquals("\"it's\" 2-4... x y", SmsText.sanitise("“it’s” 2–4… x\u00A0\u200By"));
    }

    @Test
    void an_empty_text_is_one_part() {
        assertEquals(new SmsText.Measure(1, Encoding.GSM_7), SmsText.measure(""));
    }
}
