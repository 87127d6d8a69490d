/// Every parser that meets a stranger, under a fuzzer (Jazzer, over libFuzzer).
///
/// In `./doorstep test` each runs on the inputs kept beside it in the resources: those it once
/// failed on, and a few of each kind. `./doorstep fuzz [NAME] [SECONDS]` lets it look for new ones;
/// what it finds is written beside them, to be mended and kept.
@NullMarked
package org.doorstep.fuzz;

import org.jspecify.annotations.NullMarked;
