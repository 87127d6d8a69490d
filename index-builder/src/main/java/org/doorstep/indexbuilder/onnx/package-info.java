/// The sentence model: a text becomes a vector, and texts of like meaning get like vectors.
///
/// The model is all-MiniLM-L6-v2 (a distilled transformer of six layers, its weights in eight
/// bits), carried by a Maven package and run by ONNX Runtime, whose native library is in its own
/// jar. Only the building of an index uses it; no question ever does. What is made of the vectors
/// is in `org.doorstep.indexbuilder`.
@NullMarked
package org.doorstep.indexbuilder.onnx;

import org.jspecify.annotations.NullMarked;
