package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.listing.reading.Languages;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Understood;

/// The needs that hold for a list, as its heading names them: "free, women only, step free".
final class Kept {

    /// A heading that is longer takes names from the rows below it.
    private static final int LONGEST = 60;

    private Kept() {}

    /// The needs in words, in the order they were said; nothing where there are none. What does not
    /// fit is "and more".
    static String say(Understood asked) {
        boolean free = asked.filters().contains(new Filter.Free(true));
        List<String> names =
                new ArrayList<>(
                        asked.filters().stream()
                                .filter(f -> !free || !f.equals(new Filter.Free(false)))
                                .map(Kept::say)
                                .toList());
        Integer age = asked.asker().age();
        boolean another =
                asked.filters().stream()
                        .anyMatch(f -> f instanceof Filter.Age || f instanceof Filter.Child);
        if (age != null && !another) {
            names.add("for age " + age);
        }
        StringBuilder said = new StringBuilder();
        for (String name : names) {
            if (said.length() + name.length() > LONGEST) {
                return said.append(" and more").toString();
            }
            said.append(said.isEmpty() ? "" : ", ").append(name);
        }
        return said.toString();
    }

    /// One need in the fewest words.
    static String say(Filter need) {
        return switch (need) {
            case Filter.Free(var only) -> only ? "free" : "free first";
            case Filter.StepFree _ -> "step free";
            case Filter.Women _ -> "women only";
            case Filter.Men _ -> "men only";
            case Filter.Online _ -> "online";
            case Filter.ByPhone _ -> "by phone";
            case Filter.NonClinical _ -> "nothing medical";
            case Filter.InLanguage(var code) -> "in " + Languages.name(code);
            case Filter.Age(var years) -> years == 0 ? "for a baby" : "for age " + years;
            case Filter.Child(var little) -> little ? "for under 5s" : "for children";
        };
    }
}
