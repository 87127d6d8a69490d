package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.LuceneSearch;
import org.doorstep.search.lucene.Manifest;

/// Looks whether the index that counts is whole: every file is there, of its size and with its
/// checksum, and it opens.
final class KillIndex {

    private KillIndex() {}

    /// What is wrong with it, in words; nothing when there is no index yet.
    static List<String> faults(Path folder) throws IOException {
        IndexFolder index = new IndexFolder(folder);
        Optional<Manifest> manifest = index.latest();
        List<String> faults = new ArrayList<>();
        if (manifest.isPresent()) {
            Path files = index.fetch(manifest.get());
            for (Manifest.IndexFile file : manifest.get().files()) {
                if (!sum(files.resolve(file.name())).equalsIgnoreCase(file.sha256())) {
                    faults.add("index file " + file.name() + " is not what was published");
                }
            }
            try (LuceneSearch search = LuceneSearch.open(index).orElseThrow()) {
                if (search.listings() != manifest.get().listings()) {
                    faults.add("the index that opens is not the one that was published");
                }
            }
        }
        return faults;
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
