package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.search.Enquiry.Asker;
import org.doorstep.search.Filter;
import org.jspecify.annotations.Nullable;

/// Reads how old the person is whom it is for, and what a person says of herself.
///
/// Somebody else's age is a need ("for my mum, she's 82") and so is an age that a group is for
/// ("over 60s"). One's own age or sex is not: it only keeps away what excludes her.
final class PersonReader {

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

    /// What was read. Words of ages are used up.
    ///
    /// @param herself whether it is she who comes, without the children she speaks of
    record Said(Asker asker, List<FilterReader.Said> ages, boolean herself) {}

    /// Until this age it is a child's.
    private static final int CHILD = 16;

    private static final int MONTHS = 12;

    private final Numbers numbers = new Numbers();
    private final PersonWords words;
    private final GenderReader genders;
    private final Phrases<String> ownTime;

    /// @param words what people are called
    PersonReader(PersonWords words) {
        this.words = words;
        this.genders = new GenderReader(words);
        var builder = new Phrases.Builder<String>();
        Table.rows("own-time.tsv", 2).forEach(row -> builder.add(row[1], row[0]));
        ownTime = builder.build();
    }

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
        boolean herself = forHerself(tokens);
        if (herself) {
            ages.removeIf(a -> a.filter() instanceof Filter.Age(int years) && years < CHILD);
        }
        return new Said(new Asker(own, genders.read(tokens, herself)), ages, herself);
    }

    /// Whether it is she who comes, without the children she speaks of. "For me 8 year old" is no
    /// such thing up north.
    private boolean forHerself(List<Token> tokens) {
        return ownTime.in(tokens).stream()
                .anyMatch(f -> f.meaning().equals("own") || ends(tokens, f.last() + 1));
    }

    static boolean ends(List<Token> tokens, int at) {
        return at >= tokens.size() || tokens.get(at).opens();
    }

    private record Age(int from, int to, int years, boolean own) {}

    private @Nullable Age age(List<Token> tokens, int i) {
        Numbers.Read number = numbers.read(tokens, i);
        if (number == null) {
            return stage(tokens, i);
        }
        int to = i + number.words();
        String next = Token.wordAt(tokens, to);
        String before = Token.wordAt(tokens, i - 1);
        boolean openEnded =
                Set.of("over", "above", "past").contains(before)
                        || (next.equals("and") && Token.wordAt(tokens, to + 1).equals("over"))
                        || next.equals("plus");
        boolean unit = words.in("not-years", next) && !tokens.get(to).opens();
        if (number.value() > 110 || unit && !monthsOld(tokens, to)) {
            return null;
        }
        if (span(tokens, to)) {
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

    /// "2 years sober" and "over 20 years ago" tell how long, "72 years" alone how old.
    private boolean span(List<Token> tokens, int to) {
        boolean years =
                Token.wordAt(tokens, to).equals("years") || Token.wordAt(tokens, to).equals("year");
        if (!years) {
            return false;
        }
        String after = Token.wordAt(tokens, to + 1);
        boolean old =
                Set.of("old", "olds", "young").contains(after)
                        || after.equals("of") && Token.wordAt(tokens, to + 2).equals("age");
        return !old && !ends(tokens, to + 1);
    }

    private @Nullable Age stated(List<Token> tokens, int i, int to, Numbers.Read number) {
        String next = Token.wordAt(tokens, to);
        boolean yearsOld =
                next.equals("year") || next.equals("years")
                        ? Set.of("old", "olds", "young").contains(Token.wordAt(tokens, to + 1))
                        : next.equals("yearold") || next.equals("yo");
        if (monthsOld(tokens, to)) {
            return new Age(i, to + 2, next.startsWith("m") ? number.value() / MONTHS : 0, false);
        }
        String before = Token.wordAt(tokens, i - 1);
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
        boolean relative =
                words.in("people", before) && words.in("my", Token.wordAt(tokens, i - 2));
        boolean tooYoung = words.in("grown", before) && number.value() < CHILD;
        boolean seen =
                words.in("patient", before)
                        || words.in("a-woman", before)
                        || words.in("a-man", before);
        boolean said =
                words.in("own", before)
                        || words.in("theirs", before)
                        || genders.called(tokens, i - 1)
                        || seen && number.value() >= CHILD
                        || relative && number.value() > 0 && !tooYoung;
        return said && ends && !number.decade() && plausible(tokens, i, number.value())
                ? new Age(i, to, number.value(), own)
                : null;
    }

    /// "just 2 of us" and "is 5 too late" are not ages; "she is 5" and "aged 5" are.
    private boolean plausible(List<Token> tokens, int i, int value) {
        String before = Token.wordAt(tokens, i - 1);
        String further = Token.wordAt(tokens, i - 2);
        if (Set.of("just", "about", "nearly", "almost", "be", "was", "is", "me").contains(before)) {
            boolean person =
                    Set.of("he", "she", "shes", "hes", "who", "im", "whos", "am", "they")
                                    .contains(further)
                            || words.in("people", further);
            return person && value > 0 && !longAgo(tokens, i);
        }
        return true;
    }

    /// "When she was 16" and "she was 19 when we met" are not how old she is.
    private boolean longAgo(List<Token> tokens, int i) {
        boolean past = Token.wordAt(tokens, i - 1).equals("was");
        if (past && words.in("long-ago", Token.wordAt(tokens, i + 1))) {
            return true;
        }
        for (int back = i - 2; past && back >= 0 && back >= i - 4; back--) {
            if (words.in("long-ago", Token.wordAt(tokens, back))) {
                return true;
            }
        }
        return false;
    }

    private boolean own(List<Token> tokens, int i) {
        for (int back = i - 1; back >= 0 && back >= i - 3; back--) {
            String word = Token.wordAt(tokens, back);
            if (words.in("own", word)) {
                return true;
            }
            if (!Set.of(
                            "a", "an", "as", "nearly", "now", "only", "just", "almost", "aged",
                            "age", "in")
                    .contains(word)) {
                return false;
            }
        }
        return Token.wordAt(tokens, i - 1).equals("age") && Token.wordAt(tokens, i - 2).equals("my")
                || Token.wordAt(tokens, i - 1).equals("as");
    }

    private static boolean monthsOld(List<Token> tokens, int to) {
        String unit = Token.wordAt(tokens, to);
        return (unit.startsWith("month") || unit.equals("week") || unit.equals("weeks"))
                && Token.wordAt(tokens, to + 1).equals("old");
    }

    private @Nullable Age stage(List<Token> tokens, int i) {
        String word = Token.wordAt(tokens, i);
        Integer years = STAGES.get(word);
        if (years == null) {
            return null;
        }
        String before = Token.wordAt(tokens, i - 1);
        String further = Token.wordAt(tokens, i - 2);
        boolean own = (before.equals("a") || before.equals("an")) && words.in("own", further);
        boolean belongs =
                words.in("stage-before", before)
                        || (before.equals("a") && words.in("stage-before", further));
        boolean happens = words.in("baby-happens", before) || words.in("baby-happens", further);
        if (!own && (!belongs || happens || words.in("group-of", Token.wordAt(tokens, i + 1)))) {
            return null;
        }
        return new Age(i, i + 1, years, own);
    }
}
