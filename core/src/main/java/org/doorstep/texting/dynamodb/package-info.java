/// The ledger of texts on DynamoDB: one item a message, one a row of the outbox, in one table
/// with a sparse index of what lies open (Developer Guide, "Take advantage of sparse indexes").
/// What persons are and say is sealed, with the item's key as the seal's context.
@NullMarked
package org.doorstep.texting.dynamodb;

import org.jspecify.annotations.NullMarked;
