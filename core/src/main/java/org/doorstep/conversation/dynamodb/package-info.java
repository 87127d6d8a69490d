/// The store of conversations on DynamoDB: one sealed item a sender, which the table forgets by
/// itself (Developer Guide, "Using time to live (TTL)").
@NullMarked
package org.doorstep.conversation.dynamodb;

import org.jspecify.annotations.NullMarked;
