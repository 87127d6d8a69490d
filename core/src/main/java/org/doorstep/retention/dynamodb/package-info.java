/// Forgetting in DynamoDB.
@NullMarked
package org.doorstep.retention.dynamodb;

import org.jspecify.annotations.NullMarked;
