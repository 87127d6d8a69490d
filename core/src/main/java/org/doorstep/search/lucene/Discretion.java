package org.doorstep.search.lucene;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.listing.reading.Table;
import org.doorstep.listing.words.Circles;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;

/// Which delicate services a question leaves room for. Help after abuse is no third for "women
/// only", a night shelter none for "somewhere warm", and a food bank none for "something to do":
/// whoever needs one of them asks for it, or for something near it, in one way or another.
///
/// @param asked the topics that are meant
/// @param sure those of them that a lone word can be taken for
/// @param meant all that are meant, as the index numbers them
/// @param hard those of them that are of a hardship, as the index numbers them
/// @param near the topics somebody in such a hardship would be glad of
/// @param worded whether words are all that was understood
/// @param circles the circles of people that were spoken of
/// @param mourns whether a death was spoken of
/// @param street whether it has to be open at this moment
record Discretion(
        Set<String> asked,
        Set<String> sure,
        List<Integer> meant,
        List<Integer> hard,
        Set<String> near,
        boolean worded,
        Set<String> circles,
        boolean mourns,
        boolean street) {

    /// From here on a topic is what an offer says of itself.
    private static final double ITS_OWN = 0.9;

    /// Who needs a language speaks of her community.
    private static final String CULTURE = "faith-culture";

    private enum Grace {
        /// Somebody in the street may need it at once.
        STREET,
        /// It may stand where it is as much about what was asked, and last where nothing was.
        SHARED
    }

    /// The delicate topics, each with when it is shown nevertheless.
    private static final Map<String, Set<Grace>> DELICATE =
            Table.rows(Discretion.class, "delicate.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], Discretion::graces));

    private static Set<Grace> graces(String[] row) {
        return row.length < 2
                ? Set.of()
                : Arrays.stream(row[1].split(" "))
                        .map(word -> Grace.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    static Discretion of(Enquiry enquiry, Subject subject, TopicNumbers known) {
        Set<String> asked = Set.copyOf(subject.surely(false));
        List<String> hard = asked.stream().filter(Subject::hard).toList();
        return new Discretion(
                asked,
                Set.copyOf(subject.surely(brief(enquiry))),
                asked.stream().map(known::of).toList(),
                hard.stream().map(known::of).toList(),
                Set.copyOf(Topics.neighbours(hard)),
                enquiry.topics().isEmpty() && !enquiry.words().isBlank(),
                circles(enquiry, asked),
                asked.contains(Mourning.TOPIC) || !enquiry.asker().losses().isEmpty(),
                enquiry.instant());
    }

    /// Whether a single word of hers says what she wants.
    private static boolean brief(Enquiry enquiry) {
        String words = enquiry.words().strip();
        return !words.isEmpty() && words.indexOf(' ') < 0;
    }

    private static Set<String> circles(Enquiry enquiry, Set<String> asked) {
        Set<String> topics = new HashSet<>(asked);
        if (enquiry.filters().stream().anyMatch(Filter.InLanguage.class::isInstance)) {
            topics.add(CULTURE);
        }
        String words = enquiry.words().toLowerCase(Locale.ROOT);
        return Circles.spokenOf(topics, Set.copyOf(Arrays.asList(words.split("\\W+"))));
    }

    /// Whether an offer is for others than the person, as far as she said: for one loss or one
    /// circle of people of which she did not speak, or first of all for another trouble than hers.
    boolean closed(Carried carried, Set<String> losses, Set<String> only) {
        String first = carried.first();
        return Circles.shut(only, circles)
                || !losses.isEmpty() && !mourns
                || first != null && !asked.contains(first) && Set.of().equals(DELICATE.get(first));
    }

    /// Whether an offer is first of all about a delicate thing nobody asked for.
    ///
    /// @param on whether it is known to be on then
    /// @param wordFit how well its words fit: what was asked for by its own words was asked for
    boolean bars(Carried carried, boolean on, double wordFit) {
        String first = carried.first();
        Set<Grace> graces = first == null ? null : DELICATE.get(first);
        return graces != null
                && !(graces.isEmpty() ? sure : asked).contains(first)
                && !near.contains(first)
                && !(worded && wordFit >= Candidate.MUCH)
                && !(street && on && graces.contains(Grace.STREET))
                && !(graces.contains(Grace.SHARED) && shared(carried))
                && hard.stream().noneMatch(topic -> carried.weight(topic) >= Subject.APT);
    }

    private boolean shared(Carried carried) {
        return meant.isEmpty()
                || meant.stream().anyMatch(topic -> carried.weight(topic) >= ITS_OWN);
    }
}
