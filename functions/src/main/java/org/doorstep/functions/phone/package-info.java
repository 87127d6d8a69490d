/// The pretend phone of a laptop: a page that looks like texting and goes the very way of a real
/// text. No deployment to the street opens these doors.
@NullMarked
package org.doorstep.functions.phone;

import org.jspecify.annotations.NullMarked;
