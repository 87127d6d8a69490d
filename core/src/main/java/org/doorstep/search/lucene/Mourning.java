package org.doorstep.search.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.words.Losses;
import org.doorstep.listing.words.Losses.Fit;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;

/// What a death means for an enquiry: what is for another loss than the one that was told is shut,
/// and where grief is what is asked about, what is for that very loss comes first. Nothing told,
/// what is for one loss alone stands behind what is for all.
///
/// @param told the kinds of loss that were told, as {@link Losses} names them
/// @param asked whether it is grief that is asked about, and not a lunch or a form besides
/// @param unasked whether it is for somebody young and no death was spoken of
record Mourning(Set<String> told, boolean asked, boolean unasked) {

    static final String TOPIC = "bereavement";

    /// What is spoken of with a death, and asks for nothing else.
    private static final Set<String> WITH_IT =
            Set.of(TOPIC, "loneliness", "low-mood", "pregnancy-baby", "families", "victims");

    private static final String YOUNG = "young";

    static Mourning of(Enquiry enquiry) {
        Set<String> told = new LinkedHashSet<>(enquiry.asker().losses());
        Integer age = enquiry.asker().age();
        boolean young =
                age != null && age <= Eligibility.YOUTH
                        || enquiry.filters().stream().anyMatch(Mourning::forTheYoung);
        if (young && !told.isEmpty()) {
            told.add(YOUNG);
        }
        boolean asked = enquiry.topics().contains(TOPIC) && WITH_IT.containsAll(enquiry.topics());
        boolean unasked = young && told.isEmpty() && !enquiry.topics().contains(TOPIC);
        return new Mourning(told, asked, unasked);
    }

    private static boolean forTheYoung(Filter need) {
        return switch (need) {
            case Filter.Age(var years) -> years <= Eligibility.YOUTH;
            case Filter.Child _ -> true;
            case Filter.Free _,
                    Filter.StepFree _,
                    Filter.Women _,
                    Filter.Men _,
                    Filter.Online _,
                    Filter.ByPhone _,
                    Filter.NonClinical _,
                    Filter.InLanguage _ ->
                    false;
        };
    }

    /// Whether what is for these losses alone is for others than the person.
    boolean shut(Set<String> only) {
        return !told.isEmpty() && !only.isEmpty() && Losses.fit(only, told) == Fit.NOT_HERS;
    }

    /// How far behind what is for the very loss it stands.
    Fit fit(Set<String> only) {
        if (!asked || told.isEmpty()) {
            return (asked || unasked) && !only.isEmpty() ? Fit.UNSAID : Fit.OPEN;
        }
        return Losses.fit(only, told);
    }
}
