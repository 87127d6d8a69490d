package org.doorstep.place;

/// What the gazetteer knows of a postcode.
public sealed interface PostcodeAnswer {

    /// It is here, or the smallest part of it that exists is; the place's note says which.
    record Found(Place place) implements PostcodeAnswer {}

    /// No open data tell where postcodes of this part of the world are; the note is for the
    /// person.
    record NotCovered(String note) implements PostcodeAnswer {}

    /// There is no such district; the note is for the person.
    record Unknown(String note) implements PostcodeAnswer {}
}
