package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.doorstep.listing.Eligibility;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understood;
import org.junit.jupiter.api.Test;

/// Which needs a heading names, and which of them a whole fresh question keeps.
class KeptTest {

    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 27, 0, 0);
    private static final String LONG = "free, ".repeat(9) + "free and more";
    private static final Afresh AFRESH = new Afresh();

    private static Place place(String name) {
        return new Place(name, new Point(51.5, 0), Precision.PLACE, 500, null);
    }

    private static Understood about(String topic) {
        return Understood.NOTHING.withSubject(List.of(topic), "");
    }

    private static Understood before() {
        return about("exercise")
                .withPlace(place("Bow"), List.of())
                .withTimes(List.of(new Window(FRIDAY, FRIDAY.plusHours(12))), null, List.of())
                .withNeeds(
                        List.of(
                                new Filter.Free(true),
                                new Filter.Women(),
                                new Filter.StepFree(),
                                new Filter.InLanguage("pl"),
                                new Filter.Online()),
                        new Enquiry.Asker(74, Eligibility.Gender.WOMEN));
    }

    /// More needs than a heading has room for.
    private static Understood many() {
        List<Filter> needs = new ArrayList<>(Collections.nCopies(20, new Filter.Free(true)));
        return Understood.NOTHING.withNeeds(needs, Enquiry.Asker.UNKNOWN);
    }

    private static String kept(Understood said, String text) {
        Understood standing = AFRESH.standing(before(), said, text);
        return Kept.say(standing) + (standing.saysWhen() ? " then" : "");
    }

    @Test
    void names_every_need_in_few_words_and_cuts_at_a_whole_one() {
        assertAll(
                () -> assertEquals("", Kept.say(Understood.NOTHING)),
                () ->
                        assertEquals(
                                "free, women only, step free, in Polish, online, for age 74",
                                Kept.say(before())),
                () -> assertEquals(LONG, Kept.say(many())));
    }

    @Test
    void another_subject_with_a_place_or_a_time_keeps_who_she_is_and_no_wish() {
        String lasting = "women only, step free, in Polish";
        Understood elsewhere = about("arts").withPlace(place("Leyton"), List.of());
        Understood later =
                about("arts")
                        .withTimes(
                                List.of(new Window(FRIDAY.plusDays(1), FRIDAY.plusDays(2))),
                                null,
                                List.of());
        assertAll(
                () -> assertEquals(lasting + ", for age 74", kept(elsewhere, "pottery in leyton")),
                () ->
                        assertEquals(
                                lasting + ", online, for age 74", kept(later, "pottery saturday")),
                () ->
                        assertEquals(
                                lasting + ", online, for age 74",
                                kept(about("arts"), "something completely different, pottery")));
    }

    @Test
    void a_change_of_one_thing_keeps_the_rest() {
        String all = Kept.say(before()) + " then";
        Understood moved = about("exercise").withPlace(place("Leyton"), List.of());
        Understood then =
                about("arts").withTimes(List.of(new Window(FRIDAY, FRIDAY)), null, List.of());
        assertAll(
                () -> assertEquals(all, kept(about("arts"), "pottery")),
                () -> assertEquals(all, kept(moved, "exercise in leyton")),
                () -> assertEquals(all, kept(then, "what about pottery on saturday")),
                () -> assertEquals(all, kept(then, "and pottery on saturday")),
                () -> assertEquals(all, kept(then, "pottery on saturday instead")));
    }
}
