package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.doorstep.time.Window;
import org.doorstep.understanding.Thing;
import org.doorstep.understanding.Understood;
import org.junit.jupiter.api.Test;

class MealtimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Thing LUNCH = thing("lunch club", "lunch");

    private static final Thing DINNER = thing("dinner", "dinner");

    @Test
    void a_lunch_is_eaten_at_half_past_twelve_and_a_dinner_when_it_is_asked_for() {
        assertEquals(List.of(LocalTime.of(12, 30)), served(Understood.NOTHING, LUNCH));
        assertEquals(
                List.of(LocalTime.of(12, 30), LocalTime.of(18, 0)),
                served(Understood.NOTHING, DINNER));
        assertEquals(List.of(LocalTime.of(12, 30)), served(at("12:00", "13:00"), DINNER));
        assertEquals(List.of(LocalTime.of(18, 0)), served(at("17:00", "22:00"), DINNER));
    }

    @Test
    void what_is_no_meal_has_no_hour() {
        assertEquals(List.of(), served(Understood.NOTHING, thing("baking", "baking")));
    }

    @Test
    void a_class_that_ends_at_half_past_twelve_serves_no_lunch() {
        Mealtime.Hours lunch = Mealtime.of(Understood.NOTHING, LUNCH).getFirst().served();
        assertTrue(lunch.coveredBy(window("12:00", "14:00")));
        assertFalse(lunch.coveredBy(window("10:30", "12:30")));
        assertFalse(lunch.coveredBy(window("17:30", "19:30")));
    }

    @Test
    void no_breakfast_and_no_supper_stand_beside_a_lunch() {
        Mealtime.Hours beside = Mealtime.of(Understood.NOTHING, LUNCH).getFirst().beside();
        assertTrue(beside.meets(window("10:30", "12:30")));
        assertFalse(beside.meets(window("06:30", "09:00")));
        assertFalse(beside.meets(window("21:30", "23:30")));
    }

    private static List<LocalTime> served(Understood asked, Thing thing) {
        return Mealtime.of(asked, thing).stream().map(m -> m.served().from()).toList();
    }

    private static Thing thing(String said, String wording) {
        return new Thing(said, List.of(wording), "cooking", true);
    }

    private static Understood at(String from, String to) {
        return Understood.NOTHING.withTimes(List.of(window(from, to)), null, List.of());
    }

    private static Window window(String from, String to) {
        return new Window(DAY.atTime(LocalTime.parse(from)), DAY.atTime(LocalTime.parse(to)));
    }
}
