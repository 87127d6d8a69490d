package org.doorstep.search;

import java.util.List;
import org.doorstep.listing.Listing;

/// How much a listing is about a topic of `topics.tsv`: 1 when its owner said so, less when it
/// was found in its words.
///
/// @param weight above 0, at most 1
public record TopicWeight(String topic, double weight) {

    public TopicWeight {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight is above 0 and at most 1: " + weight);
        }
    }

    /// The topics a listing was given by its owner, each at full weight, and nothing guessed.
    public static List<TopicWeight> given(Listing listing) {
        return listing.topics().stream().distinct().map(t -> new TopicWeight(t, 1)).toList();
    }
}
