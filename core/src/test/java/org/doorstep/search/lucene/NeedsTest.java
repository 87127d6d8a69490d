package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.doorstep.search.lucene.Asking.about;
import static org.doorstep.search.lucene.Asking.whatsOn;
import static org.doorstep.search.lucene.SmallIndex.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.listing.Access;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.place.Point;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Needs, each in its three states: known to fit, not stated, known not to fit.
class NeedsTest {

    private static final Point BOW = new Point(51.5287, -0.0225);

    private static Results found(Path folder, Filter need, An... offers) throws IOException {
        return found(folder, whatsOn().near(BOW).needing(need), offers);
    }

    private static Results found(Path folder, Asking asking, An... offers) throws IOException {
        for (An o : offers) {
            o.at(BOW);
        }
        try (LuceneSearch search = SmallIndex.of(folder, offers)) {
            return search.find(asking.enquiry());
        }
    }

    /// The known one first although the other was checked lately; the excluded one never.
    private static void three(Path folder, Filter need, An yes, An unstated, An no, String ask)
            throws IOException {
        Results found = found(folder, need, yes, unstated.checked("2026-11-20"), no);
        assertEquals(List.of("yes", "unstated"), names(found));
        assertEquals(List.of(), found.matches().getFirst().toAsk());
        assertEquals(List.of(ask), found.matches().getLast().toAsk());
        assertEquals(2, found.total());
        assertEquals(List.of(), found.relaxed());
    }

    @Test
    void free(@TempDir Path folder) throws IOException {
        three(
                folder,
                new Filter.Free(true),
                offer("yes").pence(0),
                offer("unstated"),
                offer("no").pence(100),
                "what it costs");
    }

    @Test
    void step_free(@TempDir Path folder) throws IOException {
        three(
                folder,
                new Filter.StepFree(),
                offer("yes").with(Access.STEP_FREE),
                offer("unstated"),
                offer("no").with(Access.NOT_STEP_FREE),
                "if it is step free");
    }

    @Test
    void not_clinical(@TempDir Path folder) throws IOException {
        three(
                folder,
                new Filter.NonClinical(),
                offer("yes").in(VenueCharacter.FAITH),
                offer("unstated"),
                offer("no").in(VenueCharacter.CLINICAL),
                "what kind of place it is in");
    }

    @Test
    void language(@TempDir Path folder) throws IOException {
        three(
                folder,
                new Filter.InLanguage("bn"),
                offer("yes").speaks("ur", "bn"),
                offer("unstated"),
                offer("no").speaks("pl"),
                "which languages they speak");
    }

    @Test
    void a_childs_age(@TempDir Path folder) throws IOException {
        three(
                folder,
                new Filter.Age(8),
                offer("yes").ages(5, 12),
                offer("unstated"),
                offer("no").ages(18, null),
                "what ages it is for");
    }

    @Test
    void a_child_of_whose_age_nobody_spoke(@TempDir Path folder) throws IOException {
        three(
                folder,
                new Filter.Child(),
                offer("yes").ages(5, 12),
                offer("unstated"),
                offer("no").ages(16, null),
                "what ages it is for");
    }

    @Test
    void a_little_one_is_too_young_for_what_is_for_schoolchildren(@TempDir Path folder)
            throws IOException {
        three(
                folder,
                new Filter.Child(true),
                offer("yes").ages(3, 14),
                offer("unstated"),
                offer("no").ages(7, 11),
                "what ages it is for");
    }

    @Test
    void what_is_known_to_fit_is_fetched_from_farther_away(@TempDir Path folder)
            throws IOException {
        Point twoMiles = new Point(BOW.lat(), BOW.lon() + 2 * 1609.344 / 69_250);
        // Where sixty are near, near is a mile.
        An[] offers =
                IntStream.range(0, 60)
                        .mapToObj(i -> offer("adults " + i).at(BOW).ages(18, null))
                        .toArray(An[]::new);
        offers[0] = offer("a").at(BOW);
        offers[1] = offer("b").at(BOW);
        offers[2] = offer("c").at(BOW);
        offers[3] = offer("fits").ages(5, 12).at(twoMiles);
        try (LuceneSearch search = SmallIndex.of(folder, offers)) {
            Asking asking = whatsOn().near(BOW);
            assertEquals(
                    "fits",
                    names(search.find(asking.needing(new Filter.Age(8)).enquiry())).getFirst());
            assertEquals(
                    List.of(),
                    search.find(asking.enquiry()).matches().stream()
                            .filter(m -> m.listing().name().equals("fits"))
                            .toList());
        }
    }

    @Test
    void what_words_say_is_for_adults_is_not_for_a_child(@TempDir Path folder) throws IOException {
        Results found =
                found(
                        folder,
                        new Filter.Child(),
                        offer("toddlers").ages(0, 4),
                        offer("teenagers").ages(13, 18),
                        offer("family").ages(0, 99),
                        offer("pottery").says("An evening class for adults."),
                        offer("choir").says("Singing for all."));
        assertEquals(List.of("toddlers", "family", "teenagers", "choir"), names(found));
    }

    @Test
    void what_states_no_age_is_open_to_adults_and_what_is_meant_for_them_comes_first(
            @TempDir Path folder) throws IOException {
        Results found =
                found(
                        folder,
                        new Filter.Age(82),
                        offer("meant").ages(60, null),
                        offer("open"),
                        offer("no").ages(null, 25));
        assertEquals(List.of("meant", "open"), names(found));
        assertEquals(List.of(), found.matches().getLast().toAsk());
    }

    @Test
    void both_ends_of_an_age_are_included(@TempDir Path folder) throws IOException {
        assertEquals(
                2,
                found(
                                folder,
                                new Filter.Age(25),
                                offer("a").ages(25, 30),
                                offer("b").ages(18, 25),
                                offer("c").ages(26, null))
                        .total());
    }

    @Test
    void women_only_is_only_what_is_known_to_be(@TempDir Path folder) throws IOException {
        Results found =
                found(
                        folder,
                        new Filter.Women(),
                        offer("women").only(Eligibility.Gender.WOMEN),
                        offer("unstated"),
                        offer("men").only(Eligibility.Gender.MEN));
        assertEquals(List.of("women"), names(found));
    }

    @Test
    void men_only_is_only_what_is_known_to_be(@TempDir Path folder) throws IOException {
        Results found =
                found(
                        folder,
                        new Filter.Men(),
                        offer("women").only(Eligibility.Gender.WOMEN),
                        offer("unstated"),
                        offer("men").only(Eligibility.Gender.MEN));
        assertEquals(List.of("men"), names(found));
    }

    @Test
    void a_person_who_says_her_sex_and_age_only_loses_what_excludes_her(@TempDir Path folder)
            throws IOException {
        Asking asking = whatsOn().near(BOW).as(new Enquiry.Asker(34, Eligibility.Gender.WOMEN));
        Results found =
                found(
                        folder,
                        asking,
                        offer("all"),
                        offer("women").only(Eligibility.Gender.WOMEN),
                        offer("men").only(Eligibility.Gender.MEN),
                        offer("young").ages(null, 25));
        assertEquals(Set.of("all", "women"), Set.copyOf(names(found)));
        assertTrue(found.matches().stream().allMatch(m -> m.toAsk().isEmpty()));
    }

    @Test
    void no_need_is_ever_given_up(@TempDir Path folder) throws IOException {
        Asking asking =
                about("walking")
                        .near(BOW)
                        .during("2026-11-25T17:00", "2026-11-25T22:00")
                        .needing(new Filter.StepFree());
        Results found =
                found(
                        folder,
                        asking,
                        offer("steps").topics("walking", "exercise").with(Access.NOT_STEP_FREE));
        assertEquals(0, found.total());
        assertEquals(List.of(), found.relaxed());
    }

    @Test
    void her_own_age_does_not_matter_where_she_asks_for_her_child(@TempDir Path folder)
            throws IOException {
        Asking asking =
                whatsOn()
                        .near(BOW)
                        .needing(new Filter.Age(3))
                        .as(new Enquiry.Asker(34, Eligibility.Gender.WOMEN));
        Results found =
                found(folder, asking, offer("tots").ages(null, 4), offer("old").ages(60, null));
        assertEquals(List.of("tots"), names(found));
    }

    @Test
    void who_is_short_of_money_finds_what_is_free_first_and_is_shown_prices_too(
            @TempDir Path folder) throws IOException {
        Results little =
                found(
                        folder,
                        new Filter.Free(false),
                        offer("dear").pence(500),
                        offer("unsaid"),
                        offer("gift").pence(0));
        assertEquals("gift", names(little).getFirst());
        assertEquals(Set.of("gift", "dear", "unsaid"), Set.copyOf(names(little)));
        for (Match match : little.matches()) {
            boolean unsaid = match.listing().name().equals("unsaid");
            assertEquals(unsaid, match.toAsk().contains("what it costs"));
        }
    }

    @Test
    void what_words_say_is_known_where_the_fields_are_silent(@TempDir Path folder)
            throws IOException {
        Results found =
                found(
                        folder,
                        new Filter.Women(),
                        offer("a swim").says("For women only."),
                        offer("a walk").says("For women only.").only(Eligibility.Gender.MEN),
                        offer("a quiz").says("For women and men."));
        assertEquals(List.of("a swim"), names(found));
    }

    @Test
    void a_price_in_words_is_not_free_and_a_stated_one_wins(@TempDir Path folder)
            throws IOException {
        Results found =
                found(
                        folder,
                        new Filter.Free(true),
                        offer("said").says("It is free to attend."),
                        offer("dear").says("£3 a session."),
                        offer("open").says("Tea at four."),
                        offer("stated").says("£3 a session.").pence(0));
        assertEquals(Set.of("said", "stated"), Set.copyOf(names(found).subList(0, 2)));
        assertEquals(List.of("open"), names(found).subList(2, 3));
        assertEquals(3, found.total());
    }

    @Test
    void languages_in_words_are_some_of_those_that_are_spoken(@TempDir Path folder)
            throws IOException {
        Results found =
                found(
                        folder,
                        new Filter.InLanguage("bn"),
                        offer("yes").says("We speak Bengali and Urdu."),
                        offer("maybe").says("We speak Polish."));
        assertEquals(List.of("yes", "maybe"), names(found));
        assertEquals(List.of("which languages they speak"), found.matches().getLast().toAsk());
    }

    @Test
    void half_a_price_is_not_free() {
        List<CostOption> both =
                List.of(
                        new CostOption("under 18", 0, null, null, null),
                        new CostOption("adults", 300, null, null, null));
        assertEquals(Match.Cost.PAID, Known.cost(both));
        assertEquals(
                Match.Cost.UNKNOWN,
                Known.cost(List.of(new CostOption(null, null, "donation", null, null))));
    }
}
