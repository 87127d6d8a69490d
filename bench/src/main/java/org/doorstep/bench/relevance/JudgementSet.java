package org.doorstep.bench.relevance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Messages and what a person who knows the directory thinks of each listing as their answer.
///
/// @param grades by query, then by service: 3 is exactly what was asked, there and then; 2 good;
///     1 marginal; 0 not
record JudgementSet(String name, List<Query> queries, Map<String, Map<String, Integer>> grades) {

    /// From here on an answer is a good one.
    static final int GOOD = 2;

    private static final int MOST = 3;

    JudgementSet {
        queries = List.copyOf(queries);
    }

    /// The set in a folder; without grades while there are none.
    ///
    /// @throws IOException when its messages cannot be read
    static JudgementSet read(Path folder) throws IOException {
        Map<String, String> topics = new HashMap<>();
        for (String[] cells : rows(folder.resolve("topics.tsv"), 2)) {
            topics.put(cells[0], cells[1]);
        }
        List<Query> queries = new ArrayList<>();
        for (String[] c : rows(folder.resolve("queries.tsv"), 4)) {
            if (!c[0].equals("id")) {
                queries.add(new Query(c[0], c[1], c[2], c[3], topics.getOrDefault(c[0], "")));
            }
        }
        return new JudgementSet(folder.getFileName().toString(), queries, grades(folder));
    }

    private static Map<String, Map<String, Integer>> grades(Path folder) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String[] cells : rows(folder.resolve("grades.tsv"), 3)) {
            if (cells[2].matches("[0-" + MOST + "]")) {
                grades.computeIfAbsent(cells[0], _ -> new HashMap<>())
                        .put(cells[1], Integer.parseInt(cells[2]));
            }
        }
        return grades;
    }

    private static List<String[]> rows(Path file, int cells) throws IOException {
        List<String[]> rows = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] row = line.strip().split("\t", -1);
                if (row.length >= cells && !line.startsWith("#")) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /// The first of its messages to each of some directories, which is enough to see that a bench
    /// still runs.
    JudgementSet brief(int most, Set<String> directories) {
        List<Query> some =
                queries.stream()
                        .filter(q -> directories.contains(q.directory()))
                        .limit(most)
                        .toList();
        return new JudgementSet(name, some, grades);
    }

    /// Only what is asked of some directories.
    JudgementSet in(Set<String> directories) {
        return brief(Integer.MAX_VALUE, directories);
    }

    Map<String, Integer> of(Query query) {
        return grades.getOrDefault(query.id(), Map.of());
    }

    /// Whether anybody looked at it.
    boolean judged(Query query) {
        return !of(query).isEmpty();
    }

    /// Whether there is a good answer.
    boolean answerable(Query query) {
        return of(query).values().stream().anyMatch(g -> g >= GOOD);
    }

    /// The services that answer it best.
    Set<String> best(Query query) {
        Map<String, Integer> all = of(query);
        int most = all.values().stream().mapToInt(g -> g).max().orElse(0);
        Set<String> best = new HashSet<>();
        all.forEach(
                (id, grade) -> {
                    if (grade == most && most > 0) {
                        best.add(id);
                    }
                });
        return best;
    }
}
