package org.doorstep.listing.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorstep.listing.words.Sayings.Row;
import org.doorstep.listing.words.Sayings.Where;
import org.jspecify.annotations.Nullable;

/// Collects sayings into a tree; what is made of it does not change any more.
final class SayingTree {

    private static final class Growing {
        private final Map<String, Growing> next = new TreeMap<>();
        private final List<Row> rows = new ArrayList<>();
        private @Nullable Growing gap;

        SayingNode grown(Symbols symbols) {
            Map<Integer, List<SayingNode>> nodes = new TreeMap<>();
            next.forEach(
                    (part, growing) -> {
                        SayingNode node = growing.grown(symbols);
                        for (int symbol : symbols.standingFor(part)) {
                            nodes.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(node);
                        }
                    });
            return new SayingNode(
                    nodes.keySet().stream().mapToInt(symbol -> symbol).toArray(),
                    nodes.values().stream()
                            .map(all -> all.toArray(SayingNode[]::new))
                            .toArray(SayingNode[][]::new),
                    rows,
                    gap == null ? null : gap.grown(symbols));
        }
    }

    private final Growing root = new Growing();
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Set<String> parts = new HashSet<>();

    /// Makes a word one of a class, or of some alternatives.
    void put(String word, String kind) {
        classes.computeIfAbsent(word, _ -> new HashSet<>()).add(kind);
    }

    /// Adds a saying.
    ///
    /// @param fact its subject and its fact
    void add(String saying, String[] fact, Where where) {
        boolean begins = saying.startsWith("^");
        boolean ends = saying.endsWith("$");
        String said = saying.substring(begins ? 1 : 0, saying.length() - (ends ? 1 : 0)).strip();
        List<Growing> nodes = List.of(root);
        for (String part : said.split(" ")) {
            boolean optional = part.endsWith("?");
            String bare = optional ? part.substring(0, part.length() - 1) : part;
            List<Growing> after = new ArrayList<>(optional ? nodes : List.of());
            nodes.forEach(node -> after.add(step(node, bare)));
            nodes = after;
        }
        Row row = new Row(fact[0], fact[1], where, begins, ends);
        nodes.stream().filter(node -> node != root).forEach(node -> node.rows.add(row));
    }

    private Growing step(Growing node, String part) {
        if (part.equals("..")) {
            Growing gap = node.gap == null ? new Growing() : node.gap;
            node.gap = gap;
            return gap;
        }
        if (part.indexOf('|') >= 0) {
            Arrays.stream(part.split("\\|")).forEach(word -> join(word, part));
        }
        parts.add(part);
        return node.next.computeIfAbsent(part, _ -> new Growing());
    }

    /// Makes a word, or every word of a class, one of some alternatives.
    private void join(String word, String alternatives) {
        if (word.charAt(0) != '@') {
            put(word, alternatives);
            return;
        }
        for (Set<String> kinds : classes.values()) {
            if (kinds.contains(word)) {
                kinds.add(alternatives);
            }
        }
    }

    SayingNode root(Symbols symbols) {
        return root.grown(symbols);
    }

    /// The classes and alternatives of every word.
    Map<String, Set<String>> classes() {
        return classes;
    }

    /// What words are to the sayings that were added.
    Symbols symbols() {
        return new Symbols(classes, parts);
    }
}
