package org.doorstep.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks the sorted keys of a [NameFile], each restored from the one before.
final class KeyCursor {

    static final int LONGEST = 255;

    private final ByteBuffer data;
    private final byte[] key = new byte[LONGEST];
    private int at;
    private int left;
    private int length;
    private int count;

    KeyCursor(ByteBuffer data, int at, int left) {
        this.data = data;
        this.at = at;
        this.left = left;
    }

    boolean next() {
        if (left <= 0) {
            return false;
        }
        left--;
        at += count * 2;
        int shared = data.get(at) & 0xff;
        int fresh = data.get(at + 1) & 0xff;
        data.get(at + 2, key, shared, fresh);
        length = shared + fresh;
        count = data.get(at + 2 + fresh) & 0xff;
        at += 3 + fresh;
        return true;
    }

    int compare(byte[] wanted) {
        return Arrays.compareUnsigned(key, 0, length, wanted, 0, wanted.length);
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return key[index];
    }

    /// The key's bytes; the array is reused by the next step.
    byte[] bytes() {
        return key;
    }

    String text() {
        return new String(key, 0, length, StandardCharsets.UTF_8);
    }

    int[] places() {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = data.getChar(at + i * 2);
        }
        return places;
    }
}
