/// Teaches the small tables that ship by the model that does not: what a question is about, by its
/// words ({@link org.doorstep.understanding.QuestionSense}), and where words and listings lie among
/// texts of like meaning. The lessons are messages, fragments of messages and listings of our own
/// in `bench/lessons`, written by people who knew neither the code nor the judged messages.
///
/// `./doorstep bench distil` runs it; it takes some minutes and writes where the tables ship.
@NullMarked
package org.doorstep.bench.distil;

import org.jspecify.annotations.NullMarked;
