/// Where: points, postcodes, and the gazetteer that knows every postcode and named place.
///
/// Nothing here knows what a listing is. Distances are metres, coordinates WGS84 degrees.
///
/// [Gazetteer] opens two packed files: `postcodes.bin`, from OS Code-Point Open, and `names.bin`,
/// from OS Open Names and GeoNames; both are made by [GazetteerBuilder] and their layouts are told
/// in `PostcodeFile` and `NameFile`. [PlaceReader] finds places in what people write: it cuts a
/// message into words, tries a postcode, then a name, then a [Landmark] at each, and asks of the
/// words around whether they speak of a place; `Meant` tells where somebody is from where she
/// came from. Which words are only words, which areas people
/// name, and what they call towns are tables beside this package (`words.tsv`, `areas.tsv`,
/// `aliases.tsv`, `nicknames.tsv`).
///
/// A name that is not spelled as any place is: `NameLookup` knows torn, clipped and mutated ones,
/// `Misspellings` the likest town, `not-misspelt.tsv` the words that only look like one.
/// `BorneNames` leaves Chester the cat alone (`borne.tsv`), and `Standing` weighs what a clause
/// says of one of several places (`standing.tsv`).
///
/// The data are described at
/// [OS Open Data](https://osdatahub.os.uk/downloads/open); NOTICE says what is owed to whom.
@NullMarked
package org.doorstep.place;

import org.jspecify.annotations.NullMarked;
