package org.doorstep.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;
import org.doorstep.listing.Listing;
import org.doorstep.listing.json.ListingJson;

/// One published index, open. It stays open while anybody searches it, and closes when it was
/// let go by its owner and its last search has ended.
final class Snapshot {

    private final Manifest manifest;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<Segment> segments;
    private final TopicNumbers topics;

    private Snapshot(Manifest manifest, DirectoryReader reader) throws IOException {
        this.manifest = manifest;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // Every enquiry is another place: a cache of answers would only cost.
        this.searcher.setQueryCache(null);
        this.topics = TopicNumbers.of(reader.leaves());
        List<Segment> all = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            all.add(new Segment(leaf, topics));
        }
        this.segments = List.copyOf(all);
    }

    /// Opens the files of a manifest.
    ///
    /// @throws IOException when they are not there, not whole, or no index of ours
    static Snapshot open(IndexSource source, Manifest manifest) throws IOException {
        MMapDirectory directory = new MMapDirectory(source.fetch(manifest));
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(_ -> directory.close());
            try {
                return new Snapshot(manifest, reader);
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// Takes part in it; false when it was closed meanwhile and a newer one must be taken.
    boolean take() {
        return reader.tryIncRef();
    }

    /// Ends one's part in it.
    void letGo() throws IOException {
        reader.decRef();
    }

    /// How many searches and owners hold it open; 0 when it is closed.
    int held() {
        return reader.getRefCount();
    }

    Manifest manifest() {
        return manifest;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    List<Segment> segments() {
        return segments;
    }

    /// What its topics are called inside.
    TopicNumbers topics() {
        return topics;
    }

    /// The segment a document of the whole index is in.
    Segment segmentOf(int document) {
        return segments.get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    /// What names the offer of a document, for comparing.
    String offer(int document) throws IOException {
        LeafReaderContext leaf = segmentOf(document).leaf();
        BinaryDocValues offers = DocValues.getBinary(leaf.reader(), Fields.OFFER);
        return offers.advanceExact(document - leaf.docBase)
                ? offers.binaryValue().utf8ToString()
                : "";
    }

    /// Reads a document's listing.
    Listing listing(int document) throws IOException {
        StoredFields stored = searcher.storedFields();
        var bytes = stored.document(document).getBinaryValue(Fields.LISTING);
        return ListingJson.read(
                Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
    }
}
