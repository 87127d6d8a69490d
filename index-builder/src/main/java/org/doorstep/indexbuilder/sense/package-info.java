/// What listings are about, from the sense of their texts: the second reading beside the words of
/// the vocabulary (`org.doorstep.understanding.SecondReading`).
///
/// A listing's name, first sentence and whole text become one vector
/// (`org.doorstep.indexbuilder.onnx`), and the vector lies nearer to some topics than to others.
/// What lies where was learned from our own vocabulary by {@link
/// org.doorstep.indexbuilder.sense.Lessons}, and is kept in `topics.bin`. What was worked out for
/// a text is kept under the text's hash, so that no text is worked out twice.
@NullMarked
package org.doorstep.indexbuilder.sense;

import org.jspecify.annotations.NullMarked;
