package org.doorstep.search.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.search.TopicWeight;

/// The topics of an offer as a short string, `walking:100 exercise:40`: the weights in percent.
/// Many offers have the same, so each is read once.
final class TopicsCodec {

    private static final double PERCENT = 100;

    private TopicsCodec() {}

    static String write(List<TopicWeight> topics) {
        return topics.stream()
                .map(t -> t.topic() + ":" + Math.max(1, Math.round(t.weight() * PERCENT)))
                .collect(Collectors.joining(" "));
    }

    /// The weights by topic, in their order, the owner's own first.
    static Map<String, Double> read(String written) {
        Map<String, Double> topics = new LinkedHashMap<>();
        for (String one : written.isEmpty() ? new String[0] : written.split(" ", -1)) {
            int colon = one.lastIndexOf(':');
            topics.put(
                    one.substring(0, colon).intern(),
                    Integer.parseInt(one.substring(colon + 1)) / PERCENT);
        }
        return topics;
    }
}
