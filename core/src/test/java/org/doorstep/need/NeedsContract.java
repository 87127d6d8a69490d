package org.doorstep.need;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.doorstep.need.Needs.Asked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of counts does.
public abstract class NeedsContract {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    protected abstract Needs needs();

    private static void note(Needs needs, String topic, String area, int day, boolean found) {
        needs.note(
                new Need(topic, area, LocalDate.of(2026, 11, day), found),
                Instant.parse("2027-12-01T00:00:00Z"));
    }

    @Test
    @Tag("PRV-03")
    void days_add_up_to_months_and_fewer_than_ten_are_withheld() {
        Needs needs = needs();
        for (int day = 1; day <= 12; day++) {
            note(needs, "walking", "E3", day, day > 11);
            note(needs, "yoga", "E3", day, day > 3);
        }
        for (int day = 1; day <= 9; day++) {
            note(needs, "debt", "E3", day, true);
        }
        note(needs, "walking", "N1", 1, false);
        assertEquals(
                List.of(
                        new Asked("walking", Figure.of(12), Figure.of(11)),
                        new Asked("yoga", Figure.of(12), new Figure.Few()),
                        new Asked("debt", new Figure.Few(), new Figure.Few())),
                needs.in("E3", NOVEMBER));
        assertEquals(
                List.of(new Asked("walking", new Figure.Few(), new Figure.Few())),
                needs.in("N1", NOVEMBER));
        assertEquals(List.of(), needs.in("E3", YearMonth.of(2026, 12)));
        assertEquals("fewer than 10", Figure.of(9).words());
        assertEquals("10", Figure.of(10).words());
    }
}
