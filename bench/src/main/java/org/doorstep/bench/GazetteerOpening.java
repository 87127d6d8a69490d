package org.doorstep.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.Postcode;

/// Opens the gazetteer, looks one postcode up, and prints how many nanoseconds that took: run in
/// a fresh Java each time, because the second opening costs nothing.
public final class GazetteerOpening {

    private GazetteerOpening() {}

    /// Prints one number.
    public static void main(String[] args) {
        long from = System.nanoTime();
        boolean found =
                Gazetteer.shipped().postcode(Postcode.parse("E3 3HN").orElseThrow()).isPresent();
        long took = System.nanoTime() - from;
        try (PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println(found ? took : -1);
        }
    }
}
