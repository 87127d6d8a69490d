/// The check that every message passes first: does it speak of danger?
///
/// It depends on nothing that can fail: no store, no index, no configuration, no other package.
@NullMarked
package org.doorstep.safety;

import org.jspecify.annotations.NullMarked;
