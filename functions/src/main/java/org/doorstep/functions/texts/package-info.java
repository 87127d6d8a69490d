/// The way of every text message, whichever provider or pretend phone hands it in: who sent
/// it, what was said before, the answer, and keeping both.
@NullMarked
package org.doorstep.functions.texts;

import org.jspecify.annotations.NullMarked;
