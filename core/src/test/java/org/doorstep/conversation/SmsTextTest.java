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

    /// The basic alphabet as GOV.UK Notify writes it, and what costs two.
    private static final String NOTIFYS =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
                    + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String ESCAPED = "[]{}^~€\\|";

    @Test
    @Tag("SMS-03")
    void the_cheap_alphabet_is_notifys_to_the_letter_and_stays_as_it_is() {
        assertEquals(127, NOTIFYS.length());
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String letter = Character.toString(c);
            int each = NOTIFYS.indexOf(c) >= 0 ? 1 : ESCAPED.indexOf(c) >= 0 ? 2 : 0;
            Encoding encoding = each > 0 ? Encoding.GSM_7 : Encoding.UCS_2;
            assertEquals(
                    encoding, SmsText.measure(letter).encoding(), "U+" + Integer.toHexString(c));
            if (each > 0) {
                assertEquals(1, SmsText.measure(letter.repeat(160 / each)).parts(), letter);
                assertEquals(2, SmsText.measure(letter.repeat(160 / each + 1)).parts(), letter);
                assertEquals(letter, SmsText.sanitise(letter));
            }
        }
        assertEquals(Encoding.GSM_7, SmsText.measure("ÄÉÖÜàäéèìòöùü").encoding());
        assertEquals(Encoding.UCS_2, SmsText.measure("ŵ").encoding());
        assertEquals(Encoding.UCS_2, SmsText.measure("ŷ").encoding());
    }
}
