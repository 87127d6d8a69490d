/// The doors as Lambda opens them: an event in, an answer out. The controllers are the very ones
/// a laptop runs; here is what stands behind them in the cloud, which of them a function opens,
/// and how it is made warm before its first caller (Lambda SnapStart).
@NullMarked
package org.doorstep.functions.lambda;

import org.jspecify.annotations.NullMarked;
