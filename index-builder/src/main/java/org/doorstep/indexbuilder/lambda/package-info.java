/// The builder as Lambda runs it: told by the listings' stream that something changed, and by
/// schedules to look or to build anew, from the table and into the bucket.
@NullMarked
package org.doorstep.indexbuilder.lambda;

import org.jspecify.annotations.NullMarked;
