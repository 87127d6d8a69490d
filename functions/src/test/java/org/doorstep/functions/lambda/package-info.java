/// The functions as Lambda starts them.
@NullMarked
package org.doorstep.functions.lambda;

import org.jspecify.annotations.NullMarked;
