/// The search that programs and pages ask: `GET /api/search`, and what stands behind it.
@NullMarked
package org.doorstep.functions.search;

import org.jspecify.annotations.NullMarked;
