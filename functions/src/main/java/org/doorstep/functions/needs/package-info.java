/// What people ask for and where, counted as they ask and shown by month: topics, outward codes
/// and counts, and not a word of anybody's. The page opens on a laptop only, until there is a way
/// to sign in.
@NullMarked
package org.doorstep.functions.needs;

import org.jspecify.annotations.NullMarked;
