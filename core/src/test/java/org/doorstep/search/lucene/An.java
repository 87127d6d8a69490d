package org.doorstep.search.lucene;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorstep.listing.Access;
import org.doorstep.listing.Address;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Language;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.Organization;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.listing.Status;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.place.Point;
import org.doorstep.time.Schedule;
import org.jspecify.annotations.Nullable;

/// An offer for a test, said in one line:
/// `An.offer("yoga").topics("exercise").at(BOW).listing()`.
final class An {

    private String id;
    private final String name;
    private @Nullable String description;
    private String organization;
    private Status status = Status.ACTIVE;
    private final List<Point> points = new ArrayList<>();
    private @Nullable String postcode;
    private final List<Schedule> schedules = new ArrayList<>();
    private List<CostOption> costs = List.of();
    private Eligibility eligibility = Eligibility.OPEN;
    private List<Attendance> attendance = List.of();
    private List<Language> languages = List.of();
    private List<String> topics = List.of();
    private List<String> notFor = List.of();
    private List<String> areas = List.of();
    private @Nullable LocalDate assured;
    private Set<Access> access = Set.of();
    private @Nullable VenueCharacter character;

    private An(String name) {
        this.name = name;
        this.id = name.replace(' ', '-');
        this.organization = "the " + name + " people";
    }

    static An offer(String name) {
        return new An(name);
    }

    An id(String as) {
        id = as;
        return this;
    }

    An says(String words) {
        description = words;
        return this;
    }

    An by(String whom) {
        organization = whom;
        return this;
    }

    An is(Status as) {
        status = as;
        return this;
    }

    An at(Point where) {
        points.add(where);
        return this;
    }

    An atPostcode(String code) {
        postcode = code;
        return this;
    }

    An weekly(DayOfWeek day, String from, String to) {
        return on(Schedule.weekly(List.of(day), LocalTime.parse(from), LocalTime.parse(to)));
    }

    An on(Schedule schedule) {
        schedules.add(schedule);
        return this;
    }

    An pence(int pence) {
        costs = List.of(new CostOption(null, pence, null, null, null));
        return this;
    }

    An ages(@Nullable Integer from, @Nullable Integer to) {
        eligibility = new Eligibility(from, to, eligibility.gender(), null);
        return this;
    }

    An only(Eligibility.Gender gender) {
        eligibility =
                new Eligibility(eligibility.minimumAge(), eligibility.maximumAge(), gender, null);
        return this;
    }

    An joined(Attendance... ways) {
        attendance = List.of(ways);
        return this;
    }

    An speaks(String... codes) {
        languages = java.util.Arrays.stream(codes).map(c -> new Language(c, c)).toList();
        return this;
    }

    An topics(String... ids) {
        topics = List.of(ids);
        return this;
    }

    An notFor(String... ids) {
        notFor = List.of(ids);
        return this;
    }

    An serving(String... names) {
        areas = List.of(names);
        return this;
    }

    An checked(String day) {
        assured = LocalDate.parse(day);
        return this;
    }

    An with(Access... stated) {
        access = Set.of(stated);
        return this;
    }

    An in(VenueCharacter feeling) {
        character = feeling;
        return this;
    }

    Listing listing() {
        List<ServiceAtLocation> places = new ArrayList<>();
        for (Point p : points) {
            places.add(place("place-" + id + "-" + places.size(), p));
        }
        if (postcode != null) {
            places.add(place("place-" + id, null));
        }
        return new Listing(
                id,
                "test",
                List.of(),
                name,
                description,
                null,
                null,
                status,
                new Organization(null, organization, null, null, null),
                places,
                schedules,
                costs,
                eligibility,
                null,
                attendance,
                languages,
                List.of(),
                List.of(),
                topics,
                notFor,
                areas,
                assured,
                null);
    }

    private ServiceAtLocation place(String placeId, @Nullable Point point) {
        Address address = postcode == null ? null : new Address(null, null, postcode);
        return new ServiceAtLocation(
                null,
                new Location(placeId, null, null, point, address, character, access, null),
                List.of(),
                List.of());
    }
}
