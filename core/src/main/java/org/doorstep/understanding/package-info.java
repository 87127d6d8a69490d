/// A person's words into an exact enquiry: topics, place, time, needs, and what the person
/// says of
/// herself.
///
/// Each reader proposes spans of the message; the longest that do not overlap win, and what is
/// left
/// over are the words to search for. No language model: vocabulary, grammar and spelling.
@NullMarked
package org.doorstep.understanding;

import org.jspecify.annotations.NullMarked;
