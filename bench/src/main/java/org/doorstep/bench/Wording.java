package org.doorstep.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.search.Enquiry;
import org.doorstep.understanding.Vocabulary;

/// Which words of our reading of a question a rival looks for, any of them.
///
/// @param synonyms of each topic, by its id
record Wording(Map<String, Set<String>> synonyms) {

    private static final int SHORTEST = 3;

    /// The names of the topics and the words of the question, as they are.
    static Wording plain() {
        return new Wording(Map.of());
    }

    /// Those, and for each topic all names of it that our vocabulary knows: what somebody has to
    /// ask for who has a search by words and wants a "tai chi" to answer "gentle exercise".
    static Wording withSynonyms() {
        return new Wording(
                Vocabulary.sayings().stream()
                        .filter(Vocabulary.Saying::named)
                        .collect(
                                Collectors.groupingBy(
                                        Vocabulary.Saying::topic,
                                        Collectors.mapping(
                                                Vocabulary.Saying::words, Collectors.toSet()))));
    }

    List<String> of(Enquiry enquiry) {
        Set<String> any = new LinkedHashSet<>();
        for (String topic : enquiry.topics()) {
            any.add(topic.replace('-', ' '));
            any.addAll(synonyms.getOrDefault(topic, Set.of()));
        }
        for (String word : enquiry.words().split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= SHORTEST) {
                any.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new ArrayList<>(any);
    }
}
