package org.doorstep.listing.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.listing.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Dates, times, prices, postcodes, numbers, languages and topics in the spellings of files.
final class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "10:00, 10:00",
        "10:00:00, 10:00",
        "10:00Z, 10:00",
        "10:00:00+01:00, 10:00",
        "9:30, 09:30",
        "24:00, 00:00",
        "2026-01-01T18:30:00Z, 18:30",
        "9am, 09:00",
        "12pm, 12:00",
        "12am, 00:00",
        "7.30 PM, 19:30",
        "noon, 12:00",
        "10.30, 10:30"
    })
    void a_time_of_day_is_read(String text, LocalTime time) {
        assertEquals(time, Moments.time(text));
    }

    @ParameterizedTest
    @CsvSource({"25:00", "10:75", "hh:mm:ss", "ten", "13pm", "0am", "10", "''"})
    void what_is_no_time_is_none(String text) {
        assertNull(Moments.time(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01",
        "2026-12-01T00:00:00Z, 2026-12-01",
        "01/02/2026, 2026-02-01",
        "1-2-2026, 2026-02-01",
        "2026-2-3, 2026-02-03"
    })
    void a_date_is_read(String text, LocalDate date) {
        assertEquals(date, Moments.date(text));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "31/31/2026", "soon", "2026", "''", "9999999-01-01"})
    void what_is_no_date_is_none(String text) {
        assertNull(Moments.date(text));
    }

    static Stream<Arguments> prices() {
        return Stream.of(
                arguments("Free", 0),
                arguments("free of charge.", 0),
                arguments("This service is free", 0),
                arguments("No charge", 0),
                arguments("£0", 0),
                arguments("Free to attend", 0),
                arguments("£2.50 a session, tea included", 250),
                arguments("£4 / £3 concessions", 400),
                arguments("50p", 50),
                arguments("First session free", null),
                arguments("Free for carers, £5 others", null),
                arguments("Suggested donation £3", null),
                arguments("from £10", null),
                arguments("fees_description", null),
                arguments("£999999999999", null));
    }

    @ParameterizedTest
    @MethodSource("prices")
    void a_price_in_words_is_only_what_it_plainly_says(String words, @Nullable Integer pence) {
        assertEquals(pence, Prices.said(words));
    }

    @Test
    void postcodes_are_spaced_as_royal_mail_does() {
        assertEquals("E3 3HN", Postcodes.read("e33hn"));
        assertEquals("SW1A 1AA", Postcodes.read(" sw1a  1aa "));
        assertNull(Postcodes.read("ABC 1234"));
        assertNull(Postcodes.read(""));
        assertEquals("B8 2AS", Postcodes.in("Christ Church, Burney Lane Ward End b8 2as"));
        assertNull(Postcodes.in("12 High Street"));
    }

    @Test
    void numbers_have_a_point_or_a_comma_and_an_end() {
        assertEquals(51.5, Numbers.read(" 51,5 "));
        assertEquals(-0.03, Numbers.read("-.03"));
        assertNull(Numbers.read("1e999"));
        assertNull(Numbers.read("NaN"));
        assertNull(Numbers.read("0x1p3"));
        assertNull(Numbers.read("9".repeat(5_000)));
    }

    @Test
    void languages_are_known_by_code_and_name() {
        assertEquals(new Language("bn", "Bengali"), Languages.read("ben", null));
        assertEquals(new Language("bfi", "BSL"), Languages.read(null, "BSL"));
        assertEquals(new Language("so", "Somali"), Languages.read("so", "Somali"));
        assertEquals(new Language("tr", "Turkish"), Languages.read(null, "Turkish"));
        assertNull(Languages.read("en-GB", "English"));
        assertNull(Languages.read("xx", "Nonsense"));
    }

    @Test
    void topics_are_known_by_id_and_label_in_any_spelling() {
        assertEquals(Optional.of("food-bank"), Topics.of("Food banks"));
        assertEquals(Optional.of("arts"), Topics.of("arts & crafts"));
        assertEquals(Optional.of("lgbtq"), Topics.of("LGBTQ+"));
        assertEquals(Optional.empty(), Topics.of("name"));
        assertEquals(Optional.empty(), Topics.of(""));
    }
}
