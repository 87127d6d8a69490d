/// The index in a bucket: its files under names made of their content, and one manifest that is
/// swapped on condition. What an index is lies in `search.lucene`; here it only travels.
@NullMarked
package org.doorstep.search.s3;

import org.jspecify.annotations.NullMarked;
