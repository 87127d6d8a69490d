/// Benchmarks, and what they are measured beside; never deployed.
///
/// Every bench prints a table: what was measured, what was wanted, and the rival of the same run
/// on the same questions. Medians over several rounds, because a machine is never as quiet as it
/// looks; how busy it was stands beside every table. Nothing is asserted about time: a bench says
/// what it saw, and `bench/results/` keeps what was seen, by commit, machine and JDK. Start at
/// {@link org.doorstep.bench.Main}.
@NullMarked
package org.doorstep.bench;

import org.jspecify.annotations.NullMarked;
