package org.doorstep.bench.relevance;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.indexbuilder.IndexBuilder;
import org.doorstep.indexbuilder.sense.ListingSense;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.knowledge.LandmarkFile;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.Landmark;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.TopicWeight;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.search.lucene.LuceneSearch;
import org.jspecify.annotations.Nullable;

/// A directory in which messages are asked: its listings, the knowledge of its places, and our
/// index of it, as it is and with topics left out.
final class Directory implements Closeable {

    private static final int THREADS = 2;

    /// A town quarter.
    private static final double HOME_METRES = 1_500;

    private final String name;
    private final Map<String, Listing> listings = new LinkedHashMap<>();
    private final Knowledge knowledge;
    private final List<Landmark> landmarks;
    private final LuceneSearch whole;
    private final LuceneSearch given;
    private final LuceneSearch bare;

    /// @param folder empty, for the indexes
    Directory(String name, List<Listing> all, Path folder) throws IOException {
        this.name = name;
        all.stream().filter(Listing::offered).forEach(l -> listings.put(l.id(), l));
        var gathering = new LandmarkFile.Gathering(Knowledge.shipped().lookups());
        all.forEach(gathering::see);
        Path file = Files.writeString(folder.resolve(LandmarkFile.NAME), gathering.lines());
        this.landmarks = LandmarkFile.read(file);
        this.knowledge = Knowledge.of(Gazetteer.shipped(), landmarks);
        // As the product builds its index: by words and by the sense of the texts.
        try (ListingSense sense = ListingSense.open(Integer.MAX_VALUE)) {
            Lookups lookups = knowledge.lookups(sense);
            this.whole = index(folder.resolve("whole"), all, lookups, lookups.topics());
            this.given = index(folder.resolve("given"), all, lookups, TopicWeight::given);
            this.bare = index(folder.resolve("bare"), all, lookups, _ -> List.of());
        }
    }

    private static LuceneSearch index(
            Path folder,
            List<Listing> all,
            Lookups lookups,
            Function<Listing, List<TopicWeight>> topics)
            throws IOException {
        Lookups mine = new Lookups(lookups.postcodes(), lookups.areas(), topics, lookups.vectors());
        var unused =
                new IndexBuilder(folder, mine, THREADS).build(all.stream(), Instant.EPOCH, _ -> {});
        return LuceneSearch.open(new IndexFolder(folder)).orElseThrow();
    }

    String name() {
        return name;
    }

    /// The listings that are offered.
    List<Listing> listings() {
        return List.copyOf(listings.values());
    }

    Listing listing(String id) {
        return Objects.requireNonNull(listings.get(id), id);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    List<Landmark> landmarks() {
        return landmarks;
    }

    /// Our index of it.
    LuceneSearch whole() {
        return whole;
    }

    /// Our index with no topics but those that owners gave.
    LuceneSearch given() {
        return given;
    }

    /// Our index without topics.
    LuceneSearch bare() {
        return bare;
    }

    /// The metres from a point to the nearest place of a listing; null when it has none that is
    /// known.
    @Nullable Double metres(Listing listing, Point from) {
        return points(listing).stream().map(from::metresTo).min(Double::compare).orElse(null);
    }

    private List<Point> points(Listing listing) {
        List<Point> points = new ArrayList<>();
        for (ServiceAtLocation at : listing.serviceAtLocations()) {
            point(at.location()).ifPresent(points::add);
        }
        return points;
    }

    Optional<Point> point(Location location) {
        if (location.point() != null) {
            return Optional.of(location.point());
        }
        return location.address() == null || location.address().postalCode() == null
                ? Optional.empty()
                : knowledge.lookups().postcodes().apply(location.address().postalCode());
    }

    /// The middle of it: half of its listings lie north, half east.
    Point middle() {
        List<Point> all = listings.values().stream().flatMap(l -> points(l).stream()).toList();
        double[] lats = all.stream().mapToDouble(Point::lat).sorted().toArray();
        double[] lons = all.stream().mapToDouble(Point::lon).sorted().toArray();
        return new Point(lats[lats.length / 2], lons[lons.length / 2]);
    }

    /// Where somebody is who names no place, and answers when she is asked where: the middle.
    Place home() {
        return new Place(name, middle(), Precision.PLACE, HOME_METRES, null);
    }

    /// The words of a listing, for those who search in words.
    static String text(Listing listing) {
        StringBuilder text = new StringBuilder(listing.name());
        text.append(". ").append(Objects.requireNonNullElse(listing.description(), ""));
        text.append(" ").append(listing.organization().name());
        for (ServiceAtLocation at : listing.serviceAtLocations()) {
            String place = at.location().name();
            text.append(place == null ? "" : ". " + place);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        whole.close();
        given.close();
        bare.close();
    }
}
