package org.doorstep.search.s3;

import org.doorstep.search.lucene.Manifest;

/// How a publication ended.
public sealed interface Publication {

    /// It is the index that counts now, under the build's name the bucket gave it.
    record Published(Manifest manifest) implements Publication {}

    /// Somebody published an index of newer listings meanwhile; theirs stands.
    record Overtaken(Manifest theirs) implements Publication {}
}
