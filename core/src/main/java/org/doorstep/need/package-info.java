/// What was asked and not found, counted without persons: by topic, outward code and day, with
/// no text, number or conversation. Only figures of ten and more are ever shown (PRV-03; the
/// threshold is the NHS's usual small-number suppression, raised to ten).
@NullMarked
package org.doorstep.need;

import org.jspecify.annotations.NullMarked;
