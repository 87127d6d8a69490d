package org.doorstep.search.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.doorstep.search.lucene.Manifest;

/// Brings the files of one index from the bucket into a folder.
record Fetching(BucketReader bucket, Path folder) {

    /// One stream from S3 brings some 80 MB a second (S3's own performance guide) and a function
    /// of two virtual processors takes in little more than eight of them.
    private static final int AT_ONCE = 8;

    /// Fetches all that are not there whole already; the first fault ends it.
    void all(List<Manifest.IndexFile> files) throws IOException {
        Semaphore places = new Semaphore(AT_ONCE);
        List<Future<Void>> fetched = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Manifest.IndexFile file : files) {
                fetched.add(pool.submit(() -> inTurn(places, file)));
            }
        }
        for (Future<Void> one : fetched) {
            await(one);
        }
    }

    @SuppressWarnings("NullAway") // a Callable of Void has nothing but null to answer
    private Void inTurn(Semaphore places, Manifest.IndexFile file)
            throws IOException, InterruptedException {
        places.acquire();
        try {
            fetch(file);
        } finally {
            places.release();
        }
        return null;
    }

    private void fetch(Manifest.IndexFile file) throws IOException {
        Path whole = folder.resolve(file.name());
        if (Files.exists(whole) && Files.size(whole) == file.size()) {
            return;
        }
        Path part = folder.resolve(file.name() + ".part");
        String key = IndexBucket.key(file.sha256());
        try (InputStream in = open(key);
                OutputStream out = Files.newOutputStream(part)) {
            DigestOutputStream digested = new DigestOutputStream(out, sha256());
            long size = in.transferTo(digested);
            String found = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            if (size != file.size() || !found.equals(file.sha256())) {
                throw new IOException("index file " + file.name() + " is not what was published");
            }
        }
        IndexBucket.settle(part, whole);
    }

    private InputStream open(String key) throws IOException {
        if (bucket.get(key, "") instanceof BucketReader.Answer.Found(InputStream body, String _)) {
            return body;
        }
        throw new IOException("an index file is missing from the bucket");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void await(Future<Void> done) throws IOException {
        try {
            Void _ = done.get();
        } catch (ExecutionException e) {
            throw new IOException("the index was not fetched", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching the index", e);
        }
    }
}
