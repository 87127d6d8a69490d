/// Listings in, index out: the whole index is written afresh into a folder of its own, and
/// published by its manifest, which comes last. What an index holds and how it is read is in
/// `org.doorstep.search.lucene`.
@NullMarked
package org.doorstep.indexbuilder;

import org.jspecify.annotations.NullMarked;
