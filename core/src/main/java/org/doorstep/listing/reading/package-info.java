/// What every reader of files shares: the answer of a reading, and how text, dates, prices,
/// postcodes, languages, topics and words about access are read from what strangers wrote.
///
/// Nothing here throws on odd input. What cannot be read is dropped and said in the
/// {@link org.doorstep.listing.reading.Notes}; nothing is guessed.
@NullMarked
package org.doorstep.listing.reading;

import org.jspecify.annotations.NullMarked;
