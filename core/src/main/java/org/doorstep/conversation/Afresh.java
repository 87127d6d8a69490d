package org.doorstep.conversation;

import java.util.List;
import java.util.Objects;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Sayings;
import org.doorstep.understanding.Understood;

/// Tells a whole fresh question from a change of the one before, and what of a person stays with
/// her all the same.
///
/// A changed place, time, need or subject keeps the rest (CONTRACT). Who names another subject and
/// a place or a time to go with it has begun anew: that it was to be free, or on Tuesday, went with
/// the other thing. Who she is, what she can get into and whom she must not meet did not.
final class Afresh {

    private final Sayings<String> sayings = Sayings.load(Afresh.class, "afresh.tsv", name -> name);

    /// What still stands of the question before.
    Understood standing(Understood before, Understood said, String text) {
        return is(before, said, text) ? lasting(before, said) : before;
    }

    private boolean is(Understood before, Understood said, String text) {
        List<Sayings.Said<String>> found = sayings.in(text);
        boolean goesOn = found.stream().anyMatch(s -> goesOn(s, text));
        boolean leaves = found.stream().anyMatch(s -> s.meaning().equals("afresh"));
        boolean elsewhere = said.place() != null && !Objects.equals(said.place(), before.place());
        return otherSubject(before, said) && (leaves || !goesOn && (elsewhere || said.saysWhen()));
    }

    /// A lone "and", "or", "also" goes on only where it begins the message; "instead" anywhere.
    private static boolean goesOn(Sayings.Said<String> said, String text) {
        List<String> words = Phrases.words(text);
        boolean begins = !words.isEmpty() && !said.others().contains(words.getFirst());
        return said.meaning().equals("on")
                && (said.words() > 1 || begins || words.contains("instead"));
    }

    private static boolean otherSubject(Understood before, Understood said) {
        return said.topics().isEmpty()
                ? !said.words().isEmpty() && !said.words().equals(before.words())
                : !before.topics().containsAll(said.topics());
    }

    /// The question before without what was only wished for it: its price, its time, that it be
    /// nothing medical or for a child, and that it be joined from afar, where a place is named now.
    static Understood lasting(Understood before, Understood said) {
        List<Filter> needs =
                before.filters().stream().filter(f -> lasts(f, said.place() != null)).toList();
        return before.withNeeds(needs, before.asker()).withTimes(List.of(), null, List.of());
    }

    private static boolean lasts(Filter need, boolean somewhere) {
        return switch (need) {
            case Filter.Free _, Filter.NonClinical _, Filter.Child _ -> false;
            case Filter.Age(var years) -> years > Filter.Child.OLDEST;
            case Filter.Online _, Filter.ByPhone _ -> !somewhere;
            case Filter.StepFree _, Filter.Women _, Filter.Men _, Filter.InLanguage _ -> true;
        };
    }
}
