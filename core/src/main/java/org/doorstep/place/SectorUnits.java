package org.doorstep.place;

import java.nio.ByteBuffer;
import java.util.BitSet;

/// The units of one sector while a postcode file is being built.
final class SectorUnits {

    private final int[] east = new int[PostcodeKey.UNITS];
    private final int[] north = new int[PostcodeKey.UNITS];
    private final BitSet placed = new BitSet(PostcodeKey.UNITS);
    private final BitSet unplaced = new BitSet(PostcodeKey.UNITS);

    /// Whether the unit was new; the first row of a unit counts.
    boolean put(int unit, int easting, int northing, boolean known) {
        if (placed.get(unit) || unplaced.get(unit)) {
            return false;
        }
        east[unit] = easting;
        north[unit] = northing;
        (known ? placed : unplaced).set(unit);
        return true;
    }

    int count() {
        return placed.cardinality();
    }

    int lost() {
        return unplaced.cardinality();
    }

    int bits() {
        return count() * (width(east) + width(north));
    }

    void into(PostcodeFileWriter.Spread spread) {
        placed.stream().forEach(unit -> spread.add(east[unit], north[unit]));
    }

    void write(ByteBuffer out, int firstBit) {
        PostcodeFileWriter.Spread spread = new PostcodeFileWriter.Spread();
        into(spread);
        out.putInt(low(east)).putInt(low(north));
        spread.write(out);
        out.putInt(firstBit).put((byte) width(east)).put((byte) width(north));
        for (int i = 0; i < PostcodeKey.UNITS; i += 8) {
            int bits = 0;
            for (int j = 0; j < 8; j++) {
                bits = bits << 1 | (placed.get(i + j) ? 1 : 0);
            }
            out.put((byte) bits);
        }
    }

    void writeLost(ByteBuffer out, int sector) {
        unplaced.stream().forEach(unit -> out.putInt(sector * PostcodeKey.UNITS + unit));
    }

    void positions(PostcodeFileWriter.Bits out) {
        int x = low(east);
        int y = low(north);
        int xBits = width(east);
        int yBits = width(north);
        placed.stream()
                .forEach(
                        unit -> {
                            out.put(cell(east[unit]) - x, xBits);
                            out.put(cell(north[unit]) - y, yBits);
                        });
    }

    private static int cell(int metres) {
        return metres / PostcodeFileWriter.CELL;
    }

    private int low(int[] axis) {
        return placed.stream().map(unit -> cell(axis[unit])).min().orElse(0);
    }

    private int width(int[] axis) {
        int high = placed.stream().map(unit -> cell(axis[unit])).max().orElse(0);
        return 32 - Integer.numberOfLeadingZeros(high - low(axis));
    }
}
