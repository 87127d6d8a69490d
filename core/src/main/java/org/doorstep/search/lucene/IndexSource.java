package org.doorstep.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Where published indexes come from: a folder on this machine, or a bucket.
public interface IndexSource {

    /// The newest published index; empty while there is none.
    ///
    /// @throws IOException when the source cannot be read, or what it says is no manifest of ours
    Optional<Manifest> latest() throws IOException;

    /// A local folder with the files of that index, whole and of the right sizes. A source that
    /// is far away fetches them.
    ///
    /// @throws IOException when a file is missing or of another size
    Path fetch(Manifest manifest) throws IOException;
}
