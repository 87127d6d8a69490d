/// What must not be kept any longer. Every table that knows of persons gives its items an expiry;
/// DynamoDB deletes what has expired "within a few days" (its guide, "Time to Live"), so readers
/// pass it over and a sweep takes it away. What is held under a person's keyed hash can be erased
/// at her word.
@NullMarked
package org.doorstep.retention;

import org.jspecify.annotations.NullMarked;
