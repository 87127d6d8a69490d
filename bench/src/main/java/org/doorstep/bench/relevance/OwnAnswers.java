package org.doorstep.bench.relevance;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doorstep.place.Place;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Gist;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;

/// Our own system, whole or without a stage: a message is read and looked for as the first of a
/// conversation by text. Who names no place is asked where, and says that she is in the middle of
/// the directory.
final class OwnAnswers implements Contender {

    /// The person's now, local.
    static final LocalDateTime NOW = Directories.DAY.atTime(LocalTime.of(10, 0));

    /// Places of one service are several matches.
    private static final int LOOKED_AT = 60;

    /// Whatever is nearest, all of it must be looked at.
    private static final int ALL = 1_000;

    private static final double WHOLE_DIRECTORY_METRES = 50_000;

    private final Stage without;
    private final Map<String, Understanding> readers = new HashMap<>();

    OwnAnswers(Stage without) {
        this.without = without;
    }

    @Override
    public String name() {
        return without.said;
    }

    @Override
    public List<String> answer(Query query, Directory directory, int most) {
        Understood read = reader(directory).read(query.text(), NOW);
        Search search = index(directory);
        Enquiry enquiry = enquiry(query.text(), read, directory);
        Results results = search.find(enquiry);
        if (results.matches().isEmpty()
                && enquiry.topics().isEmpty()
                && enquiry.place() != null
                && !enquiry.words().isEmpty()) {
            // As a conversation does: words nobody knows are given up before the person is.
            results =
                    search.find(
                            enquiry(
                                    read.withSubject(List.of(), ""),
                                    enquiry.place(),
                                    enquiry.limit()));
        }
        if (without == Stage.RELAXING && !results.relaxed().isEmpty()) {
            return List.of();
        }
        return inOrder(results).stream()
                .map(m -> m.offer().serviceId())
                .distinct()
                .limit(most)
                .toList();
    }

    private List<Match> inOrder(Results results) {
        if (without != Stage.RANKING) {
            return results.matches();
        }
        return results.matches().stream()
                .sorted(
                        Comparator.comparingDouble(OwnAnswers::metres)
                                .thenComparing(m -> m.offer().serviceId()))
                .toList();
    }

    private static double metres(Match match) {
        return Objects.requireNonNullElse(match.metres(), Double.MAX_VALUE);
    }

    private Search index(Directory directory) {
        return switch (without) {
            case TOPICS_GUESSED -> directory.given();
            case TOPICS_OF_LISTINGS, TOPICS -> directory.bare();
            default -> directory.whole();
        };
    }

    private Understanding reader(Directory directory) {
        if (without != Stage.SPELLING) {
            return directory.knowledge().understanding();
        }
        return readers.computeIfAbsent(directory.name(), _ -> Reader.withoutSpelling(directory));
    }

    private Enquiry enquiry(String text, Understood read, Directory directory) {
        Place place = read.place() == null ? directory.home() : read.place();
        int limit = without == Stage.RANKING ? ALL : LOOKED_AT;
        return switch (without) {
            case TOPICS_OF_QUESTION, TOPICS ->
                    enquiry(read.withSubject(List.of(), text), place, limit);
            case WORDS -> enquiry(read.withWords(""), place, limit);
            case PLACE -> enquiry(read, everywhere(directory), limit);
            default -> enquiry(read, place, limit);
        };
    }

    private static Place everywhere(Directory directory) {
        return new Place(
                directory.name(),
                directory.middle(),
                Precision.PLACE,
                WHOLE_DIRECTORY_METRES,
                null);
    }

    private Enquiry enquiry(Understood read, Place place, int limit) {
        Understood asked = read;
        if (without == Stage.TIME) {
            asked = asked.withTimes(List.of(), null, List.of());
        }
        if (without == Stage.NEEDS) {
            asked = asked.withNeeds(List.of(), Enquiry.Asker.UNKNOWN);
        }
        if (without == Stage.LEANINGS) {
            asked = asked.withGist(new Gist(List.of(), read.gist().vector()));
        }
        if (without == Stage.SENSE) {
            asked = asked.withGist(new Gist(read.gist().leanings(), ""));
        }
        return asked.enquiry(place, NOW, Set.of(), 0, limit);
    }
}
