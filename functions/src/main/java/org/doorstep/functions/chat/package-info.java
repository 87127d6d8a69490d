/// The chat of a page: the same conversation as by text, named by its page instead of a number.
@NullMarked
package org.doorstep.functions.chat;

import org.jspecify.annotations.NullMarked;
