/// Where: points, postcodes, and the gazetteer that knows every postcode and named place.
///
/// Nothing here knows what a listing is. Distances are metres, coordinates WGS84 degrees.
@NullMarked
package org.doorstep.place;

import org.jspecify.annotations.NullMarked;
