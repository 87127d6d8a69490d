package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {

    @Test
    void takes_the_richest_wording_that_fits() {
        String rich = "a".repeat(400);
        assertEquals("short", Fit.first(List.of(() -> rich, () -> "short", () -> "x")));
    }

    @Test
    void leaves_accents_off_before_it_cuts() {
        String welsh = "ŵ".repeat(200);
        assertEquals("w".repeat(200), Fit.first(List.of(() -> welsh)));
    }

    @Test
    void a_stroked_letter_does_not_cost_the_other_facts() {
        String polish = "Wisła ".repeat(40).strip();
        assertEquals("Wisla ".repeat(40).strip(), Fit.first(List.of(() -> polish, () -> "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "wordwithoutend", "গান ", "😀"})
    void whatever_it_is_given_it_fits(String unit) {
        String text = Fit.first(List.of(() -> unit.repeat(300)));
        assertTrue(SmsText.fits(text), text);
        assertTrue(text.endsWith("..."), text);
    }

    @Test
    void shortens_a_name_at_a_word() {
        assertEquals("The Thursday Table...", Fit.name("The Thursday Table and Tea Club", 24));
        assertEquals("Bow Stitchers", Fit.name("Bow  Stitchers", 24));
    }

    @Test
    void a_title_gives_up_where_it_is_before_what_it_is() {
        assertEquals("Memory Cafe...", Fit.title("Memory Cafe at Roman Road Hall", 26));
        assertEquals("Women Only Swim...", Fit.title("Women Only Swim, Poplar Tide", 24));
        assertEquals("Over 50s Walking Football", Fit.title("Over 50s Walking Football", 26));
        assertEquals("At Home With...", Fit.title("At Home With Everybody Else", 18));
    }
}
