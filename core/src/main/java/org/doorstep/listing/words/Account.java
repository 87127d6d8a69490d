package org.doorstep.listing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.doorstep.listing.Listing;
import org.doorstep.listing.words.Sayings.Found;
import org.doorstep.listing.words.Sayings.Where;
import org.jspecify.annotations.Nullable;

/// All that a listing says of itself in words, statement by statement.
///
/// @param statements in the order of the text; what is denied or said of a part or of others is
///     left out
record Account(List<Statement> statements) {

    /// A description is read this far; what comes later is housekeeping.
    private static final int MOST = 4_000;

    /// The sentences that say what a thing is; what comes later says what else there is.
    private static final int FIRST = 2;

    /// Words that may or may not lead to a part of what is offered do so for so many words.
    private static final int NEAR = 15;

    /// Where in a line of a programme its day stands.
    private static final int FOREMOST = 5;

    /// A denial reaches so many words ahead.
    private static final int REACH = 6;

    /// Subjects of which something may be true of a part or of others only.
    private static final Set<String> OF_ALL = Set.of("who", "age", "cost", "circle");

    private static final Sayings SAYINGS = Sayings.shipped();

    private static final Predicate<Word> NOT = SAYINGS.of("not");
    private static final Predicate<Word> ASIDE = SAYINGS.of("aside");
    private static final Predicate<Word> SOON = SAYINGS.of("near");
    private static final Predicate<Word> PART = SAYINGS.of("part");
    private static final Predicate<Word> VOLUNTEER = SAYINGS.of("volunteer");
    private static final Predicate<Word> STUDY = SAYINGS.of("study");
    private static final Predicate<Word> ERRAND = SAYINGS.of("errand");
    private static final Predicate<Word> DAY = SAYINGS.of("day");

    /// One thing stated.
    ///
    /// @param fact as `stated.tsv` names it
    /// @param sentence the words it was said in
    /// @param from the first of them that says it
    /// @param to one past the last
    record Statement(String fact, List<Word> sentence, int from, int to) {

        /// The words that say it.
        List<Word> words() {
            return sentence.subList(from, to);
        }

        /// The whole numbers in it.
        List<Integer> numbers() {
            return words().stream().filter(Word::number).map(Word::value).toList();
        }
    }

    static Account of(Listing listing) {
        List<Statement> all = new ArrayList<>();
        hear(listing.name(), Where.NAME, all);
        String who = listing.eligibility().description();
        hear(who == null ? "" : who, Where.FIRST, all);
        hear(Objects.requireNonNullElse(listing.description(), ""), null, all);
        return new Account(List.copyOf(all));
    }

    /// @param where the part of the listing all of the text is; null for a description, which says
    ///     first what it is about
    private static void hear(String text, @Nullable Where where, List<Statement> all) {
        List<Sentence> sentences = Sentence.of(text, MOST);
        boolean programme = sentences.stream().filter(Account::dated).count() > 1;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Where here = i < FIRST && !sentence.item() ? Where.FIRST : Where.ANY;
            boolean part = programme && dated(sentence);
            hear(sentence, where == null ? here : where, part, all);
        }
    }

    private static boolean dated(Sentence sentence) {
        return sentence.words().stream().limit(FOREMOST).anyMatch(DAY);
    }

    private static void hear(Sentence sentence, Where where, boolean part, List<Statement> all) {
        for (Found found : SAYINGS.in(sentence.words(), where)) {
            String fact = found.row().fact();
            boolean ofAll = OF_ALL.contains(found.row().subject());
            if (Sayings.TAKING_BACK.contains(fact)
                    || !(part && ofAll) && holds(found, sentence, where)) {
                all.add(new Statement(fact, sentence.words(), found.from(), found.to()));
            }
        }
    }

    private static boolean holds(Found found, Sentence sentence, Where where) {
        List<Word> words = sentence.words();
        List<Word> before = words.subList(0, found.from());
        if (found.row().fact().equals(Sayings.NOTHING)) {
            return false;
        }
        return switch (found.row().subject()) {
            case "access" -> found.row().fact().equals("steps") || !denied(words, found.from());
            case "language" ->
                    !denied(words, found.from())
                            && !sentence.asks()
                            && words.stream().noneMatch(STUDY);
            case "way" -> !denied(words, found.from()) && before.stream().noneMatch(ERRAND);
            default ->
                    !denied(words, found.from())
                            && (where == Where.NAME || !ofSome(words, before, where));
        };
    }

    /// Whether it is said of a part of what is offered, or of those who help.
    private static boolean ofSome(List<Word> words, List<Word> before, Where where) {
        List<Word> near = before.subList(Math.max(0, before.size() - NEAR), before.size());
        return before.stream().anyMatch(ASIDE)
                || near.stream().anyMatch(SOON)
                || where == Where.ANY && before.stream().anyMatch(PART)
                || words.stream().anyMatch(VOLUNTEER);
    }

    /// Whether a "not" or "no" before it reaches it.
    private static boolean denied(List<Word> words, int from) {
        for (int i = from; i > 0 && i > from - REACH && !words.get(i).opens(); i--) {
            if (NOT.test(words.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /// What was stated of one fact.
    List<Statement> of(String fact) {
        return statements.stream().filter(s -> s.fact().equals(fact)).toList();
    }

    boolean says(String fact) {
        return statements.stream().anyMatch(s -> s.fact().equals(fact));
    }
}
