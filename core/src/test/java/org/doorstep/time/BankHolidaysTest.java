package org.doorstep.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {

    @Test
    void england_and_wales_2024_to_2027() {
        check(
                Nation.ENGLAND_AND_WALES,
                "2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25"
                        + " 2024-12-26 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26"
                        + " 2025-08-25 2025-12-25 2025-12-26 2026-01-01 2026-04-03 2026-04-06"
                        + " 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 2027-01-01"
                        + " 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27"
                        + " 2027-12-28");
    }

    @Test
    void scotland_2024_to_2027() {
        check(
                Nation.SCOTLAND,
                "2024-01-01 2024-01-02 2024-03-29 2024-05-06 2024-05-27 2024-08-05 2024-12-02"
                        + " 2024-12-25 2024-12-26 2025-01-01 2025-01-02 2025-04-18 2025-05-05"
                        + " 2025-05-26 2025-08-04 2025-12-01 2025-12-25 2025-12-26 2026-01-01"
                        + " 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-06-15 2026-08-03"
                        + " 2026-11-30 2026-12-25 2026-12-28 2027-01-01 2027-01-04 2027-03-26"
                        + " 2027-05-03 2027-05-31 2027-08-02 2027-11-30 2027-12-27 2027-12-28");
    }

    @Test
    void northern_ireland_2024_to_2027() {
        check(
                Nation.NORTHERN_IRELAND,
                "2024-01-01 2024-03-18 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-07-12"
                        + " 2024-08-26 2024-12-25 2024-12-26 2025-01-01 2025-03-17 2025-04-18"
                        + " 2025-04-21 2025-05-05 2025-05-26 2025-07-14 2025-08-25 2025-12-25"
                        + " 2025-12-26 2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04"
                        + " 2026-05-25 2026-07-13 2026-08-31 2026-12-25 2026-12-28 2027-01-01"
                        + " 2027-03-17 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-07-12"
                        + " 2027-08-30 2027-12-27 2027-12-28");
    }

    @Test
    void holidays_that_were_moved_or_added_once() {
        Nation england = Nation.ENGLAND_AND_WALES;
        assertEquals("Platinum Jubilee bank holiday", name("2022-06-03", england));
        assertEquals("Spring bank holiday", name("2022-06-02", england));
        assertFalse(BankHolidays.on(LocalDate.of(2022, 5, 30), england));
        assertFalse(BankHolidays.on(LocalDate.of(2020, 5, 4), Nation.NORTHERN_IRELAND));
        assertEquals("Christmas Day", name("2022-12-27", england));
        assertEquals("Boxing Day", name("2022-12-26", england));
        assertEquals("2nd January", name("2022-01-04", Nation.SCOTLAND));
        assertEquals("2nd January", name("2023-01-03", Nation.SCOTLAND));
        assertEquals("", name("2026-06-15", england));
    }

    @Test
    void easter_where_the_rule_is_hardest() {
        assertEquals(LocalDate.of(1981, 4, 19), BankHolidays.easter(1981));
        assertEquals(LocalDate.of(1954, 4, 18), BankHolidays.easter(1954));
        assertEquals(LocalDate.of(2008, 3, 23), BankHolidays.easter(2008));
        assertEquals(LocalDate.of(2038, 4, 25), BankHolidays.easter(2038));
        assertEquals(LocalDate.of(2000, 4, 23), BankHolidays.easter(2000));
    }

    private static String name(String date, Nation nation) {
        return BankHolidays.name(LocalDate.parse(date), nation).orElse("");
    }

    private static void check(Nation nation, String days) {
        List<String> found =
                LocalDate.of(2024, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .filter(d -> BankHolidays.on(d, nation))
                        .map(LocalDate::toString)
                        .toList();
        assertEquals(Stream.of(days.split(" ")).toList(), found);
    }
}
