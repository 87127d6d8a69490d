package org.doorstep.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Every postcode of Great Britain in one buffer, searched where it lies.
///
/// Big-endian: a header (magic, metres a cell, districts, sectors, units without a position),
/// the districts (key, mean easting, mean northing, radius), the sectors (key, corner of their
/// box in cells, mean, radius, first bit, bits of x and y, a bitmap of the 400 unit codes), the
/// units without a position, then x and y of each unit in its sector's box, bit by bit.
/// Nothing is unpacked on opening; a look-up is one binary search and a count of bits.
final class PostcodeFile {

    static final int MAGIC = 0x44504331;
    static final int HEADER = 24;
    static final int DISTRICT = 16;
    static final int SECTOR = 80;
    static final int BITMAP = 30;

    /// Zeroes behind the last bit, so that eight bytes can always be read at once.
    static final int PADDING = 8;

    /// A mean point in grid metres with the distance that holds nine in ten of its postcodes.
    record Mean(int easting, int northing, int radius) {
        Point point() {
            return NationalGrid.point(easting, northing);
        }
    }

    private final ByteBuffer data;
    private final int cell;
    private final int districts;
    private final int sectors;
    private final int unplaced;

    PostcodeFile(ByteBuffer data) throws IOException {
        this.data = data;
        if (data.limit() < HEADER || data.getInt(0) != MAGIC) {
            throw new IOException("not a postcode file of this version");
        }
        cell = data.getInt(4);
        districts = data.getInt(8);
        sectors = data.getInt(12);
        unplaced = data.getInt(16);
        if (data.limit() < (long) bits() + PADDING) {
            throw new IOException("the postcode file is cut short");
        }
    }

    int districts() {
        return districts;
    }

    int sectors() {
        return sectors;
    }

    @Nullable Mean district(String outward) {
        int at = find(HEADER, DISTRICT, districts, PostcodeKey.outward(outward));
        return at < 0 ? null : mean(at + 4);
    }

    @Nullable Mean sector(String outward, int sector) {
        int at = find(sectorTable(), SECTOR, sectors, PostcodeKey.sector(outward, sector));
        return at < 0 ? null : mean(at + 12);
    }

    /// The middle of a unit's cell, or null when there is no such unit or it has no position.
    @Nullable Point unit(String outward, int sector, String unit) {
        int at = find(sectorTable(), SECTOR, sectors, PostcodeKey.sector(outward, sector));
        int code = PostcodeKey.unit(unit);
        if (at < 0 || code < 0 || !has(at + BITMAP, code)) {
            return null;
        }
        int xBits = data.get(at + 28);
        int yBits = data.get(at + 29);
        int bit = data.getInt(at + 24) + rank(at + BITMAP, code) * (xBits + yBits);
        long east = data.getInt(at + 4) + read(bit, xBits);
        long north = data.getInt(at + 8) + read(bit + xBits, yBits);
        return NationalGrid.point((east + 0.5) * cell, (north + 0.5) * cell);
    }

    /// Whether the unit is a real one whose position nobody has published.
    boolean withoutPosition(String outward, int sector, String unit) {
        int at = find(sectorTable(), SECTOR, sectors, PostcodeKey.sector(outward, sector));
        if (at < 0) {
            return false;
        }
        int key = (at - sectorTable()) / SECTOR * PostcodeKey.UNITS + PostcodeKey.unit(unit);
        return find(unplacedTable(), 4, unplaced, key) >= 0;
    }

    private Mean mean(int at) {
        return new Mean(data.getInt(at), data.getInt(at + 4), data.getInt(at + 8));
    }

    private int sectorTable() {
        return HEADER + districts * DISTRICT;
    }

    private int unplacedTable() {
        return sectorTable() + sectors * SECTOR;
    }

    private int bits() {
        return unplacedTable() + unplaced * 4;
    }

    private int find(int table, int width, int count, int key) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = data.getInt(table + middle * width);
            if (found == key) {
                return table + middle * width;
            }
            if (found < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private boolean has(int bitmap, int code) {
        return (data.get(bitmap + (code >> 3)) >> (7 - (code & 7)) & 1) == 1;
    }

    private int rank(int bitmap, int code) {
        int count = 0;
        int whole = code >> 3;
        for (int i = 0; i < whole; i++) {
            count += Integer.bitCount(data.get(bitmap + i) & 0xff);
        }
        int before = (data.get(bitmap + whole) & 0xff) >> (8 - (code & 7));
        return count + Integer.bitCount(before);
    }

    private long read(int bit, int width) {
        if (width == 0) {
            return 0;
        }
        long word = data.getLong(bits() + (bit >> 3));
        return word << (bit & 7) >>> (64 - width);
    }
}
