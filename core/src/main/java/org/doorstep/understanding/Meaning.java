package org.doorstep.understanding;

import java.util.Locale;

/// What a phrase says about a topic.
///
/// @param topic an id of `topics.tsv`, or {@link #NONE} where the phrase means none though its
///     words alone would ("walking frame")
record Meaning(String topic, Weight weight) {

    /// The topic of phrases that are there only to keep others from being read.
    static final String NONE = "-";

    boolean none() {
        return topic.equals(NONE);
    }

    /// How surely a phrase means its topic.
    enum Weight {
        /// The thing by its name ("yoga", "food bank"): its words are searched for as well.
        NAMED(1.0),
        /// A need or a wish that means the topic ("my husband died").
        STRONG(0.95),
        /// It may well: enough when nothing surer is said.
        MEDIUM(0.6),
        /// A hint, which needs two more.
        WEAK(0.3),
        /// It means the topic when nothing else is asked for: "ladies" in "ladies yoga" says who,
        /// not what.
        ALONE(0.6);

        /// Between 0 and 1; hints add up as chances that are independent (noisy or).
        final double chance;

        Weight(double chance) {
            this.chance = chance;
        }

        static Weight of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
