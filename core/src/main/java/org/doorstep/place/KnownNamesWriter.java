package org.doorstep.place;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Packs the names that [KnownNames] reads.
final class KnownNamesWriter {

    /// A name, the number of its key, and the size of its largest place in steps.
    private record Known(byte[] key, int number, int sizeStep) {}

    private final List<List<Known>> drawers =
            Stream.<List<Known>>generate(ArrayList::new).limit(KnownNames.DRAWERS).toList();

    /// Takes a name if enough people know one of its places and it is long enough to be misspelt.
    void add(byte[] key, int number, int sizeStep) {
        int drawer = KnownNames.drawer(key[0], key.length);
        if (drawer >= 0 && sizeStep >= KnownNames.LEAST_STEP) {
            drawers.get(drawer).add(new Known(key, number, sizeStep));
        }
    }

    byte[] bytes() {
        int entries =
                drawers.stream()
                        .flatMap(List::stream)
                        .mapToInt(known -> KnownNames.FIXED + known.key().length)
                        .sum();
        ByteBuffer out = ByteBuffer.allocate((drawers.size() + 1) * 4 + entries);
        int at = (drawers.size() + 1) * 4;
        for (List<Known> drawer : drawers) {
            out.putInt(at);
            at += drawer.stream().mapToInt(known -> KnownNames.FIXED + known.key().length).sum();
        }
        out.putInt(at);
        drawers.forEach(drawer -> entries(out, drawer));
        return out.array();
    }

    /// The largest first, then by letters.
    private static void entries(ByteBuffer out, List<Known> drawer) {
        drawer.sort(
                Comparator.comparing(Known::sizeStep)
                        .reversed()
                        .thenComparing(Known::key, Arrays::compareUnsigned));
        for (Known known : drawer) {
            out.putInt(KnownNames.letters(known.key()));
            out.put((byte) known.sizeStep()).putShort((short) known.number()).put(known.key());
        }
    }
}
