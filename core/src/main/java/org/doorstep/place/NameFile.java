package org.doorstep.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Every named place in one buffer, searched where it lies.
///
/// Big-endian: a header of counts, where each string begins, where each block of keys begins,
/// the settlements and areas (15 bytes each), the wards of the country's administration
/// (district, county, region, country), which of them each area holds, the strings, the keys.
/// Keys are sorted by their bytes, sixteen to a block, each without what it shares with the
/// one before, and followed by the places of that name. Behind them lie the names of places that
/// many know once more, by letter and length, for [KnownNames].
final class NameFile {

    static final int MAGIC = 0x444e4132;
    static final int HEADER = 36;
    static final int PLACE = 15;
    static final int WARD = 8;
    static final int BLOCK = 16;
    static final double SOUTH = 49;
    static final double WEST = -9;
    static final double LAT_STEP = 13.0 / (1 << 24);
    static final double LON_STEP = 12.0 / (1 << 24);
    static final int[] NONE = {};

    private final ByteBuffer data;
    private final int strings;
    private final int blocks;
    private final int places;
    private final int firstArea;
    private final int wards;
    private final int keyCount;
    private final int stringBytes;
    private final int keyBytes;

    NameFile(ByteBuffer data) throws IOException {
        this.data = data;
        if (data.limit() < HEADER || data.getInt(0) != MAGIC) {
            throw new IOException("not a names file of this version");
        }
        strings = data.getInt(4);
        blocks = data.getInt(8);
        places = data.getInt(12);
        firstArea = data.getInt(16);
        wards = data.getInt(20);
        keyCount = data.getInt(24);
        stringBytes = data.getInt(28);
        keyBytes = data.getInt(32);
    }

    int count() {
        return places;
    }

    boolean isArea(int place) {
        return place >= firstArea;
    }

    /// The numbers of the places of that name; the key is one of [NameKey].
    int[] find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        KeyCursor cursor = cursor(blockOf(key));
        for (int i = 0; i < BLOCK && cursor.next(); i++) {
            int order = cursor.compare(wanted);
            if (order >= 0) {
                return order == 0 ? cursor.places() : NONE;
            }
        }
        return NONE;
    }

    /// The places of a key by its number in the order of keys.
    int[] placesOf(int key) {
        KeyCursor cursor = cursor(key / BLOCK);
        for (int i = 0; i <= key % BLOCK; i++) {
            cursor.next();
        }
        return cursor.places();
    }

    KnownNames known() {
        return new KnownNames(data, keys() + keyBytes);
    }

    /// Walks the keys from a block on.
    KeyCursor cursor(int block) {
        int left = keyCount - block * BLOCK;
        return new KeyCursor(data, keys() + data.getInt(blockTable() + block * 4), left);
    }

    /// The last block whose first key is not after this one.
    int blockOf(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int block = 0;
        for (int step = Integer.highestOneBit(blocks); step > 0; step >>= 1) {
            if (block + step < blocks && !headAfter(block + step, wanted)) {
                block += step;
            }
        }
        return block;
    }

    NamedPlace place(int place) {
        int ward = wardTable() + ward(place) * WARD;
        String region = string(data.getChar(ward + 4));
        return new NamedPlace(
                name(place),
                kind(place),
                point(place),
                radius(place),
                blankToNull(string(data.getChar(ward))),
                blankToNull(string(data.getChar(ward + 2))),
                region == null ? "" : region,
                country(ward),
                size(place),
                string(data.getChar(at(place) + 2)));
    }

    String name(int place) {
        String name = string(data.getChar(at(place)));
        return name == null ? "" : name;
    }

    Kind kind(int place) {
        return Kind.values()[data.get(at(place) + 4)];
    }

    Point point(int place) {
        int at = at(place);
        return new Point(SOUTH + three(at + 5) * LAT_STEP, WEST + three(at + 8) * LON_STEP);
    }

    /// In metres; the scale is a power of 1.05, so a step is five in a hundred.
    double radius(int place) {
        return 50 * Math.pow(1.05, data.get(at(place) + 11) & 0xff);
    }

    /// People, to ten in a hundred.
    int size(int place) {
        return (int) Math.round(10 * Math.pow(1.1, sizeStep(place)));
    }

    /// People on the scale on which they are kept: ten in a hundred more a step.
    int sizeStep(int place) {
        return data.get(at(place) + 12) & 0xff;
    }

    /// The step that so many people are on.
    static int step(int people) {
        return (int) (Math.log(Math.max(1, people / 10.0)) / Math.log(1.1));
    }

    int ward(int place) {
        return data.getChar(at(place) + 13);
    }

    /// Whether an area holds the settlements of a ward.
    boolean holds(int area, int ward) {
        int bitmap = memberTable() + (area - firstArea) * memberBytes();
        return (data.get(bitmap + (ward >> 3)) >> (7 - (ward & 7)) & 1) == 1;
    }

    private String country(int ward) {
        String country = string(data.getChar(ward + 6));
        return country == null ? "" : country;
    }

    /// Whether a block's first key, which is whole, sorts after this one.
    private boolean headAfter(int block, byte[] wanted) {
        int at = keys() + data.getInt(blockTable() + block * 4);
        int length = data.get(at + 1) & 0xff;
        int shorter = Math.min(length, wanted.length);
        for (int i = 0; i < shorter; i++) {
            int difference = (data.get(at + 2 + i) & 0xff) - (wanted[i] & 0xff);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return length > wanted.length;
    }

    private int blockTable() {
        return HEADER + (strings + 1) * 4;
    }

    private int placeTable() {
        return blockTable() + blocks * 4;
    }

    private int wardTable() {
        return placeTable() + places * PLACE;
    }

    private int memberTable() {
        return wardTable() + wards * WARD;
    }

    private int memberBytes() {
        return (wards + 7) / 8;
    }

    private int stringTable() {
        return memberTable() + (places - firstArea) * memberBytes();
    }

    private int keys() {
        return stringTable() + stringBytes;
    }

    private int at(int place) {
        return placeTable() + place * PLACE;
    }

    private int three(int at) {
        return (data.get(at) & 0xff) << 16 | data.getChar(at + 1);
    }

    /// String 0 is no string.
    private @Nullable String string(int index) {
        if (index == 0) {
            return null;
        }
        int from = data.getInt(HEADER + index * 4);
        byte[] bytes = new byte[data.getInt(HEADER + index * 4 + 4) - from];
        data.get(stringTable() + from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
