/// When: what people mean by "tomorrow evening", and when something with weekly, monthly or dated
/// hours is on.
///
/// Times are local to Europe/London unless they are an {@link java.time.Instant}. Nothing here asks
/// what time it is: now is always an argument. `TimeReaderTold` drops the times of a person's story
/// (`told.tsv`), so that only those of a wish are left. Nothing here knows what a listing is.
///
/// A message goes through small readers of days (`DayWords…`) and of hours (`TimeReader…`), the
/// longest piece winning; `TimeReaderGroup` puts the pieces together, `TimeReaderBounds` what
/// limits a time said elsewhere, and `TimeReaderEvening` settles bare hours.
@NullMarked
package org.doorstep.time;

import org.jspecify.annotations.NullMarked;
