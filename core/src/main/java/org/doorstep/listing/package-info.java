/// What the directory holds: a service, who runs it, where and when it happens, what it costs
/// and
/// whom it is for, and the contract of the store that keeps it.
///
/// Names follow Open Referral (HSDS 3 and its UK profile 3.0). One {@link
/// org.doorstep.listing.Listing} is one service with everything that belongs to it: it is read,
/// written and versioned whole.
/// How it is kept is in `listing.dynamodb`; how it is read from files in
/// `listing.openreferral` and `listing.csv`; what it says of itself in words is read in
/// `listing.words`.
@NullMarked
package org.doorstep.listing;

import org.jspecify.annotations.NullMarked;
