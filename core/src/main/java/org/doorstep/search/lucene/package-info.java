/// The directory as a Lucene index: how it is written, opened, asked and ranked. Nothing outside
/// this package imports Lucene.
///
/// **Writing.** {@link org.doorstep.search.lucene.FolderWriter} writes one document for each place
/// where a service happens, and one for a service without a place ({@link
/// org.doorstep.search.lucene.OfferDocuments}). An index is a folder of files that never change,
/// and a {@link org.doorstep.search.lucene.Manifest} that names them and is written last.
///
/// **Reading.** An {@link org.doorstep.search.lucene.IndexSource} says which folder is the newest;
/// {@link org.doorstep.search.lucene.LuceneSearch} opens it, swaps to a newer one while searches
/// go on, and closes the old when its last search has ended.
///
/// **Asking.** Lucene proposes candidates (topic, words, distance); whether each fits is decided
/// exactly from its column values (hours, needs, age), and {@link
/// org.doorstep.search.lucene.Ranking} alone decides the order. Thousands may fit and all are
/// counted, but only as much of the order is worked out as a page shows ({@link
/// org.doorstep.search.lucene.Line}), and only its listings are read.
///
/// The manual of the engine: https://lucene.apache.org/core/
@NullMarked
package org.doorstep.search.lucene;

import org.jspecify.annotations.NullMarked;
