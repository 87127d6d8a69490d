package org.doorstep.listing.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.reading.Prices;
import org.doorstep.listing.words.Payer.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who pays what is read from cost options and their words.
class TariffTest {

    private static Tariff words(String words) {
        return Tariff.of(List.of(new CostOption(null, Prices.said(words), words, null, null)));
    }

    private static CostOption option(String name, int pence) {
        return new CostOption(name, pence, null, null, null);
    }

    private static List<Integer> pence(Tariff tariff, @Nullable Integer age) {
        return tariff.holding(age).stream().map(Tariff.Price::pence).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£2 juniors, £4.50 adults | 450 | 200 | 450",
                "Adults £6, children £3, under 5s free | 600 | 300 | 600",
                "£5 (£3 concessions) | 500 | 500 | 500",
                "members £1 / visitors £2.50 | 250 | 250 | 250",
                "free on Universal Credit, otherwise £4 | 400 | 400 | 400",
                "over 65s £2, everyone else £3 | 300 | 300 | 200",
                "£7 a class or £60 for ten | 700 6000 | 700 6000 | 700 6000",
                "80p | 80 | 80 | 80",
                "£4 for 11 to 17s; £6 | 600 | 600 | 600",
            })
    void says_what_whoever_comes_pays(String words, String all, String child, String old) {
        assertEquals(all, said(pence(words(words), null)));
        assertEquals(child, said(pence(words(words), 9)));
        assertEquals(old, said(pence(words(words), 70)));
    }

    private static String said(List<Integer> pence) {
        return String.join(" ", pence.stream().map(String::valueOf).toList());
    }

    @Test
    void options_are_told_apart_by_their_names() {
        Tariff tariff = Tariff.of(List.of(option("Under 16s", 0), option("Adult", 550)));
        assertEquals(List.of(550), pence(tariff, null));
        assertEquals(List.of(0), pence(tariff, 15));
        assertEquals(List.of(550), pence(tariff, 16));
    }

    @Test
    void what_is_free_under_a_condition_alone_is_not_free() {
        assertFalse(Tariff.of(List.of(option("On Pension Credit", 0))).free());
        assertFalse(words("Free for carers").free());
        assertTrue(words("Free").free());
        assertTrue(Tariff.of(List.of(option("Session", 0))).free());
    }

    @Test
    void what_is_free_the_first_time_is_paid() {
        Tariff tariff = Tariff.of(List.of(option("First session", 0), option("Session", 300)));
        assertTrue(tariff.paid());
        assertEquals(List.of(300), pence(tariff, null));
        assertEquals(1, tariff.under(Kind.FIRST).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Suggested donation £3", "Bring a voucher worth £4", "Free parking"})
    void a_gift_is_no_price(String words) {
        assertFalse(words(words).paid());
        assertFalse(words(words).free());
    }

    @Test
    void whatever_the_words_are_it_does_not_throw() {
        long seed = 20_261_124L;
        Random random = new Random(seed);
        List<String> scraps =
                List.of("£", "£99999", "3p", "free", "(", ")", "/", "under", "0", "٣", "over", ",");
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 30; j++) {
                text.append(scraps.get(random.nextInt(scraps.size()))).append(' ');
            }
            Tariff tariff = words(text.toString());
            assertTrue(tariff.prices().size() <= 60, () -> "seed " + seed + ": " + text);
        }
    }
}
