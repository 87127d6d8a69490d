/// Whether the system answers, for whoever watches it.
@NullMarked
package org.doorstep.functions.health;

import org.jspecify.annotations.NullMarked;
