package org.doorstep.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Samples;
import org.doorstep.search.TopicWeight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The vocabulary itself, and what it makes of listings.
class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    @Test
    void every_topic_has_many_ways_to_be_said() {
        var counts =
                Table.rows("vocabulary.tsv", 3).stream()
                        .collect(
                                Collectors.groupingBy(
                                        r -> r[0],
                                        Collectors.summingInt(r -> r[2].split(";").length)));
        assertEquals(58, counts.keySet().stream().filter(t -> !t.equals("-")).count());
        counts.forEach((topic, n) -> assertTrue(n >= 15, topic + " has " + n));
        assertTrue(counts.values().stream().mapToInt(n -> n).sum() >= 1_500);
    }

    @Test
    void every_phrase_reads_as_its_own_topic() {
        Tokens tokens = new Tokens();
        for (String[] row : Table.rows("vocabulary.tsv", 3)) {
            for (String phrase : row[2].split(";")) {
                boolean plain = phrase.chars().noneMatch(c -> "|?=@.".indexOf(c) >= 0);
                boolean single = plain && !phrase.isBlank() && !row[0].equals(Meaning.NONE);
                if (single && row[1].equals("named")) {
                    assertTrue(VOCABULARY.in(tokens.of(phrase.strip())).size() > 0, phrase);
                }
            }
        }
    }

    @Test
    void a_listings_name_says_most() {
        var topics = topics("Tuesday Knitters", "We meet for tea and knitting.");
        assertEquals("arts", topics.getFirst().topic());
        assertTrue(topics.getFirst().weight() > 0.9);
    }

    @Test
    void sentences_that_say_what_it_is_not_are_left_out() {
        var topics =
                topics(
                        "Riverside Choir",
                        "A friendly choir. This is not a dance class. Not for"
                                + " people who want swimming lessons.");
        assertEquals(Set.of("music"), ids(topics));
    }

    @Test
    void given_topics_weigh_one_and_what_it_is_not_for_is_gone() {
        Listing listing =
                Samples.about(
                        "1", "Drop in", "Chess and bingo.", List.of("carers"), List.of("games"));
        assertEquals(List.of(new TopicWeight("carers", 1)), VOCABULARY.topicsOf(listing));
    }

    @Test
    void friendly_volunteers_do_not_make_it_volunteering() {
        assertFalse(
                ids(topics("Lunch Club", "Run by volunteers. Our friendly volunteers cook."))
                        .contains("volunteering"));
    }

    @Test
    void a_listing_without_a_description_has_the_topics_of_its_name() {
        assertEquals(Set.of("men"), ids(topics("Men's Shed", null)));
    }

    private static Set<String> ids(List<TopicWeight> topics) {
        return topics.stream().map(TopicWeight::topic).collect(Collectors.toSet());
    }

    private static List<TopicWeight> topics(String name, @Nullable String description) {
        return VOCABULARY.topicsOf(Samples.saying("1", name, description));
    }

    @Test
    void spelling_goes_to_the_vocabulary_and_never_from_ordinary_words() {
        Speller speller = new Speller(VOCABULARY.words(), CommonWords.load(), _ -> false);
        String[][] pairs = {
            {"swiming", "swimming"}, {"excersise", "exercise"}, {"bereevment", "bereavement"},
            {"alchohol", "alcohol"}, {"volenteering", "volunteering"}, {"kniting", "knitting"},
            {"yoger", "yoga"}, {"counciling", "counselling"}, {"dimensia", "dementia"}
        };
        for (String[] pair : pairs) {
            assertEquals(pair[1], speller.mend(pair[0]), pair[0]);
        }
        String plain = "banking wedding wailing united saying james margaret doreen queen nearer";
        Arrays.stream(plain.split(" ")).forEach(w -> assertEquals(null, speller.mend(w), w));
    }
}
