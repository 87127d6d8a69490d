/// Flat files into listings: one row a service at a place, as spreadsheets save them.
///
/// Rows become records of the same shape as Open Referral's and are read by the same reader, so
/// that a date or a price means the same in both. The headings that are understood are in
/// `columns.tsv`.
@NullMarked
package org.doorstep.listing.csv;

import org.jspecify.annotations.NullMarked;
