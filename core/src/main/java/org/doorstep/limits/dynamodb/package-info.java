/// Counters in DynamoDB: one item a subject and period, added to by `ADD` (Developer Guide,
/// "Atomic counters").
@NullMarked
package org.doorstep.limits.dynamodb;

import org.jspecify.annotations.NullMarked;
