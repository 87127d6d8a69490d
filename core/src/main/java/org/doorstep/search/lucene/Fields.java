package org.doorstep.search.lucene;

/// The fields of an index, named once for its writer and its readers. A change that old readers
/// cannot read raises {@link Manifest#SCHEMA}.
final class Fields {

    /// Text, analysed as {@link EnglishWords}.
    static final String NAME = "name";

    static final String ORGANIZATION = "organization";
    static final String DESCRIPTION = "description";

    /// Terms: the topic ids, what names the offer, the service's id, and the reach.
    static final String TOPIC = "topic";

    /// Terms: the topics it must never be found under.
    static final String NOT_FOR = "not-for";

    static final String OFFER = "offer";
    static final String REACH = "reach";

    /// Where it happens, for the distance filter, and the same point exactly as a column, by which
    /// the documents are sorted.
    static final String POINT = "point";

    static final String COORDINATES = "coordinates";

    /// Columns: packed facts, hours, topics with weights, languages, areas served, the hash of the
    /// name, the organisation.
    static final String FACTS = "facts";

    static final String HOURS = "hours";
    static final String TOPICS = "topics";
    static final String LANGUAGES = "languages";
    static final String AREAS = "areas";
    static final String NAME_KEY = "nameKey";
    static final String RUN_BY = "runBy";

    /// The losses that alone it is for, a column; older indexes have none.
    static final String LOSSES = "losses";

    /// The circles of people that alone it is for, a column; older indexes have none.
    static final String CIRCLES = "circles";

    /// Where it lies among texts of like meaning: a column of signed bytes.
    static final String SENSE = "sense";

    /// The listing whole, as `ListingJson` writes it.
    static final String LISTING = "listing";

    private Fields() {}
}
