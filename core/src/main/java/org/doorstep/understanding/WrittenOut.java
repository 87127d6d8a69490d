package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The phrases of the vocabulary written out as people would write them, for teaching: every
/// alternative in turn, the first word of each class.
final class WrittenOut {

    /// Of a phrase with many alternatives, so many are enough.
    private static final int MOST = 24;

    private final Map<String, String> classes = new HashMap<>();

    WrittenOut() {
        for (String[] row : Table.rows("classes.tsv", 2)) {
            classes.put("@" + row[0], row[1].split(" ")[0]);
        }
    }

    /// The ways one phrase of the pattern language ({@link Phrases}) can be said.
    List<String> of(String phrase) {
        List<String> said = List.of("");
        for (String word : phrase.strip().split(" +")) {
            if (!word.equals("..")) {
                said = longer(said, ways(word));
            }
        }
        return said.stream().filter(s -> !s.isEmpty()).distinct().toList();
    }

    private Set<String> ways(String word) {
        Set<String> ways = new LinkedHashSet<>();
        for (String way : word.split("\\|")) {
            if (way.endsWith("?")) {
                ways.add("");
            }
            String plain = way.replace("?", "").replace("=", "");
            ways.add(classes.getOrDefault(plain, plain));
        }
        return ways;
    }

    private static List<String> longer(List<String> said, Set<String> ways) {
        List<String> longer = new ArrayList<>();
        for (String before : said) {
            for (String way : ways) {
                longer.add((before + " " + way).strip());
            }
        }
        return longer.subList(0, Math.min(MOST, longer.size()));
    }
}
