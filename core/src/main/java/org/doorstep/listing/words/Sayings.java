package org.doorstep.listing.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.doorstep.listing.reading.Table;

/// What words state, as `stated.tsv` has it, kept as one tree so that a sentence is read against
/// all of it at once.
///
/// A saying is words with spaces: `a|b` one or the other, `word?` may be missing, `@women` any
/// word of a class of `classes.tsv`, `#` a whole number, `£` a sum, `@language` the name of a
/// language, `..` skips up to three words; `^` before the first says that a clause begins there,
/// `$` after the last that one ends.
///
/// Every part of a saying leads on in the tree by all symbols that may stand for it.
final class Sayings {

    /// The fact of a row that states none.
    static final String NOTHING = "-";

    /// What takes a statement back is heard wherever it stands.
    static final Set<String> TAKING_BACK =
            Set.of(
                    "mixed",
                    "anyage",
                    "unlower",
                    "unclear",
                    "trial",
                    "unsure",
                    "anyloss",
                    "anycircle");

    /// More, and halves of different thoughts meet.
    private static final int GAP = 3;

    /// A row of the table.
    ///
    /// @param subject what it is about: sayings about different things do not compete for words
    /// @param fact what it states; `-` for what only keeps its words from stating anything
    /// @param where how much of a listing it is heard in
    record Row(String subject, String fact, Where where, boolean begins, boolean ends) {}

    /// Where in a listing a saying counts; each also where the one before it does.
    enum Where {
        NAME,
        FIRST,
        ANY
    }

    /// A saying in a sentence, from a word to before another.
    record Found(Row row, int from, int to) {
        int length() {
            return to - from;
        }

        boolean rivals(Found other) {
            return row.subject.equals(other.row.subject) && from < other.to && other.from < to;
        }
    }

    private final SayingNode root;
    private final Map<String, Set<String>> classes;
    private final Symbols symbols;
    private final boolean[] halting;

    private Sayings(SayingTree tree) {
        this.symbols = tree.symbols();
        this.root = tree.root(symbols);
        this.classes = Map.copyOf(tree.classes());
        this.halting = symbols.halting();
    }

    static Sayings shipped() {
        SayingTree tree = new SayingTree();
        for (String[] row : Table.rows(Sayings.class, "classes.tsv")) {
            Arrays.stream(row[1].split(" ")).forEach(word -> tree.put(word, "@" + row[0]));
        }
        for (String[] row : Table.rows(Sayings.class, "stated.tsv")) {
            Where where = Where.valueOf(row[1].toUpperCase(Locale.ROOT));
            for (String saying : row[2].split(";")) {
                tree.add(saying.strip(), row[0].split(":", 2), where);
            }
        }
        return new Sayings(tree);
    }

    /// Whether a word is of a class.
    Predicate<Word> of(String kind) {
        Set<String> members = new HashSet<>();
        classes.forEach(
                (word, kinds) -> {
                    if (kinds.contains("@" + kind)) {
                        members.add(word);
                    }
                });
        return word -> members.contains(word.text());
    }

    /// What a sentence says: of each subject the sayings that explain most words and share none.
    /// Of equals, what keeps words from stating anything or takes a statement back wins.
    ///
    /// @param where the part of a listing the sentence stands in
    List<Found> in(List<Word> words, Where where) {
        List<Found> all = new Reading(words, where).all();
        all.sort(
                Comparator.comparingInt((Found f) -> -f.length())
                        .thenComparing(f -> !f.row().fact().equals(NOTHING))
                        .thenComparing(f -> !TAKING_BACK.contains(f.row().fact())));
        List<Found> chosen = new ArrayList<>();
        for (Found one : all) {
            if (chosen.stream().noneMatch(c -> c.rivals(one))) {
                chosen.add(one);
            }
        }
        return List.copyOf(chosen);
    }

    /// One sentence being read against the tree.
    private final class Reading {
        private final List<Word> words;
        private final int[] symbolOf;
        private final Where where;
        private final List<Found> found = new ArrayList<>();

        Reading(List<Word> words, Where where) {
            this.words = words;
            this.symbolOf = words.stream().mapToInt(symbols::of).toArray();
            this.where = where;
        }

        List<Found> all() {
            for (int i = 0; i < symbolOf.length; i++) {
                step(root, i, i);
            }
            return found;
        }

        private void follow(SayingNode node, int from, int at) {
            for (Row row : node.rows()) {
                boolean begun = !row.begins || words.get(from).opens();
                boolean ended = !row.ends || at == words.size() || words.get(at).opens();
                if (begun && ended && where.compareTo(row.where) <= 0) {
                    found.add(new Found(row, from, at));
                }
            }
            step(node, from, at);
            SayingNode gap = node.gap();
            if (gap != null) {
                skip(gap, from, at);
            }
        }

        private void skip(SayingNode gap, int from, int at) {
            int last = Math.min(at + GAP, symbolOf.length - 1);
            for (int next = at; next <= last; next++) {
                step(gap, from, next);
                if (halting[symbolOf[next]]) {
                    return;
                }
            }
        }

        private void step(SayingNode node, int from, int at) {
            if (at < symbolOf.length) {
                for (SayingNode next : node.next(symbolOf[at])) {
                    follow(next, from, at + 1);
                }
            }
        }
    }
}
