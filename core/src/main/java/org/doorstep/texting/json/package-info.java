/// What the ledger keeps of a message as JSON of our own, before it is sealed.
@NullMarked
package org.doorstep.texting.json;

import org.jspecify.annotations.NullMarked;
