package org.doorstep.listing.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Identifier;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Status;
import org.doorstep.listing.reading.Days;
import org.doorstep.listing.reading.Fields;
import org.doorstep.listing.reading.NameId;
import org.doorstep.listing.reading.Notes;
import org.doorstep.listing.reading.PlainText;
import org.doorstep.listing.reading.Prices;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;
import org.jspecify.annotations.Nullable;

/// Makes a listing of one record: HSDS's `service` with all that belongs to it. The tree's
/// values are all text.
public final class ServiceReader {

    private static final int QUOTED = 2_000;
    private static final int MOST_AGE = 130;

    /// Fields that a service may have and an organisation, a place or a term has not.
    private static final Set<String> OF_SERVICES =
            Set.of(
                    "status",
                    "organization",
                    "organization_id",
                    "service_at_locations",
                    "schedules",
                    "cost_options",
                    "fees",
                    "attributes",
                    "contacts",
                    "minimum_age",
                    "eligibility_description",
                    "service_areas",
                    "application_process",
                    "regular_schedules");

    /// Fields that only an organisation, a place, a taxonomy or a term of one has.
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "organization_identifiers",
                    "legal_status",
                    "parent_organization_id",
                    "logo",
                    "website",
                    "year_incorporated",
                    "location_type",
                    "latitude",
                    "addresses",
                    "term_uri",
                    "parent_id",
                    "taxonomy",
                    "taxonomy_detail",
                    "version");

    private static final Pattern ONLINE = Pattern.compile("\\b(online|virtual|zoom|video)");

    private final Reading reading;
    private final ScheduleReader schedules;
    private final PlaceReader places;

    public ServiceReader(Reading reading) {
        this.reading = reading;
        this.schedules = new ScheduleReader(reading);
        this.places = new PlaceReader(schedules);
    }

    /// The listing in a record, or why there is none.
    public Read read(JsonNode record) {
        Notes notes = new Notes();
        Fields fields = new Fields(record, notes);
        String id = fields.line(1_000, "id");
        String name = fields.line(300, "name");
        String wrong = !record.isObject() ? "not a record" : missing(record, id, name);
        if (wrong != null || id == null || name == null) {
            return new Read.Rejected(shown(record), wrong == null ? "no id" : wrong);
        }
        List<Identifier> identifiers = identifiers(fields);
        if (id.length() > Listing.MAX_ID) {
            notes.say("an id over " + Listing.MAX_ID + " characters was made shorter");
            identifiers.add(new Identifier(reading.source(), id));
            id = NameId.of(reading.source(), id);
        }
        PlaceReader.Places at = places.read(fields, id);
        if (at.impossible() && at.places().isEmpty()) {
            return new Read.Rejected(shown(record), "impossible coordinates and no postcode");
        }
        return new Read.Loaded(listing(fields, id, name, identifiers, at), notes.all());
    }

    private static @Nullable String missing(
            JsonNode record, @Nullable String id, @Nullable String name) {
        if (id == null) {
            return "no id";
        }
        if (name == null) {
            return "no name";
        }
        boolean service = OF_SERVICES.stream().anyMatch(record::has);
        boolean other = OF_OTHERS.stream().anyMatch(record::has);
        return other && !service ? "not a service" : null;
    }

    /// The record as it is shown to whoever must mend it.
    static String shown(JsonNode record) {
        String json = record.toString();
        return json.length() > QUOTED ? json.substring(0, QUOTED) + "…" : json;
    }

    private Listing listing(
            Fields fields,
            String id,
            String name,
            List<Identifier> identifiers,
            PlaceReader.Places at) {
        Terms terms = Terms.of(fields);
        Set<String> topics = new LinkedHashSet<>(terms.topics());
        reading.topic().ifPresent(topics::add);
        return new Listing(
                id,
                reading.source(),
                identifiers,
                name,
                fields.text(20_000, "description"),
                fields.web("url"),
                fields.email("email"),
                status(fields),
                People.organization(fields),
                at.places(),
                schedules.read(fields),
                costs(fields),
                eligibility(fields, terms),
                fields.text(3_000, "application_process"),
                attendance(fields, terms, at),
                People.languages(fields),
                People.contacts(fields),
                People.phones(fields),
                List.copyOf(topics),
                List.copyOf(terms.notFor()),
                areas(fields),
                assured(fields),
                fields.text(1_000, "alert"));
    }

    private static List<Identifier> identifiers(Fields fields) {
        List<Identifier> identifiers = new ArrayList<>();
        for (Fields one : fields.many("identifiers", "external_identifiers")) {
            String scheme = one.line(100, "identifier_scheme", "scheme", "identifier_type");
            String value = one.line(300, "identifier", "value");
            if (value != null) {
                identifiers.add(new Identifier(scheme == null ? "unknown" : scheme, value));
            }
        }
        return identifiers;
    }

    private static Status status(Fields fields) {
        String status = fields.line(60, "status");
        if (status == null) {
            return Status.ACTIVE;
        }
        return switch (status.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ")) {
            case "active" -> Status.ACTIVE;
            case "inactive" -> Status.INACTIVE;
            case "defunct" -> Status.DEFUNCT;
            case "temporarily closed" -> Status.TEMPORARILY_CLOSED;
            default -> {
                fields.notes()
                        .say(
                                "a status that is not known, read as inactive: "
                                        + Notes.quote(status));
                yield Status.INACTIVE;
            }
        };
    }

    private static List<CostOption> costs(Fields fields) {
        List<CostOption> costs = new ArrayList<>();
        for (Fields one : fields.many("cost_options", "cost_option")) {
            CostOption cost = Prices.option(one);
            if (cost != null) {
                costs.add(cost);
            }
        }
        String fees = fields.text(1_000, "fees_description", "fees");
        boolean said = costs.stream().anyMatch(c -> Objects.equals(c.amountDescription(), fees));
        if (fees != null && !said) {
            costs.add(new CostOption(null, Prices.said(fees), fees, null, null));
        }
        return costs;
    }

    private static Eligibility eligibility(Fields fields, Terms terms) {
        Fields from = fields;
        for (Fields older : fields.many("eligibilitys", "eligibility")) {
            from = fields.raw("minimum_age", "maximum_age") == null ? older : fields;
        }
        Integer least = from.whole(0, MOST_AGE, "minimum_age");
        Integer most = from.whole(0, MOST_AGE, "maximum_age");
        if (least != null && most != null && least > most) {
            fields.notes().say("ages left out: from " + least + " to " + most);
            least = null;
            most = null;
        }
        String words = fields.text(2_000, "eligibility_description", "eligibility");
        return new Eligibility(least, most, terms.gender(), words);
    }

    private static List<Attendance> attendance(Fields fields, Terms terms, PlaceReader.Places at) {
        Set<Attendance> ways = new LinkedHashSet<>(terms.attendance());
        boolean said = !ways.isEmpty();
        if (at.virtual() || (!said && online(fields))) {
            ways.add(Attendance.ONLINE);
        }
        if (!said && !at.places().isEmpty()) {
            ways.add(Attendance.IN_PERSON);
        }
        return ways.stream().sorted().toList();
    }

    /// Whether one of its schedules is plainly attended online.
    private static boolean online(Fields fields) {
        return fields.many("schedules").stream()
                .map(s -> s.line(200, "attending_type"))
                .filter(Objects::nonNull)
                .anyMatch(way -> ONLINE.matcher(way.toLowerCase(Locale.ROOT)).find());
    }

    private static List<String> areas(Fields fields) {
        Set<String> areas = new LinkedHashSet<>();
        for (Fields one : fields.many("service_areas", "service_area")) {
            String area = one.line(300, "name", "service_area");
            if (area != null) {
                areas.add(area);
            }
        }
        fields.values("[;|]", "service_areas").stream()
                .map(a -> PlainText.line(a, 300))
                .filter(a -> !a.isBlank() && !a.startsWith("{"))
                .forEach(areas::add);
        return List.copyOf(areas);
    }

    private @Nullable LocalDate assured(Fields fields) {
        LocalDate date = Days.date(fields, "assured_date");
        // A clock may be set back to try things out; a year ahead is a slip of the pen.
        if (date != null && date.isAfter(reading.today().plusYears(1))) {
            fields.notes().say("assured_date far in the future left out: " + date);
            return null;
        }
        return date;
    }
}
