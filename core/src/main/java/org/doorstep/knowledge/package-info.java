/// What is known of places and words, made ready for whoever starts a system: the laptop, a
/// function, the builder of indexes. The reading itself is in `place`, `time` and
/// `understanding`; here they meet the directory's own landmarks.
@NullMarked
package org.doorstep.knowledge;

import org.jspecify.annotations.NullMarked;
