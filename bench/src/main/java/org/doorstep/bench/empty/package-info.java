/// Functions that do nothing, for what the doors' first answer is measured beside: what Java and
/// Amazon's runtime client cost alone, and what Micronaut adds to them. Packed into a jar when a
/// bench runs; no part of the product's zips.
@NullMarked
package org.doorstep.bench.empty;

import org.jspecify.annotations.NullMarked;
