package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.search.Enquiry.Asker;
import org.doorstep.search.Filter;
import org.jspecify.annotations.Nullable;

/// Reads how old the person is whom it is for, and what a person says of herself.
///
/// Somebody else's age is a need ("for my mum, she's 82") and so is an age that a group is for
/// ("over 60s"). One's own age or sex is not: it only keeps away what excludes her.
final class PersonReader {

    private static final Set<String> OWN = Set.of("im", "am", "ime", "me");
    private static final Set<String> THEIRS =
            Set.of(
                    "shes", "hes", "theyre", "whos", "is", "aged", "age", "ages", "be", "turned",
                    "turning", "nearly", "almost", "he", "she", "was", "just", "about");

    /// After a number these say that it counts something other than years of life.
    private static final Set<String> NOT_YEARS =
            Set.of(
                    "minutes",
                    "minute",
                    "miles",
                    "mile",
                    "weeks",
                    "week",
                    "months",
                    "month",
                    "stone",
                    "pounds",
                    "people",
                    "kids",
                    "children",
                    "am",
                    "pm",
                    "oclock",
                    "st",
                    "nd",
                    "rd",
                    "th",
                    "days",
                    "day",
                    "hours",
                    "hour",
                    "times",
                    "percent",
                    "kg",
                    "lbs",
                    "k",
                    "km",
                    "of",
                    "quid",
                    "road",
                    "street",
                    "grand",
                    "cigarettes",
                    "bus",
                    "units",
                    "ft",
                    "bed",
                    "bedroom",
                    "months'",
                    "others",
                    "dogs",
                    "cats");

    private static final Map<String, Integer> STAGES =
            Map.of(
                    "teenager",
                    15,
                    "teenagers",
                    15,
                    "teen",
                    15,
                    "teens",
                    15,
                    "toddler",
                    2,
                    "pensioner",
                    67,
                    "pensioners",
                    67,
                    "oap",
                    67,
                    "oaps",
                    67,
                    "baby",
                    0);

    private static final Set<String> STAGE_BEFORE =
            Set.of("for", "with", "my", "our", "his", "her", "4");

    private static final Set<String> BABY_HAPPENS =
            Set.of("had", "having", "have", "lost", "losing", "expecting", "new", "after", "died");

    private static final Set<String> GROUP_OF =
            Set.of(
                    "group",
                    "groups",
                    "class",
                    "classes",
                    "bank",
                    "clothes",
                    "massage",
                    "and",
                    "died",
                    "loss",
                    "sensory",
                    "yoga",
                    "swim",
                    "swimming",
                    "milk",
                    "food",
                    "club",
                    "stuff",
                    "things",
                    "weigh",
                    "clinic",
                    "in",
                    "passed",
                    "was",
                    "formula");

    private static final Set<String> WOMAN =
            Set.of(
                    "woman",
                    "lady",
                    "girl",
                    "female",
                    "mum",
                    "mother",
                    "widow",
                    "wife",
                    "nan",
                    "gran",
                    "grandma",
                    "grandmother",
                    "lass",
                    "mam");

    private static final Set<String> MAN =
            Set.of(
                    "man",
                    "bloke",
                    "guy",
                    "lad",
                    "male",
                    "dad",
                    "father",
                    "widower",
                    "gent",
                    "grandad",
                    "fella",
                    "husband",
                    "chap",
                    "boy",
                    "gentleman");

    private static final Set<String> DESCRIBING =
            Set.of(
                    "a",
                    "an",
                    "single",
                    "old",
                    "older",
                    "young",
                    "younger",
                    "year",
                    "lonely",
                    "new",
                    "disabled",
                    "retired",
                    "muslim",
                    "asian",
                    "black",
                    "white",
                    "trans",
                    "gay",
                    "stay",
                    "at",
                    "home",
                    "full",
                    "time",
                    "working",
                    "elderly",
                    "middle",
                    "aged",
                    "first",
                    "married",
                    "divorced",
                    "widowed",
                    "deaf",
                    "blind",
                    "autistic",
                    "pregnant",
                    "shy",
                    "lone",
                    "teenage",
                    "straight",
                    "proud",
                    "busy",
                    "tired");

    /// What was read. Words of ages are used up.
    record Said(Asker asker, List<FilterReader.Said> ages) {}

    private final Numbers numbers = new Numbers();

    Said read(List<Token> tokens, BitSet taken, BitSet used) {
        Integer own = null;
        List<FilterReader.Said> ages = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Age age = taken.get(i) ? null : age(tokens, i);
            if (age == null) {
                continue;
            }
            used.set(age.from, age.to);
            if (age.own && own == null) {
                own = age.years;
            } else if (!age.own) {
                ages.add(new FilterReader.Said(i, new Filter.Age(age.years)));
            }
            i = age.to - 1;
        }
        return new Said(new Asker(own, gender(tokens)), ages);
    }

    private record Age(int from, int to, int years, boolean own) {}

    private @Nullable Age age(List<Token> tokens, int i) {
        Numbers.Read number = numbers.read(tokens, i);
        if (number == null) {
            return stage(tokens, i);
        }
        int to = i + number.words();
        String next = word(tokens, to);
        String before = word(tokens, i - 1);
        boolean openEnded =
                Set.of("over", "above", "past").contains(before)
                        || (next.equals("and") && word(tokens, to + 1).equals("over"))
                        || next.equals("plus");
        if (number.value() > 110 || NOT_YEARS.contains(next) && !monthsOld(tokens, to)) {
            return null;
        }
        if (openEnded && number.value() >= 16) {
            int behind = next.equals("and") ? 2 : next.equals("plus") ? 1 : 0;
            return new Age(behind > 0 ? i : i - 1, to + behind, number.value(), false);
        }
        if (before.equals("under") && number.value() > 1 && number.value() <= 30) {
            return new Age(i - 1, to, number.value() - 1, false);
        }
        return stated(tokens, i, to, number);
    }

    private static @Nullable Age stated(List<Token> tokens, int i, int to, Numbers.Read number) {
        String next = word(tokens, to);
        boolean yearsOld =
                next.equals("year") || next.equals("years")
                        ? Set.of("old", "olds", "young").contains(word(tokens, to + 1))
                        : next.equals("yearold") || next.equals("yo");
        if (monthsOld(tokens, to)) {
            return new Age(i, to + 2, 0, false);
        }
        String before = word(tokens, i - 1);
        boolean own = own(tokens, i);
        boolean decade = number.decade() && Set.of("my", "her", "his", "their").contains(before);
        if (yearsOld) {
            return new Age(
                    i,
                    to + (next.startsWith("year") && !next.equals("yearold") ? 2 : 1),
                    number.value(),
                    own);
        }
        if (decade) {
            return new Age(i, to, number.value(), before.equals("my"));
        }
        boolean ends = to == tokens.size() || tokens.get(to).opens() || !next.matches("\\d.*");
        boolean said = OWN.contains(before) || THEIRS.contains(before);
        return said && ends && !number.decade() && plausible(tokens, i, number.value())
                ? new Age(i, to, number.value(), own)
                : null;
    }

    /// "just 2 of us" and "is 5 too late" are not ages; "she is 5" and "aged 5" are.
    private static boolean plausible(List<Token> tokens, int i, int value) {
        String before = word(tokens, i - 1);
        String further = word(tokens, i - 2);
        if (Set.of("just", "about", "nearly", "almost", "be", "was", "is", "me").contains(before)) {
            boolean person =
                    Set.of("he", "she", "shes", "hes", "who", "im", "whos", "am", "they")
                                    .contains(further)
                            || PEOPLE.contains(further);
            return person && value > 0;
        }
        return true;
    }

    private static final Set<String> PEOPLE =
            Set.of(
                    "mum",
                    "mam",
                    "mom",
                    "mother",
                    "dad",
                    "father",
                    "son",
                    "daughter",
                    "husband",
                    "wife",
                    "nan",
                    "gran",
                    "grandma",
                    "grandad",
                    "brother",
                    "sister",
                    "partner",
                    "aunt",
                    "auntie",
                    "uncle",
                    "lad",
                    "lass",
                    "boy",
                    "girl",
                    "grandson",
                    "granddaughter",
                    "neighbour",
                    "friend",
                    "child",
                    "kid",
                    "mate",
                    "nephew",
                    "niece",
                    "nana",
                    "nanna",
                    "grandfather",
                    "grandmother");

    private static boolean own(List<Token> tokens, int i) {
        for (int back = i - 1; back >= 0 && back >= i - 3; back--) {
            String word = word(tokens, back);
            if (OWN.contains(word)) {
                return true;
            }
            if (!Set.of(
                            "a", "an", "as", "nearly", "now", "only", "just", "almost", "aged",
                            "age", "in")
                    .contains(word)) {
                return false;
            }
        }
        return word(tokens, i - 1).equals("age") && word(tokens, i - 2).equals("my")
                || word(tokens, i - 1).equals("as");
    }

    private static boolean monthsOld(List<Token> tokens, int to) {
        return word(tokens, to).startsWith("month") && word(tokens, to + 1).equals("old");
    }

    private static @Nullable Age stage(List<Token> tokens, int i) {
        String word = word(tokens, i);
        Integer years = STAGES.get(word);
        if (years == null) {
            return null;
        }
        String before = word(tokens, i - 1);
        String further = word(tokens, i - 2);
        boolean own = (before.equals("a") || before.equals("an")) && OWN.contains(further);
        boolean belongs =
                STAGE_BEFORE.contains(before)
                        || (before.equals("a") && STAGE_BEFORE.contains(further));
        boolean happens = BABY_HAPPENS.contains(before) || BABY_HAPPENS.contains(further);
        if (!own && (!belongs || happens || GROUP_OF.contains(word(tokens, i + 1)))) {
            return null;
        }
        return new Age(i, i + 1, years, own);
    }

    private static @Nullable Gender gender(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = word(tokens, i);
            boolean begins =
                    word.equals("im")
                            || word.equals("am")
                            || (word.equals("as") && word(tokens, i + 1).equals("a"));
            int j = i + 1;
            while (begins
                    && (DESCRIBING.contains(word(tokens, j))
                            || (j < tokens.size() && tokens.get(j).number()))) {
                j++;
            }
            if (begins && WOMAN.contains(word(tokens, j))) {
                return Gender.WOMEN;
            }
            if (begins && MAN.contains(word(tokens, j))) {
                return Gender.MEN;
            }
        }
        return null;
    }

    private static String word(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
    }
}
