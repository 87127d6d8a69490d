/// One pure step: (conversation, message, now) to (conversation, reply). And the texts it says,
/// which fit their parts.
///
/// The step reads nothing but its arguments, the index and the words it was built with;
/// whoever calls
/// it keeps the conversation that comes back, together with the reply, on condition that
/// nobody else
/// moved it on meanwhile.
@NullMarked
package org.doorstep.conversation;

import org.jspecify.annotations.NullMarked;
