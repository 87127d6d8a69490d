/// Load as a provider brings it: texts to many surgeries' numbers that arrive when they arrive,
/// whether or not the ones before them were answered.
///
/// Arrivals are a Poisson process from a fixed seed, and a text's wait counts from the moment it
/// was to arrive, so that a system that stalls cannot slow down who measures it (Tene,
/// "How NOT to measure latency": coordinated omission). What was answered is then held against
/// the ledger.
@NullMarked
package org.doorstep.bench.load;

import org.jspecify.annotations.NullMarked;
