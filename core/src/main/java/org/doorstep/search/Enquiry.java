package org.doorstep.search;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.doorstep.place.Place;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// What somebody wants to know, said exactly.
///
/// @param topics ids of `topics.tsv`, the likeliest first; empty is "what's on" or whatever the
///     gist leans to
/// @param gist what the question leans to, beside what it names
/// @param words what is left of the question to match in the text of listings; may be empty
/// @param place where, or null: then only online and telephone offers answer
/// @param windows when, any of them; empty is any time
/// @param recurring a habit it must have, or null
/// @param excludedDays days of the week that are no good
/// @param asker what the person says of herself ("I'm 82", "as a woman"): she loses only what
///     excludes her
/// @param now the person's now, local
/// @param seen listings that were shown already and must not come again
public record Enquiry(
        List<String> topics,
        Gist gist,
        String words,
        @Nullable Place place,
        List<Window> windows,
        @Nullable Recurring recurring,
        List<DayOfWeek> excludedDays,
        List<Filter> filters,
        Asker asker,
        LocalDateTime now,
        Set<Offer> seen,
        int offset,
        int limit) {

    /// The need of somebody who is short of money.
    public static final Filter SAVING = new Filter.Free(false);

    /// Who is hungry, cold or without a bed cannot wait for another week.
    public static final Set<String> AT_ONCE = Set.of("food-bank", "warm-space", "homelessness");

    private static final String WARMTH = "warm-space";

    /// What a cold home is about.
    private static final Set<String> COLD = Set.of(WARMTH, "energy");

    /// From here on something else may be what is meant.
    private static final double BESIDES = 0.2;

    public Enquiry {
        topics = List.copyOf(topics);
        windows = List.copyOf(windows);
        excludedDays = List.copyOf(excludedDays);
        filters = List.copyOf(filters);
        seen = Set.copyOf(seen);
    }

    /// The same, for so many of the first.
    public Enquiry first(int most) {
        return new Enquiry(
                topics,
                gist,
                words,
                place,
                windows,
                recurring,
                excludedDays,
                filters,
                asker,
                now,
                seen,
                offset,
                most);
    }

    /// Whether somebody is short of money, without having asked for nothing but what is free.
    public boolean saves() {
        return filters.contains(SAVING);
    }

    /// Whether it has to be on at one moment: then somebody stands in the street.
    public boolean instant() {
        return windows.stream().anyMatch(Window::instant);
    }

    /// Whether somebody is cold, asks for warmth and hardly for anything besides, and does not say
    /// when. Who is hungry rather goes where food is given out, be it tomorrow, and whose meter has
    /// run out needs a voucher: judges of messages say so.
    public boolean atOnce() {
        return windows.isEmpty()
                && recurring == null
                && !topics.isEmpty()
                && topics.getFirst().equals(WARMTH)
                && COLD.containsAll(topics)
                && gist.leanings().stream()
                        .allMatch(t -> t.topic().equals(WARMTH) || t.weight() < BESIDES);
    }

    /// What is known of the person who asks; nulls where she did not say.
    ///
    /// @param losses the kinds of loss she told of, as `listing.words.Losses` names them
    public record Asker(
            @Nullable Integer age,
            org.doorstep.listing.Eligibility.@Nullable Gender gender,
            Set<String> losses) {
        public static final Asker UNKNOWN = new Asker(null, null);

        public Asker {
            losses = Set.copyOf(losses);
        }

        /// The same, who told of these losses.
        public Asker mourning(Set<String> kinds) {
            return new Asker(age, gender, kinds);
        }

        /// Somebody who told of no loss.
        public Asker(
                @Nullable Integer age, org.doorstep.listing.Eligibility.@Nullable Gender gender) {
            this(age, gender, Set.of());
        }
    }

    /// What names one thing that is on: a service, and the place where it happens or null.
    public record Offer(String serviceId, @Nullable String locationId) {}
}
