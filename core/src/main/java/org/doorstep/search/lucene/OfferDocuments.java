package org.doorstep.search.lucene;

import static org.apache.lucene.document.Field.Store.NO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.listing.json.ListingJson;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.search.TopicWeight;
import org.doorstep.search.lucene.Facts.Reach;
import org.doorstep.time.Schedule;
import org.jspecify.annotations.Nullable;

/// A listing as documents of the index: one for each place where it happens, one when it has none.
record OfferDocuments(Lookups lookups) {

    /// The reach term of whatever can be joined online or by telephone, with or without a point.
    static final String AFAR = "AFAR";

    /// The documents of a listing; none when it is not offered.
    List<Document> of(Listing listing) {
        if (!listing.offered()) {
            return List.of();
        }
        List<TopicWeight> topics =
                lookups.topics().apply(listing).stream()
                        .filter(t -> !listing.notFor().contains(t.topic()))
                        .toList();
        Known known = Known.of(listing);
        byte[] json = ListingJson.write(listing);
        byte[] sense = lookups.vectors().apply(listing);
        List<Document> documents = new ArrayList<>();
        for (ServiceAtLocation at : listing.serviceAtLocations()) {
            documents.add(document(known, at, topics, sense, json));
        }
        if (documents.isEmpty()) {
            documents.add(document(known, null, topics, sense, json));
        }
        return documents;
    }

    private Document document(
            Known known,
            @Nullable ServiceAtLocation at,
            List<TopicWeight> topics,
            byte[] sense,
            byte[] json) {
        Listing listing = known.listing();
        Document d = new Document();
        Location location = at == null ? null : at.location();
        Optional<Point> point = location == null ? Optional.empty() : lookups.point(location);
        List<Circle> areas = areas(listing, location);
        Reach reach = reach(known, location, point.isPresent(), areas);
        words(d, listing, location);
        String offer = OfferKey.of(listing.id(), location);
        d.add(new StringField(Fields.OFFER, offer, NO));
        d.add(new BinaryDocValuesField(Fields.OFFER, new BytesRef(offer)));
        topics(d, topics);
        listing.notFor().forEach(topic -> d.add(new StringField(Fields.NOT_FOR, topic, NO)));
        if (sense.length > 0) {
            d.add(new BinaryDocValuesField(Fields.SENSE, new BytesRef(sense)));
        }
        place(d, reach, known.afar(), point, held(listing, reach, areas));
        facts(d, known, location, reach);
        List<Schedule> hours = at == null ? listing.schedules() : listing.schedulesAt(at);
        column(d, Fields.HOURS, HoursCodec.write(hours, Nations.of(location)));
        d.add(new StoredField(Fields.LISTING, json));
        return d;
    }

    private static void words(Document d, Listing listing, @Nullable Location location) {
        d.add(new TextField(Fields.NAME, listing.name(), NO));
        d.add(new TextField(Fields.ORGANIZATION, listing.organization().name(), NO));
        String said = listing.description() == null ? "" : listing.description();
        if (location != null && location.name() != null) {
            said = said + "\n" + location.name();
        }
        d.add(new TextField(Fields.DESCRIPTION, said, NO));
    }

    private static void topics(Document d, List<TopicWeight> topics) {
        for (TopicWeight t : topics) {
            d.add(new StringField(Fields.TOPIC, t.topic(), NO));
        }
        column(d, Fields.TOPICS, TopicsCodec.write(topics));
    }

    private static void place(
            Document d, Reach reach, boolean afar, Optional<Point> point, List<Circle> areas) {
        d.add(new StringField(Fields.REACH, reach.name(), NO));
        if (afar) {
            d.add(new StringField(Fields.REACH, AFAR, NO));
        }
        point.ifPresent(
                p -> {
                    d.add(new LatLonPoint(Fields.POINT, p.lat(), p.lon()));
                    d.add(new NumericDocValuesField(Fields.COORDINATES, Circle.pack(p)));
                });
        if (!areas.isEmpty()) {
            column(d, Fields.AREAS, Circle.write(areas));
        }
    }

    /// The areas that bound whom it serves from afar: those it states. The town of an address
    /// bounds only what has no point.
    private static List<Circle> held(Listing listing, Reach reach, List<Circle> areas) {
        boolean stated = reach == Reach.LOCAL && !listing.serviceAreas().isEmpty();
        return reach == Reach.AREA || stated ? areas : List.of();
    }

    private static void facts(Document d, Known known, @Nullable Location location, Reach reach) {
        Listing listing = known.listing();
        d.add(new NumericDocValuesField(Fields.FACTS, Facts.of(known, location, reach).packed()));
        List<String> languages = known.languages();
        if (!languages.isEmpty()) {
            column(d, Fields.LANGUAGES, String.join(" ", languages));
        }
        if (!known.losses().isEmpty()) {
            column(d, Fields.LOSSES, String.join(" ", new TreeSet<>(known.losses())));
        }
        if (!known.circles().isEmpty()) {
            column(d, Fields.CIRCLES, String.join(" ", new TreeSet<>(known.circles())));
        }
        d.add(new NumericDocValuesField(Fields.NAME_KEY, OfferKey.nameKey(listing.name())));
        column(d, Fields.RUN_BY, listing.organization().name());
    }

    /// The areas it says it serves; else the town it is in, when that is all its address says.
    private List<Circle> areas(Listing listing, @Nullable Location location) {
        List<String> names = listing.serviceAreas();
        if (names.isEmpty() && location != null && location.address() != null) {
            String town = location.address().city();
            names = town == null ? names : List.of(town);
        }
        return names.stream()
                .flatMap(Corners::with)
                .map(lookups.areas())
                .flatMap(Optional::stream)
                .map(OfferDocuments::circle)
                .toList();
    }

    private static Circle circle(Place place) {
        return new Circle(place.point(), Math.max(place.radiusMetres(), Circle.SMALLEST_AREA));
    }

    private static Reach reach(
            Known known, @Nullable Location location, boolean pointed, List<Circle> areas) {
        if (pointed) {
            return Reach.LOCAL;
        }
        if (!areas.isEmpty()) {
            return Reach.AREA;
        }
        return location == null || known.afar() ? Reach.ANYWHERE : Reach.UNPLACED;
    }

    private static void column(Document d, String field, String value) {
        d.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void column(Document d, String field, byte[] value) {
        d.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
