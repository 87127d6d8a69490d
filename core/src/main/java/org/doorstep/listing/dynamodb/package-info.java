/// The store of listings on DynamoDB: one table of what stands, one of all that has been.
///
/// Every write is a transaction of two puts, each on its own condition (DynamoDB Developer
/// Guide, "Amazon DynamoDB Transactions"). What a listing looks like as an item is known to
/// {@link org.doorstep.listing.dynamodb.ListingItems} alone.
@NullMarked
package org.doorstep.listing.dynamodb;

import org.jspecify.annotations.NullMarked;
