/// Plain word search as a library does it unasked: what ours must beat.
@NullMarked
package org.doorstep.bench.relevance.lucene;

import org.jspecify.annotations.NullMarked;
