/// Every door to the street, and what stands behind all of them.
///
/// The controllers here are those that Lambda runs and those that a laptop runs: whoever
/// starts them gives one {@link org.doorstep.functions.Opening}, and everything else is built
/// from it in {@link org.doorstep.functions.Wiring}. What a door does with a message is in
/// `core`; here are only the forms it comes in.
@NullMarked
package org.doorstep.functions;

import org.jspecify.annotations.NullMarked;
