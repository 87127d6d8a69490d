/// What is asked of the directory and what it answers: an enquiry, a match and its reasons.
///
/// The engine is one step further in, in `search.lucene`, and nothing but its own classes
/// imports
/// Lucene.
@NullMarked
package org.doorstep.search;

import org.jspecify.annotations.NullMarked;
