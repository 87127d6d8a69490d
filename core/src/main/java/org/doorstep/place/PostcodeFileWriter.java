package org.doorstep.place;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.TreeMap;

/// Packs postcodes into the bytes that [PostcodeFile] searches.
final class PostcodeFileWriter {

    /// Metres of a cell. The middle of its cell is at most 5.7 m from a postcode, which with
    /// the 5 m of the grid's transformation keeps the whole error well under 25 m.
    static final int CELL = 8;

    private final TreeMap<Integer, SectorUnits> sectors = new TreeMap<>();
    private long placed;
    private long unplaced;

    void row(Postcode postcode, int easting, int northing, boolean known) {
        Integer digit = postcode.sector();
        String letters = postcode.unit();
        if (digit == null || letters == null) {
            return;
        }
        int key = PostcodeKey.sector(postcode.outward(), digit);
        SectorUnits units = sectors.computeIfAbsent(key, _ -> new SectorUnits());
        boolean fresh = units.put(PostcodeKey.unit(letters), easting, northing, known);
        if (fresh && known) {
            placed++;
        } else if (fresh) {
            unplaced++;
        }
    }

    long placed() {
        return placed;
    }

    long unplaced() {
        return unplaced;
    }

    int sectors() {
        return sectors.size();
    }

    /// A sector none of whose postcodes has a position cannot be placed and is left out.
    byte[] bytes() {
        sectors.values().removeIf(units -> units.count() == 0);
        TreeMap<Integer, Spread> districts = districts();
        int bits = sectors.values().stream().mapToInt(SectorUnits::bits).sum();
        int lost = sectors.values().stream().mapToInt(SectorUnits::lost).sum();
        int head =
                PostcodeFile.HEADER
                        + districts.size() * PostcodeFile.DISTRICT
                        + sectors.size() * PostcodeFile.SECTOR
                        + lost * 4;
        ByteBuffer out = ByteBuffer.allocate(head + (bits + 7) / 8 + PostcodeFile.PADDING);
        out.putInt(PostcodeFile.MAGIC).putInt(CELL).putInt(districts.size());
        out.putInt(sectors.size()).putInt(lost).putInt(0);
        districts.forEach((key, spread) -> spread.write(out.putInt(key)));
        writeSectors(out);
        Bits packed = new Bits(out.array(), head);
        sectors.values().forEach(units -> units.positions(packed));
        return out.array();
    }

    private void writeSectors(ByteBuffer out) {
        int bit = 0;
        for (var entry : sectors.entrySet()) {
            entry.getValue().write(out.putInt(entry.getKey()), bit);
            bit += entry.getValue().bits();
        }
        int index = 0;
        for (SectorUnits units : sectors.values()) {
            units.writeLost(out, index++);
        }
    }

    /// The districts, and those that people say but nobody is in: W1 for W1A to W1W.
    private TreeMap<Integer, Spread> districts() {
        TreeMap<Integer, Spread> exact = new TreeMap<>();
        TreeMap<Integer, Spread> said = new TreeMap<>();
        for (var entry : sectors.entrySet()) {
            int key = entry.getKey() / 10;
            String outward = PostcodeKey.outwardText(key);
            entry.getValue().into(exact.computeIfAbsent(key, _ -> new Spread()));
            if (Character.isLetter(outward.charAt(outward.length() - 1))) {
                int parent = PostcodeKey.outward(outward.substring(0, outward.length() - 1));
                entry.getValue().into(said.computeIfAbsent(parent, _ -> new Spread()));
            }
        }
        said.forEach(exact::putIfAbsent);
        return exact;
    }

    /// Where a set of postcodes lies: their mean, and how far nine in ten are from it.
    static final class Spread {
        private int[] east = new int[64];
        private int[] north = new int[64];
        private int count;

        void add(int easting, int northing) {
            if (count == east.length) {
                east = Arrays.copyOf(east, count * 2);
                north = Arrays.copyOf(north, count * 2);
            }
            east[count] = easting;
            north[count++] = northing;
        }

        void write(ByteBuffer out) {
            double e = Arrays.stream(east, 0, count).average().orElse(0);
            double n = Arrays.stream(north, 0, count).average().orElse(0);
            double[] away = new double[count];
            for (int i = 0; i < count; i++) {
                away[i] = Math.hypot(east[i] - e, north[i] - n);
            }
            Arrays.sort(away);
            out.putInt((int) Math.round(e)).putInt((int) Math.round(n));
            out.putInt((int) Math.ceil(away[Math.min(count - 1, count * 9 / 10)]));
        }
    }

    /// Writes numbers of any width one after another, highest bit first.
    static final class Bits {
        private final byte[] bytes;
        private long at;

        Bits(byte[] bytes, int start) {
            this.bytes = bytes;
            at = start * 8L;
        }

        void put(int value, int width) {
            for (int i = width - 1; i >= 0; i--, at++) {
                if ((value >> i & 1) == 1) {
                    bytes[(int) (at >> 3)] |= (byte) (0x80 >> (at & 7));
                }
            }
        }
    }
}
