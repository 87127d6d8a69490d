package org.doorstep.listing;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.time.Schedule;
import org.jspecify.annotations.Nullable;

/// One service and all that belongs to it, as a patient would meet it: HSDS's `service` with
/// its
/// organisation, places, hours, costs and people to ask.
///
/// Text is plain: no tags, no entities. What is not known is null or empty, never a guess.
///
/// @param id the source's own identifier, opaque, up to 100 characters
/// @param source the feed or person it came from ("seeds", "birmingham", "partner")
/// @param identifiers what other systems call it, a colliding source's own id among them
/// @param applicationProcess how to join, in the organisation's words
/// @param costOptions what it costs; empty when nobody said
/// @param topics the topics its owner gave it, ids of `topics.tsv`
/// @param notFor topics it must never be found under
/// @param schedules the hours at every place that has none of its own
/// @param serviceAreas whom it serves where it has no place; names of areas
/// @param assuredDate when somebody last checked it
/// @param alert a warning the owner put on it, or null
public record Listing(
        String id,
        String source,
        List<Identifier> identifiers,
        String name,
        @Nullable String description,
        @Nullable String url,
        @Nullable String email,
        Status status,
        Organization organization,
        List<ServiceAtLocation> serviceAtLocations,
        List<Schedule> schedules,
        List<CostOption> costOptions,
        Eligibility eligibility,
        @Nullable String applicationProcess,
        List<Attendance> attendance,
        List<Language> languages,
        List<Contact> contacts,
        List<Phone> phones,
        List<String> topics,
        List<String> notFor,
        List<String> serviceAreas,
        @Nullable LocalDate assuredDate,
        @Nullable String alert) {

    /// The longest identifier that is kept, in characters (CONTRACT).
    public static final int MAX_ID = 100;

    public Listing {
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new IllegalArgumentException(
                    "an id has 1 to 100 characters, this one " + id.length());
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a listing has a name: " + id);
        }
        identifiers = List.copyOf(identifiers);
        serviceAtLocations = List.copyOf(serviceAtLocations);
        schedules = List.copyOf(schedules);
        costOptions = List.copyOf(costOptions);
        attendance = List.copyOf(attendance);
        languages = List.copyOf(languages);
        contacts = List.copyOf(contacts);
        phones = List.copyOf(phones);
        topics = List.copyOf(topics);
        notFor = List.copyOf(notFor);
        serviceAreas = List.copyOf(serviceAreas);
    }

    /// The hours at one of its places: the place's own, or else the service's.
    public List<Schedule> schedulesAt(ServiceAtLocation place) {
        return place.schedules().isEmpty() ? schedules : place.schedules();
    }

    /// Whether it is offered at all: anything but active is not (CONTRACT).
    public boolean offered() {
        return status == Status.ACTIVE;
    }

    /// The first telephone number that reaches somebody about it: its own, the place's, a
    /// contact's.
    public @Nullable String phoneAt(@Nullable ServiceAtLocation place) {
        if (place != null && !place.phones().isEmpty()) {
            return place.phones().getFirst().number();
        }
        if (!phones.isEmpty()) {
            return phones.getFirst().number();
        }
        return contacts.stream()
                .flatMap(c -> c.phones().stream())
                .map(Phone::number)
                .findFirst()
                .orElse(null);
    }
}
