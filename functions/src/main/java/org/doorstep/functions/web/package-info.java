/// What all doors share: reading what strangers send within bounds, the shapes of answers and
/// errors, the headers of every answer, and one log line for each request.
@NullMarked
package org.doorstep.functions.web;

import org.jspecify.annotations.NullMarked;
