package org.doorstep.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Knows where every postcode is.
///
/// Immutable and safe for any number of threads. Opening it maps or reads two files and unpacks
/// nothing.
public final class Gazetteer {

    static final String POSTCODES = "postcodes.bin";

    private final Postcodes postcodes;

    private Gazetteer(PostcodeFile postcodes) {
        this.postcodes = new Postcodes(postcodes);
    }

    /// The gazetteer that ships with the product.
    public static Gazetteer shipped() {
        try {
            return new Gazetteer(new PostcodeFile(resource(POSTCODES)));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped gazetteer cannot be read", e);
        }
    }

    /// The gazetteer in a folder; what is not there is taken from the one that ships.
    ///
    /// @throws IOException when a file is there and cannot be used
    public static Gazetteer open(Path folder) throws IOException {
        Path own = folder.resolve(POSTCODES);
        return new Gazetteer(new PostcodeFile(Files.exists(own) ? map(own) : resource(POSTCODES)));
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

    private static ByteBuffer resource(String name) throws IOException {
        URL url = Gazetteer.class.getResource(name);
        if (url == null) {
            throw new IOException("missing resource " + name);
        }
        if (url.getProtocol().equals("file")) {
            return map(path(url));
        }
        try (InputStream in = url.openStream()) {
            return ByteBuffer.wrap(in.readAllBytes());
        }
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }
}
