/// A listing as JSON of our own, for the store and the index. Not an exchange format: that is
/// Open Referral's, in `listing.openreferral`.
@NullMarked
package org.doorstep.listing.json;

import org.jspecify.annotations.NullMarked;
