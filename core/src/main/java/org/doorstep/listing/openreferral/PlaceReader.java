package org.doorstep.listing.openreferral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doorstep.listing.Access;
import org.doorstep.listing.Address;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.listing.reading.AccessWords;
import org.doorstep.listing.reading.Fields;
import org.doorstep.listing.reading.NameId;
import org.doorstep.listing.reading.Notes;
import org.doorstep.listing.reading.Numbers;
import org.doorstep.listing.reading.Postcodes;
import org.doorstep.place.Point;
import org.jspecify.annotations.Nullable;

/// The places of a service.
final class PlaceReader {

    /// What was found of places.
    ///
    /// @param virtual whether one of them is no place but the internet
    /// @param impossible whether one had to be left out: impossible coordinates, no postcode
    record Places(List<ServiceAtLocation> places, boolean virtual, boolean impossible) {}

    private final ScheduleReader schedules;

    PlaceReader(ScheduleReader schedules) {
        this.schedules = schedules;
    }

    Places read(Fields service, String serviceId) {
        List<ServiceAtLocation> places = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        boolean virtual = false;
        boolean impossible = false;
        List<Fields> all = new ArrayList<>(service.many("service_at_locations"));
        service.many("locations", "location").forEach(l -> all.add(l));
        for (Fields at : all) {
            Fields location = at.node().path("location").isObject() ? at.one("location") : at;
            if (isVirtual(location)) {
                virtual = true;
                continue;
            }
            Location read = location(location, serviceId);
            if (read == null) {
                impossible |= !coordinates(location).missing();
            } else if (ids.add(read.id())) {
                places.add(place(at, location, read));
            } else {
                service.notes().say("a place that is there twice left out: " + read.id());
            }
        }
        return new Places(places, virtual, impossible);
    }

    private ServiceAtLocation place(Fields at, Fields location, Location read) {
        var hours = schedules.read(at);
        boolean nested = at.node().path("location").isObject();
        if (hours.isEmpty() && nested) {
            hours = schedules.read(location);
        }
        var phones = People.phones(at);
        if (phones.isEmpty() && nested) {
            phones = People.phones(location);
        }
        return new ServiceAtLocation(nested ? at.line(200, "id") : null, read, hours, phones);
    }

    private static boolean isVirtual(Fields location) {
        String type = location.line(40, "location_type");
        return type != null && type.toLowerCase(Locale.ROOT).matches("virtual|online");
    }

    private @Nullable Location location(Fields location, String serviceId) {
        Address address = address(location);
        String postcode = address == null ? null : address.postalCode();
        Coordinates at = coordinates(location);
        Point point = at.point();
        Notes notes = location.notes();
        if (!at.missing() && (point == null || at.abroad() && isBritish(postcode))) {
            notes.say("impossible coordinates left out: " + at);
            point = null;
            if (postcode == null) {
                notes.say("a place with impossible coordinates and no postcode left out");
                return null;
            }
        }
        String name = location.line(300, "name", "alternate_name");
        if (point == null && address == null && name == null) {
            notes.say("a place without a name, an address or coordinates left out");
            return null;
        }
        Terms terms = Terms.of(location);
        String words = accessText(location);
        Set<Access> access = EnumSet.noneOf(Access.class);
        access.addAll(terms.access());
        if (words != null) {
            access.addAll(stated(words, terms.access()));
        }
        String id = id(location, serviceId, name, address, at);
        String description = location.text(5_000, "description");
        return new Location(
                id, name, description, point, address, terms.character(), access, words);
    }

    /// What words add to what terms state: nothing that contradicts it.
    private static Set<Access> stated(String words, Set<Access> terms) {
        Set<Access> stated = AccessWords.read(words);
        if (terms.contains(Access.STEP_FREE) || terms.contains(Access.NOT_STEP_FREE)) {
            stated.remove(Access.STEP_FREE);
            stated.remove(Access.NOT_STEP_FREE);
        }
        return stated;
    }

    private static boolean isBritish(@Nullable String postcode) {
        return postcode != null && Postcodes.read(postcode) != null;
    }

    /// The source's own id; for a place that has none, one made of what it is.
    private static String id(
            Fields location,
            String serviceId,
            @Nullable String name,
            @Nullable Address address,
            Coordinates at) {
        String id = location.line(200, "id");
        if (id != null && id.length() <= Listing.MAX_ID) {
            return id;
        }
        String said = id != null ? id : serviceId + "|" + name + "|" + address + "|" + at;
        return NameId.of("place", said);
    }

    private static @Nullable String accessText(Fields location) {
        Set<String> words = new LinkedHashSet<>();
        for (Fields one :
                location.many(
                        "accessibility", "accessibility_for_disabilities", "accessibilities")) {
            for (String name : List.of("description", "details", "accessibility")) {
                String text = one.text(2_000, name);
                if (text != null) {
                    words.add(text);
                }
            }
        }
        String bare = location.text(2_000, "accessibility");
        if (bare != null) {
            words.add(bare);
        }
        return words.isEmpty() ? null : String.join("\n", words);
    }

    private static @Nullable Address address(Fields location) {
        List<Fields> all = location.many("addresses", "physical_addresses", "address");
        Fields chosen = null;
        for (Fields one : all) {
            boolean physical = !"postal".equals(one.raw("address_type"));
            if (chosen == null || (physical && "postal".equals(chosen.raw("address_type")))) {
                chosen = one;
            }
        }
        return chosen == null ? null : address(chosen, location.notes());
    }

    private static @Nullable Address address(Fields address, Notes notes) {
        Set<String> lines = new LinkedHashSet<>();
        for (String name : List.of("address_1", "address_2")) {
            String line = address.line(300, name);
            if (line != null) {
                lines.add(line);
            }
        }
        String street = lines.isEmpty() ? null : String.join(", ", lines);
        String city = address.line(100, "city", "region", "state_province");
        String written = address.line(12, "postal_code", "postcode");
        String postcode = written == null ? null : Postcodes.read(written);
        if (written != null && postcode == null) {
            notes.say("no postcode by its form: " + Notes.quote(written));
            postcode = written;
        }
        if (postcode == null && street != null) {
            postcode = Postcodes.in(street);
        }
        return street == null && city == null && postcode == null
                ? null
                : new Address(street, city, postcode);
    }

    private static Coordinates coordinates(Fields location) {
        return new Coordinates(location.raw("latitude"), location.raw("longitude"));
    }

    /// Coordinates as they stand in a file.
    private record Coordinates(@Nullable String latitude, @Nullable String longitude) {

        boolean missing() {
            return latitude == null && longitude == null;
        }

        /// The point; null for none on earth, for half a point, and for nought and nought, which
        /// is what programs write for nothing.
        @Nullable Point point() {
            Double lat = latitude == null ? null : Numbers.read(latitude);
            Double lon = longitude == null ? null : Numbers.read(longitude);
            if (lat == null || lon == null || (lat == 0 && lon == 0)) {
                return null;
            }
            return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? new Point(lat, lon) : null;
        }

        /// Whether it lies outside a box about the United Kingdom, its islands and waters.
        boolean abroad() {
            Point point = point();
            return point != null
                    && (point.lat() < 49
                            || point.lat() > 61.5
                            || point.lon() < -9
                            || point.lon() > 2.5);
        }

        @Override
        public String toString() {
            return Notes.quote(latitude) + ", " + Notes.quote(longitude);
        }
    }
}
