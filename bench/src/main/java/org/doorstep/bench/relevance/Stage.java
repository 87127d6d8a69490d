package org.doorstep.bench.relevance;

/// A part of our own system that can be left out, to see what it is worth.
enum Stage {
    NONE("Doorstep"),
    TOPICS_OF_QUESTION("- topics of the question (its words instead)"),
    LEANINGS("- what the question leans to (named topics only)"),
    SENSE("- vectors of question and listings"),
    TOPICS_GUESSED("- topics worked out for listings"),
    TOPICS_OF_LISTINGS("- all topics of listings"),
    TOPICS("- topics on both sides"),
    WORDS("- words beside topics"),
    SPELLING("- spelling"),
    PLACE("- place (all of the directory)"),
    TIME("- time"),
    NEEDS("- needs and ages"),
    RANKING("- ranking (nearest first)"),
    RELAXING("- relaxing");

    final String said;

    Stage(String said) {
        this.said = said;
    }
}
