package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.doorstep.place.Point;
import org.doorstep.time.Nation;
import org.doorstep.time.Timetable;

/// One segment of an open index with what was decoded of its columns so far. Shared by all
/// searches; each takes its own {@link Row} to walk along.
final class Segment {

    /// What two equal vectors of signed bytes make.
    private static final double FULL = Byte.MAX_VALUE * Byte.MAX_VALUE;

    private static final Timetable NO_HOURS = Timetable.of(List.of(), Nation.ENGLAND_AND_WALES);

    private final LeafReaderContext leaf;
    private final PerOrdinal<Timetable> hours;
    private final PerOrdinal<Carried> topics;
    private final PerOrdinal<Set<String>> languages;
    private final PerOrdinal<Set<String>> losses;
    private final PerOrdinal<Set<String>> circles;
    private final PerOrdinal<List<Circle>> areas;
    private final PerOrdinal<String> runBy;

    Segment(LeafReaderContext leaf, TopicNumbers numbers) throws IOException {
        this.leaf = leaf;
        this.hours = new PerOrdinal<>(values(Fields.HOURS), HoursCodec::timetable, NO_HOURS);
        this.topics =
                new PerOrdinal<>(
                        values(Fields.TOPICS),
                        b -> Carried.of(TopicsCodec.read(b.utf8ToString()), numbers),
                        Carried.of(Map.of(), numbers));
        this.languages = new PerOrdinal<>(values(Fields.LANGUAGES), Segment::words, Set.of());
        this.losses = new PerOrdinal<>(values(Fields.LOSSES), Segment::words, Set.of());
        this.circles = new PerOrdinal<>(values(Fields.CIRCLES), Segment::words, Set.of());
        this.areas =
                new PerOrdinal<>(
                        values(Fields.AREAS),
                        b -> Circle.read(b.bytes, b.offset, b.length),
                        List.of());
        this.runBy = new PerOrdinal<>(values(Fields.RUN_BY), BytesRef::utf8ToString, "");
    }

    private static Set<String> words(BytesRef b) {
        return Set.copyOf(Arrays.asList(b.utf8ToString().split(" ", -1)));
    }

    /// How many different hours there are.
    int differentHours() throws IOException {
        return values(Fields.HOURS);
    }

    LeafReaderContext leaf() {
        return leaf;
    }

    private int values(String field) throws IOException {
        return DocValues.getSorted(leaf.reader(), field).getValueCount();
    }

    /// A walk over this segment's columns, for one thread, in rising order of documents.
    Row row() throws IOException {
        return new Row();
    }

    /// The columns at one document after another.
    final class Row {
        private final LeafReader reader = leaf.reader();
        private final NumericDocValues facts = DocValues.getNumeric(reader, Fields.FACTS);
        private final NumericDocValues points = DocValues.getNumeric(reader, Fields.COORDINATES);
        private final NumericDocValues names = DocValues.getNumeric(reader, Fields.NAME_KEY);
        private final SortedDocValues hoursColumn = DocValues.getSorted(reader, Fields.HOURS);
        private final SortedDocValues topicsColumn = DocValues.getSorted(reader, Fields.TOPICS);
        private final SortedDocValues spoken = DocValues.getSorted(reader, Fields.LANGUAGES);
        private final SortedDocValues lost = DocValues.getSorted(reader, Fields.LOSSES);
        private final SortedDocValues closed = DocValues.getSorted(reader, Fields.CIRCLES);
        private final SortedDocValues areasColumn = DocValues.getSorted(reader, Fields.AREAS);
        private final SortedDocValues runByColumn = DocValues.getSorted(reader, Fields.RUN_BY);
        private final BinaryDocValues senses = DocValues.getBinary(reader, Fields.SENSE);
        private int doc = -1;

        private Row() throws IOException {}

        void at(int document) {
            doc = document;
        }

        /// The document's number in the whole index.
        int document() {
            return leaf.docBase + doc;
        }

        Facts facts() throws IOException {
            return new Facts(facts.advanceExact(doc) ? facts.longValue() : 0);
        }

        /// Whether it has a point; then {@link #point} may be asked.
        boolean hasPoint() throws IOException {
            return points.advanceExact(doc);
        }

        Point point() throws IOException {
            return Circle.unpack(points.longValue());
        }

        long nameKey() throws IOException {
            return names.advanceExact(doc) ? names.longValue() : 0;
        }

        /// Which of the segment's different hours it has.
        int hoursOrdinal() throws IOException {
            return hoursColumn.advanceExact(doc) ? hoursColumn.ordValue() : PerOrdinal.NONE;
        }

        /// The hours of an ordinal.
        Timetable hours(int ordinal) throws IOException {
            return hours.at(ordinal, hoursColumn);
        }

        Carried topics() throws IOException {
            return topics.of(topicsColumn, doc);
        }

        /// The cosine between a question and the document; 0 when either has no vector.
        double nearness(byte[] question) throws IOException {
            if (question.length == 0 || !senses.advanceExact(doc)) {
                return 0;
            }
            BytesRef own = senses.binaryValue();
            return own.length == question.length ? product(question, own) / FULL : 0;
        }

        Set<String> languages() throws IOException {
            return languages.of(spoken, doc);
        }

        /// The kinds of loss it is for alone.
        Set<String> losses() throws IOException {
            return losses.of(lost, doc);
        }

        /// The circles of people it is for alone.
        Set<String> circles() throws IOException {
            return circles.of(closed, doc);
        }

        List<Circle> areas() throws IOException {
            return areas.of(areasColumn, doc);
        }

        /// Who runs it, as {@link #runBy(int)} knows it.
        int runBy() throws IOException {
            return runByColumn.advanceExact(doc) ? runByColumn.ordValue() : PerOrdinal.NONE;
        }
    }

    /// The name of an organisation.
    String runBy(int ordinal) throws IOException {
        String known = runBy.known(ordinal);
        return known != null
                ? known
                : runBy.at(ordinal, DocValues.getSorted(leaf.reader(), Fields.RUN_BY));
    }

    private static int product(byte[] one, BytesRef other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other.bytes[other.offset + i];
        }
        return sum;
    }
}
