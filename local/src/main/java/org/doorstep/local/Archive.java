package org.doorstep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.listing.Listings;

/// Everything in a data folder, opened: the store, the knowledge of places and words, and the
/// index over both.
record Archive(Store store, Listings listings, Knowledge knowledge, Shelves shelves)
        implements AutoCloseable {

    /// What is done to the store before the index is opened.
    interface Filling {
        void fill(Listings listings) throws IOException;
    }

    /// Where the store of a data folder lies.
    interface Storing {
        Storing ON_DISK = data -> Store.open(data.store());

        Store open(DataFolder data) throws IOException;
    }

    /// Opens a folder that the caller holds, its store on disk.
    ///
    /// @throws IOException when something there cannot be read
    static Archive open(DataFolder data, InstantSource machine, Filling filling)
            throws IOException {
        return open(data, Storing.ON_DISK, machine, filling);
    }

    /// Opens a folder that the caller holds. Store and knowledge are opened side by side.
    ///
    /// @throws IOException when something there cannot be read
    static Archive open(DataFolder data, Storing storing, InstantSource machine, Filling filling)
            throws IOException {
        CompletableFuture<Knowledge> knowledge =
                CompletableFuture.supplyAsync(() -> knowledge(data));
        Store store = storing.open(data);
        try {
            Listings listings = store.listings();
            filling.fill(listings);
            Knowledge known = knowledge.join();
            return new Archive(
                    store, listings, known, Shelves.open(data, listings, known, machine));
        } catch (CompletionException e) {
            store.close();
            throw new IOException("the gazetteer cannot be read", e.getCause());
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Knowledge knowledge(DataFolder data) {
        try {
            return data.knowledge();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (store) {
            shelves.close();
        }
    }
}
