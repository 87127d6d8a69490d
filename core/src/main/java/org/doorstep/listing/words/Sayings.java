package org.doorstep.listing.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doorstep.listing.reading.Languages;
import org.doorstep.listing.reading.Table;
import org.jspecify.annotations.Nullable;

/// What words state, as `stated.tsv` has it, kept as one tree so that a sentence is read against
/// all of it at once.
///
/// A saying is words with spaces: `a|b` one or the other, `word?` may be missing, `@women` any word
/// of a class of `classes.tsv`, `#` a whole number, `£` a sum, `@language` the name of a language,
/// `..` skips up to three words; `^` before the first says that a clause begins there, `$` after
/// the last that one ends.
final class Sayings {

    /// The fact of a row that states none.
    static final String NOTHING = "-";

    /// What takes a statement back is heard wherever it stands.
    static final Set<String> TAKING_BACK =
            Set.of("mixed", "anyage", "unlower", "unclear", "trial", "unsure");

    /// More, and halves of different thoughts meet.
    private static final int GAP = 3;

    private static final String NUMBER = "#";
    private static final String MONEY = "£";
    private static final String LANGUAGE = "@language";
    private static final String HALT = "@halt";

    /// A row of the table that was found.
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

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private @Nullable Node gap;
    }

    private final Node root = new Node();
    private final Map<String, Set<String>> classes = new HashMap<>();

    private Sayings() {}

    static Sayings shipped() {
        Sayings sayings = new Sayings();
        for (String[] row : Table.rows(Sayings.class, "classes.tsv")) {
            Arrays.stream(row[1].split(" ")).forEach(word -> sayings.put(word, "@" + row[0]));
        }
        for (String[] row : Table.rows(Sayings.class, "stated.tsv")) {
            Where where = Where.valueOf(row[1].toUpperCase(Locale.ROOT));
            for (String saying : row[2].split(";")) {
                sayings.add(saying.strip(), row[0].split(":", 2), where);
            }
        }
        return sayings;
    }

    private void put(String word, String kind) {
        classes.computeIfAbsent(word, _ -> new HashSet<>()).add(kind);
    }

    private void add(String saying, String[] fact, Where where) {
        boolean begins = saying.startsWith("^");
        boolean ends = saying.endsWith("$");
        String parts = saying.substring(begins ? 1 : 0, saying.length() - (ends ? 1 : 0)).strip();
        List<Node> nodes = List.of(root);
        for (String part : parts.split(" ")) {
            boolean optional = part.endsWith("?");
            String bare = optional ? part.substring(0, part.length() - 1) : part;
            List<Node> after = new ArrayList<>(optional ? nodes : List.of());
            nodes.forEach(node -> after.add(step(node, bare)));
            nodes = after;
        }
        Row row = new Row(fact[0], fact[1], where, begins, ends);
        nodes.stream().filter(node -> node != root).forEach(node -> node.rows.add(row));
    }

    private Node step(Node node, String part) {
        if (part.equals("..")) {
            node.gap = node.gap == null ? new Node() : node.gap;
            return node.gap;
        }
        if (part.indexOf('|') >= 0) {
            Arrays.stream(part.split("\\|")).forEach(word -> join(word, part));
        }
        return node.next.computeIfAbsent(part, _ -> new Node());
    }

    /// Makes a word, or every word of a class, one of some alternatives.
    private void join(String word, String alternatives) {
        if (word.charAt(0) != '@') {
            put(word, alternatives);
            return;
        }
        for (Map.Entry<String, Set<String>> one : classes.entrySet()) {
            if (one.getValue().contains(word)) {
                one.getValue().add(alternatives);
            }
        }
    }

    /// Whether a word is of a class.
    boolean is(String kind, Word word) {
        return classes.getOrDefault(word.text(), Set.of()).contains("@" + kind);
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
        private final List<Set<String>> kinds;
        private final Where where;
        private final List<Found> found = new ArrayList<>();

        Reading(List<Word> words, Where where) {
            this.words = words;
            this.kinds = words.stream().map(Sayings.this::kinds).toList();
            this.where = where;
        }

        List<Found> all() {
            for (int i = 0; i < words.size(); i++) {
                step(root, i, i);
            }
            return found;
        }

        private void follow(Node node, int from, int at) {
            for (Row row : node.rows) {
                boolean begun = !row.begins || words.get(from).opens();
                boolean ended = !row.ends || at == words.size() || words.get(at).opens();
                if (begun && ended && where.compareTo(row.where) <= 0) {
                    found.add(new Found(row, from, at));
                }
            }
            step(node, from, at);
            Node gap = node.gap;
            for (int next = at; gap != null && next <= at + GAP && next < words.size(); next++) {
                step(gap, from, next);
                if (kinds.get(next).contains(HALT)) {
                    break;
                }
            }
        }

        private void step(Node node, int from, int at) {
            if (at < words.size()) {
                for (String kind : kinds.get(at)) {
                    Node next = node.next.get(kind);
                    if (next != null) {
                        follow(next, from, at + 1);
                    }
                }
            }
        }
    }

    /// All that a word may be taken for.
    private Set<String> kinds(Word word) {
        Set<String> kinds = new HashSet<>(classes.getOrDefault(word.text(), Set.of()));
        kinds.add(word.text());
        if (word.number()) {
            kinds.add(NUMBER);
        } else if (word.money()) {
            kinds.add(MONEY);
        } else if (Languages.named(word.text()) != null) {
            kinds.add(LANGUAGE);
        }
        return Set.copyOf(kinds);
    }
}
