/// Pages for people: written on the server, working without scripts, from templates that escape
/// by default. What they show is prepared here in plain words; the templates only lay it out.
@NullMarked
package org.doorstep.functions.pages;

import org.jspecify.annotations.NullMarked;
