package org.doorstep.understanding;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Gist;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// What one message says, as far as it was understood. Nothing is filled in from elsewhere:
/// what was
/// not said is null or empty.
///
/// @param topics ids of `topics.tsv`, the likeliest first
/// @param gist what its words lean to, all of them together
/// @param words the words that are left to look for in listings, lower case
/// @param place where, or null
/// @param placeAlternatives namesakes when it is open which place is meant
/// @param windows when, any of them
/// @param recurring a habit ("on Saturdays"), or null
/// @param excludedDays days that are no good
/// @param filters needs ("free", "step free"), in the order they were said
/// @param asker what the person says of herself
/// @param corrected the message with its misspellings mended where that mattered, or null
/// @param notes what must be said about the reading ("no such postcode, using E3 3")
/// @param thing the one thing of a topic that it names ("boxing"), or null
/// @param whom whom it is for, as `whom.tsv` calls them ("mum"), or null where that is not said
public record Understood(
        List<String> topics,
        Gist gist,
        String words,
        @Nullable Place place,
        List<Place> placeAlternatives,
        List<Window> windows,
        @Nullable Recurring recurring,
        List<DayOfWeek> excludedDays,
        List<Filter> filters,
        Enquiry.Asker asker,
        @Nullable String corrected,
        List<String> notes,
        @Nullable Thing thing,
        @Nullable String whom) {

    /// A message that says nothing we know.
    public static final Understood NOTHING =
            new Understood(
                    List.of(),
                    Gist.NONE,
                    "",
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    Enquiry.Asker.UNKNOWN,
                    null,
                    List.of(),
                    null,
                    null);

    public Understood {
        topics = List.copyOf(topics);
        placeAlternatives = List.copyOf(placeAlternatives);
        windows = List.copyOf(windows);
        excludedDays = List.copyOf(excludedDays);
        filters = List.copyOf(filters);
        notes = List.copyOf(notes);
    }

    /// What it asks for at a place, or at none.
    ///
    /// @param seen offers that were shown already and must not come again
    public Enquiry enquiry(
            @Nullable Place where,
            LocalDateTime now,
            Set<Enquiry.Offer> seen,
            int offset,
            int limit) {
        return new Enquiry(
                topics,
                gist,
                words,
                where,
                windows,
                recurring,
                excludedDays,
                filters,
                asker,
                now,
                seen,
                offset,
                limit);
    }

    /// Whether it says when, as a date or as a habit.
    public boolean saysWhen() {
        return !windows.isEmpty() || recurring != null || !excludedDays.isEmpty();
    }

    /// The same about these topics and these words.
    public Understood withSubject(List<String> about, String said) {
        return withSubject(about, Gist.NONE, said, null);
    }

    /// The same about the subject of another.
    public Understood withSubjectOf(Understood other) {
        return withSubject(other.topics, other.gist, other.words, other.thing);
    }

    /// The same with other words to look for.
    public Understood withWords(String said) {
        return withSubject(topics, gist, said, thing);
    }

    /// The same leaning to something else.
    public Understood withGist(Gist leaning) {
        return withSubject(topics, leaning, words, thing);
    }

    private Understood withSubject(
            List<String> about, Gist leaning, String said, @Nullable Thing one) {
        return new Understood(
                about,
                leaning,
                said,
                place,
                placeAlternatives,
                windows,
                recurring,
                excludedDays,
                filters,
                asker,
                corrected,
                notes,
                one,
                whom);
    }

    /// The same at another place, or at none, with its namesakes when it is open which.
    public Understood withPlace(@Nullable Place where, List<Place> namesakes) {
        return new Understood(
                topics,
                gist,
                words,
                where,
                namesakes,
                windows,
                recurring,
                excludedDays,
                filters,
                asker,
                corrected,
                notes,
                thing,
                whom);
    }

    /// The same at other times.
    public Understood withTimes(
            List<Window> when, @Nullable Recurring habit, List<DayOfWeek> notOn) {
        return new Understood(
                topics,
                gist,
                words,
                place,
                placeAlternatives,
                when,
                habit,
                notOn,
                filters,
                asker,
                corrected,
                notes,
                thing,
                whom);
    }

    /// The same at the times of another.
    public Understood withTimesOf(Understood other) {
        return withTimes(other.windows, other.recurring, other.excludedDays);
    }

    /// The same with other needs, of a person who says other things of herself.
    public Understood withNeeds(List<Filter> needs, Enquiry.Asker person) {
        return new Understood(
                topics,
                gist,
                words,
                place,
                placeAlternatives,
                windows,
                recurring,
                excludedDays,
                needs,
                person,
                corrected,
                notes,
                thing,
                whom);
    }

    /// The same with this to be said about the reading and nothing mended.
    public Understood withNotes(List<String> said) {
        return new Understood(
                topics,
                gist,
                words,
                place,
                placeAlternatives,
                windows,
                recurring,
                excludedDays,
                filters,
                asker,
                null,
                said,
                thing,
                whom);
    }

    /// The same for somebody.
    public Understood forWhom(@Nullable String other) {
        return new Understood(
                topics,
                gist,
                words,
                place,
                placeAlternatives,
                windows,
                recurring,
                excludedDays,
                filters,
                asker,
                corrected,
                notes,
                thing,
                other);
    }
}
