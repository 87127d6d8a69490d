package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.search.Enquiry.Asker;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What was said of one person is not taken for the next one's.
class OtherPersonTest {

    private static final Asker HERSELF = new Asker(67, Gender.WOMEN, Set.of("partner"));

    private static Understood of(@Nullable String whom, Asker asker, Filter... needs) {
        return Understood.NOTHING.withNeeds(List.of(needs), asker).forWhom(whom);
    }

    private static Understood left(Understood before, Understood said) {
        return OtherPerson.left(before, said);
    }

    @Test
    void her_own_years_and_loss_are_not_her_sons() {
        Understood before = of(null, HERSELF, new Filter.Women(), new Filter.StepFree());
        Understood left = left(before, of("son", new Asker(null, Gender.MEN)));
        assertEquals(Asker.UNKNOWN, left.asker());
        assertEquals(List.of(new Filter.StepFree()), left.filters());
    }

    @Test
    void women_only_stays_where_it_is_for_a_woman() {
        Understood before = of("me", HERSELF, new Filter.Women(), new Filter.Age(9));
        Understood left = left(before, of("mum", new Asker(null, Gender.WOMEN)));
        assertEquals(List.of(new Filter.Women()), left.filters());
    }

    @Test
    void the_same_person_or_nobody_in_particular_changes_nothing() {
        Understood mum = of("mum", Asker.UNKNOWN, new Filter.Age(82));
        assertEquals(mum, left(mum, of("mum", Asker.UNKNOWN)));
        assertEquals(mum, left(mum, of(null, Asker.UNKNOWN)));
        assertEquals("mum", OtherPerson.whom(mum, of(null, Asker.UNKNOWN)));
    }

    @Test
    void years_that_were_nobodys_may_be_hers() {
        Understood eighty = of(null, Asker.UNKNOWN, new Filter.Age(80));
        assertEquals(eighty, left(eighty, of("mum", Asker.UNKNOWN)));
    }

    @Test
    void one_of_the_children_is_a_child_still() {
        Understood kids = of("child", Asker.UNKNOWN, new Filter.Child());
        assertEquals(kids.filters(), left(kids, of("daughter", Asker.UNKNOWN)).filters());
        assertEquals(List.of(), left(kids, of("dad", Asker.UNKNOWN)).filters());
    }

    @Test
    void the_next_patient_is_another_as_soon_as_something_is_told() {
        Understood first = of("patient", new Asker(null, Gender.MEN), new Filter.Age(67));
        Understood next = of("patient", Asker.UNKNOWN, new Filter.Age(34));
        assertEquals(Asker.UNKNOWN, left(first, next).asker());
        assertEquals(first, left(first, of("patient", Asker.UNKNOWN)));
    }
}
