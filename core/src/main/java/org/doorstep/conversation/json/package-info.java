/// A conversation as JSON of our own, for the store. It is read back by the next version of
/// this code at the latest 30 minutes later, or after STOP much later: what is unknown is
/// skipped, what is missing is empty.
@NullMarked
package org.doorstep.conversation.json;

import org.jspecify.annotations.NullMarked;
