package org.doorstep.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What topics are called when they are a reason, and which others somebody would be glad of when
/// there is nothing of them. The table is `neighbours.tsv`.
final class Topics {

    private static final Map<String, Topic> ALL = read();

    private record Topic(String said, List<String> neighbours) {}

    private Topics() {}

    /// The topic in plain words; its id when the table does not know it.
    static String said(String topic) {
        Topic known = ALL.get(topic);
        return known == null ? topic.replace('-', ' ') : known.said();
    }

    /// The neighbours of all these topics that are not among them, in order.
    static List<String> neighbours(List<String> topics) {
        return topics.stream()
                .map(ALL::get)
                .filter(Objects::nonNull)
                .flatMap(t -> t.neighbours().stream())
                .filter(t -> !topics.contains(t))
                .distinct()
                .toList();
    }

    private static Map<String, Topic> read() {
        try (InputStream in = Topics.class.getResourceAsStream("neighbours.tsv")) {
            String table =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Topic> topics = new LinkedHashMap<>();
            for (String line : table.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] cells = line.split("\t", -1);
                topics.put(cells[0], new Topic(cells[1], Arrays.asList(cells[2].split(" ", -1))));
            }
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException("the table of topics cannot be read", e);
        }
    }
}
