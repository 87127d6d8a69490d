package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The values of one column of one segment, each read once: many offers share the same hours or
/// topics. Two threads may both read a value; they find the same.
final class PerOrdinal<T> {

    /// The ordinal of a document without a value.
    static final int NONE = -1;

    private final AtomicReferenceArray<@Nullable T> read;
    private final Function<BytesRef, T> decode;
    private final T absent;

    /// @param values how many different values the segment has
    /// @param absent what a document without one has
    PerOrdinal(int values, Function<BytesRef, T> decode, T absent) {
        this.read = new AtomicReferenceArray<>(values);
        this.decode = decode;
        this.absent = absent;
    }

    /// The value of a document. The column is the caller's own, asked in rising order.
    T of(SortedDocValues column, int doc) throws IOException {
        return at(column.advanceExact(doc) ? column.ordValue() : NONE, column);
    }

    /// The value of an ordinal of the column; {@link #NONE} has the absent one.
    T at(int ordinal, SortedDocValues column) throws IOException {
        if (ordinal == NONE) {
            return absent;
        }
        T value = read.get(ordinal);
        if (value == null) {
            value = decode.apply(column.lookupOrd(ordinal));
            read.set(ordinal, value);
        }
        return value;
    }

    /// The value of an ordinal if somebody has read it; else null.
    @Nullable T known(int ordinal) {
        return ordinal == NONE ? absent : read.get(ordinal);
    }
}
