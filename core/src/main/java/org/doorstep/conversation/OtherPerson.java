package org.doorstep.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.search.Enquiry.Asker;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Tells when it is for somebody else than before: "im 67", and then "something for my mum". How
/// old the one before is, and whom she mourns, is nothing to the next; where, when and what stays.
final class OtherPerson {

    /// A receptionist's next caller goes by the same name as the last.
    private static final String PATIENT = "patient";

    /// Whoever asked for children and names one now means one of them.
    private static final Set<String> YOUNG =
            Set.of(
                    "child",
                    "son",
                    "daughter",
                    "grandchild",
                    "grandson",
                    "granddaughter",
                    "nephew",
                    "niece");

    private OtherPerson() {}

    /// The question before, without what was said of another person.
    static Understood left(Understood before, Understood said) {
        if (!another(before, said)) {
            return before;
        }
        List<Filter> needs = before.filters().stream().filter(f -> stays(f, before, said)).toList();
        return before.withNeeds(needs, Asker.UNKNOWN);
    }

    /// Whom it is for now: the one who was named last.
    static @Nullable String whom(Understood before, Understood said) {
        return said.whom() == null ? before.whom() : said.whom();
    }

    private static boolean another(Understood before, Understood said) {
        String whom = said.whom();
        boolean told =
                said.asker().gender() != null
                        || said.filters().stream().anyMatch(Filter.Age.class::isInstance);
        boolean next = PATIENT.equals(whom) && told;
        return whom != null && (next || !whom.equals(before.whom()));
    }

    /// An age that was told of nobody in particular ("yoga for over 80s") may be hers.
    private static boolean stays(Filter need, Understood before, Understood said) {
        Gender sex = said.asker().gender();
        return switch (need) {
            case Filter.Age _ -> before.whom() == null;
            case Filter.Child _ -> YOUNG.contains(said.whom());
            case Filter.Women _ -> Objects.equals(sex, Gender.WOMEN);
            case Filter.Men _ -> Objects.equals(sex, Gender.MEN);
            case Filter.Free _,
                    Filter.StepFree _,
                    Filter.Online _,
                    Filter.ByPhone _,
                    Filter.NonClinical _,
                    Filter.InLanguage _ ->
                    true;
        };
    }
}
