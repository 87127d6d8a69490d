package org.doorstep.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;

/// Writes the files of one index into a fresh folder. Listings may be added by several threads.
/// Nothing is published here: that is the manifest's part.
public final class FolderWriter implements Closeable {

    /// Enough that a hundred thousand listings are written in a few rounds, and a heap of 512 MB
    /// has room for everything else.
    private static final double BUFFER_MEGABYTES = 96;

    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final OfferDocuments documents;

    /// @param folder where the files go; empty or not there yet
    /// @throws IOException when the disk refuses
    public FolderWriter(Path folder, Lookups lookups) throws IOException {
        this.folder = folder;
        this.documents = new OfferDocuments(lookups);
        this.directory = FSDirectory.open(folder);
        this.writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(EnglishWords.SHARED)
                                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                                .setIndexSort(neighboursTogether())
                                .setCommitOnClose(false)
                                .setRAMBufferSizeMB(BUFFER_MEGABYTES));
    }

    /// What one search reads lies together: what has no place, by its topics, and then the places
    /// from south to north.
    private static Sort neighboursTogether() {
        return new Sort(
                new SortField(Fields.COORDINATES, SortField.Type.LONG, false, Long.MIN_VALUE),
                new SortField(Fields.TOPICS, SortField.Type.STRING));
    }

    /// Writes a listing's documents.
    ///
    /// @return how many: none when it is not offered
    /// @throws IOException when the disk refuses
    public int add(org.doorstep.listing.Listing listing) throws IOException {
        List<Document> offers = documents.of(listing);
        for (Document offer : offers) {
            writer.addDocument(offer);
        }
        return offers.size();
    }

    /// Puts everything on the disk and says what is there. Nothing can be added afterwards.
    ///
    /// @throws IOException when the disk refuses
    public List<Manifest.IndexFile> finish() throws IOException {
        writer.commit();
        writer.close();
        List<Manifest.IndexFile> files = new ArrayList<>();
        for (String name : directory.listAll()) {
            if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
                Path file = folder.resolve(name);
                files.add(new Manifest.IndexFile(name, Files.size(file), sha256(file)));
            }
        }
        return List.copyOf(files);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            if (writer.isOpen()) {
                writer.rollback();
            }
        }
    }
}
