package org.doorstep.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Knows where every postcode and every named place is.
///
/// Immutable and safe for any number of threads. Opening it reads two files, six
/// megabytes, and unpacks nothing; in a jar they are best stored uncompressed.
public final class Gazetteer {

    static final String POSTCODES = "postcodes.bin";

    static final String NAMES = "names.bin";

    private final Postcodes postcodes;
    private final NameFile names;
    private final SaidNames said;

    private Gazetteer(ByteBuffer postcodes, ByteBuffer names) throws IOException {
        this.postcodes = new Postcodes(new PostcodeFile(postcodes));
        this.names = new NameFile(names);
        said = new SaidNames(this.names);
    }

    /// The gazetteer that ships with the product.
    public static Gazetteer shipped() {
        try {
            return new Gazetteer(resource(POSTCODES), resource(NAMES));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped gazetteer cannot be read", e);
        }
    }

    /// The gazetteer in a folder; what is not there is taken from the one that ships.
    ///
    /// @throws IOException when a file is there and cannot be used
    public static Gazetteer open(Path folder) throws IOException {
        return new Gazetteer(own(folder, POSTCODES), own(folder, NAMES));
    }

    private static ByteBuffer own(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)) : resource(name);
    }

    /// Where a postcode is: the unit, else its sector, else its district.
    public Optional<Place> postcode(Postcode postcode) {
        return lookUp(postcode) instanceof PostcodeAnswer.Found(Place place)
                ? Optional.of(place)
                : Optional.empty();
    }

    /// As [#postcode], but says why when there is no place.
    public PostcodeAnswer lookUp(Postcode postcode) {
        return postcodes.lookUp(postcode);
    }

    /// All places of that name, the largest first. Case, accents, hyphens, apostrophes, `St` for
    /// Saint, `&` for and, `upon` for on make no difference.
    public List<NamedPlace> named(String name) {
        return Arrays.stream(said.find(NameKey.of(name)))
                .mapToObj(names::place)
                .sorted(Comparator.comparingInt(NamedPlace::size).reversed())
                .toList();
    }

    /// The nearest place of at least a thousand people, for saying where a point is. Looks at
    /// them all: a millisecond, not for loops.
    public Optional<Place> nearestNamed(Point point) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < names.count() && !names.isArea(place); place++) {
            double away = names.size(place) < 1000 ? least : names.point(place).metresTo(point);
            if (away < least) {
                least = away;
                nearest = place;
            }
        }
        if (nearest < 0) {
            return Optional.empty();
        }
        NamedPlace found = names.place(nearest);
        return Optional.of(
                new Place(
                        found.name(), found.point(), Precision.PLACE, found.radiusMetres(), null));
    }

    NameFile names() {
        return names;
    }

    SaidNames said() {
        return said;
    }

    private static ByteBuffer resource(String name) throws IOException {
        try (InputStream in = Gazetteer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing resource " + name);
            }
            return ByteBuffer.wrap(in.readAllBytes());
        }
    }
}
