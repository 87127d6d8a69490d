/// The whole system in one process on a laptop, and the command line.
///
/// {@link org.doorstep.local.Laptop} wires everything in one place: Amazon's own DynamoDB Local
/// and a Lucene index in the data folder, the doors of `functions` on one port. Nothing here is
/// deployed.
@NullMarked
package org.doorstep.local;

import org.jspecify.annotations.NullMarked;
