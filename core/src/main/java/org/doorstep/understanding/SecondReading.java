package org.doorstep.understanding;

import java.util.Map;
import org.doorstep.search.Gist;

/// A second reading of a listing, beside its words: how much likelier (above 0) or less likely
/// (below) than they alone say a text is to be about each topic. The builder of an index has one
/// from a model of meaning; without one the words decide.
///
/// Called by several threads.
@FunctionalInterface
public interface SecondReading {

    /// No second reading: the words alone.
    SecondReading NONE = _ -> Map.of();

    /// What to add to the weight of each topic, -1.27 to 1.27; empty when nothing can be said.
    Map<String, Double> leanings(ListingText text);

    /// Where the text lies among texts of like meaning, as {@link Gist} has it; of no length when
    /// nobody knows.
    default byte[] vector(ListingText text) {
        return new byte[0];
    }
}
