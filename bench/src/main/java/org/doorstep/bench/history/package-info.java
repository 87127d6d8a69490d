/// The history test of texts, after Jepsen's way: many people text at once through a pretend
/// network that delays, repeats, reorders and loses, over a ledger that crashes, throttles and
/// falls silent, by clocks that jump; all of it is recorded, and a checker that knows nothing of
/// how it works reads the record.
///
/// What must hold: no acknowledged text stays unanswered, none gets a second ordinary answer,
/// none is answered to another number, nothing from before goes out after STOP or after a
/// disclosure of abuse. An answer that was held back or given up must have had a reason that a
/// witness beside ledger and network saw. Broken builds show that the checker sees.
@NullMarked
package org.doorstep.bench.history;

import org.jspecify.annotations.NullMarked;
