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
            results = search.find(with(enquiry, List.of(), "", enquiry.place()));
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
        Enquiry whole = enquiry(read, place, without == Stage.RANKING ? ALL : LOOKED_AT);
        return switch (without) {
            case TOPICS_OF_QUESTION, TOPICS -> with(whole, List.of(), text, whole.place());
            case WORDS -> with(whole, whole.topics(), "", whole.place());
            case PLACE -> with(whole, whole.topics(), whole.words(), everywhere(directory));
            default -> whole;
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
        boolean timed = without != Stage.TIME;
        boolean needy = without != Stage.NEEDS;
        return new Enquiry(
                read.topics(),
                read.words(),
                place,
                timed ? read.windows() : List.of(),
                timed ? read.recurring() : null,
                timed ? read.excludedDays() : List.of(),
                needy ? read.filters() : List.of(),
                needy ? read.asker() : Enquiry.Asker.UNKNOWN,
                NOW,
                Set.of(),
                0,
                limit);
    }

    private static Enquiry with(
            Enquiry e,
            List<String> topics,
            String words,
            @org.jspecify.annotations.Nullable Place place) {
        return new Enquiry(
                topics,
                words,
                place,
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                e.asker(),
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }
}
