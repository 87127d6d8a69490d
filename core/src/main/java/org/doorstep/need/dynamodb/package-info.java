/// The counts of needs in DynamoDB: one item an area, day and topic, added to atomically.
@NullMarked
package org.doorstep.need.dynamodb;

import org.jspecify.annotations.NullMarked;
