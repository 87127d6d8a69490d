package org.doorstep.place;

import java.util.Arrays;
import java.util.List;

/// Prints what reading a message costs, over the messages of the table.
public final class ReadingFigures {

    private ReadingFigures() {}

    public static void main(String[] args) {
        PlaceReader reader = new PlaceReader(Gazetteer.shipped(), Landmarks.NONE);
        List<String> messages =
                Tables.resource("places.tsv").stream()
                        .map(row -> "hello can you tell me about " + row[0] + " please, thanks")
                        .toList();
        for (int round = 0; round < 8; round++) {
            double[] micros = new double[messages.size()];
            int found = 0;
            for (int i = 0; i < micros.length; i++) {
                long start = System.nanoTime();
                found += reader.read(messages.get(i), null).size();
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
            Arrays.sort(micros);
            System.out.printf(
                    "%d places in %d messages: p50 %.0f us, p99 %.0f us%n",
                    found,
                    micros.length,
                    micros[micros.length / 2],
                    micros[micros.length * 99 / 100]);
        }
        for (String arg : args) {
            System.out.println(arg + " -> " + reader.read(arg, null));
        }
    }
}
