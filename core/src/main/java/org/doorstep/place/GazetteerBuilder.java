package org.doorstep.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Works the gazetteer's files out of open data, once, on somebody's machine.
///
/// Postcodes come from OS Code-Point Open, names from OS Open Names and GeoNames; see [Gazetteer]
/// for how they are used.
public final class GazetteerBuilder {

    /// What a build made of its source.
    ///
    /// @param rows what became of it: entries kept
    /// @param withoutPosition postcodes that exist but whose position is not published
    /// @param rejected lines that were not read, a heading included
    /// @param bytes the size of the file written
    public record Report(long rows, long withoutPosition, long rejected, long bytes) {}

    private GazetteerBuilder() {}

    /// Builds the postcode file from Code-Point Open: the official CSV, a zip of them, or the
    /// compact gzipped form with a heading. The target appears whole or not at all.
    ///
    /// @throws IOException when the source cannot be read, or holds no postcodes
    public static Report buildPostcodes(Path source, Path target, Progress progress)
            throws IOException {
        PostcodeFileWriter writer = new PostcodeFileWriter();
        PostcodeRows rows = new PostcodeRows(writer::row, progress);
        rows.read(source);
        if (writer.placed() == 0) {
            throw new IOException("no postcodes in " + source.getFileName());
        }
        byte[] bytes = writer.bytes();
        replace(target, bytes);
        return new Report(writer.placed(), writer.unplaced(), rows.rejected(), bytes.length);
    }

    /// Builds the names file from OS Open Names (populated places) and GeoNames (people, and the
    /// places of Northern Ireland), both as CSV with a heading.
    ///
    /// @throws IOException when a source cannot be read
    public static Report buildNames(Path openNames, Path geoNames, Path target) throws IOException {
        Settlements settlements = new Settlements();
        settlements.openNames(openNames);
        settlements.geoNames(geoNames);
        List<NameFileWriter.Draft> places = new ArrayList<>(settlements.drafts());
        places.addAll(new AreaNames(settlements.drafts()).drafts());
        NameFileWriter writer = new NameFileWriter(places);
        new NameKeys(writer).write();
        byte[] bytes = writer.bytes();
        replace(target, bytes);
        return new Report(places.size(), 0, 0, bytes.length);
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no such place for a file: " + target);
        }
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "gazetteer", ".part");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// `postcodes SOURCE TARGET`, or `names OPEN-NAMES GEONAMES TARGET`.
    public static void main(String[] args) throws IOException {
        Progress said = rows -> System.err.println(rows + " rows");
        if (args.length == 3 && args[0].equals("postcodes")) {
            System.out.println(buildPostcodes(Path.of(args[1]), Path.of(args[2]), said));
        } else if (args.length == 4 && args[0].equals("names")) {
            System.out.println(buildNames(Path.of(args[1]), Path.of(args[2]), Path.of(args[3])));
        } else {
            System.err.println("postcodes SOURCE TARGET, or names OPEN-NAMES GEONAMES TARGET");
            System.exit(2);
        }
    }
}
