/// How much is too much: texts to one number, parts a day, requests of one address. What is
/// counted are keyed hashes by the hour, never numbers; a reply with lines to call is never held
/// back. See `Ration` for texts and `Pace` for the web.
@NullMarked
package org.doorstep.limits;

import org.jspecify.annotations.NullMarked;
