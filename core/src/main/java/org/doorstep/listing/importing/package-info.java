/// The loading of a file into the store: what is new is added, what differs is changed, what is
/// the same is left, and nothing is ever deleted.
@NullMarked
package org.doorstep.listing.importing;

import org.jspecify.annotations.NullMarked;
