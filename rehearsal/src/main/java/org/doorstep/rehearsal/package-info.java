/// Lambda's part, played on this machine: a packaged zip in a process of its own under Amazon's
/// real Java runtime client, which asks a small Runtime API here for its events. Tests ask it
/// whether the zips answer, benchmarks how soon. Never deployed.
@NullMarked
package org.doorstep.rehearsal;

import org.jspecify.annotations.NullMarked;
