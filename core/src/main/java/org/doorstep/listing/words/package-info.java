/// What a listing says about itself in words and leaves open in its fields: whom it is for, what
/// ages, which languages, whether it costs, how one gets in and how one takes part.
///
/// A field that is stated always wins, and nothing here is written back into a listing: what was
/// read holds as long as the words do. Only what is said plainly of the whole service counts; where
/// a statement may be about a part of it, about somebody else or about something else, nothing is
/// read. {@link org.doorstep.listing.words.Losses} tells one loss from another, and {@link
/// org.doorstep.listing.words.Tariff} says who pays which price. The words are in `stated.tsv`
/// and `classes.tsv`; {@link org.doorstep.listing.words.StatedInWords} is where to begin.
@NullMarked
package org.doorstep.listing.words;

import org.jspecify.annotations.NullMarked;
