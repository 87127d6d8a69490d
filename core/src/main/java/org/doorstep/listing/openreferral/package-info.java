/// Open Referral files into listings: the UK profile 3.0 above all
/// (<https://docs.openreferraluk.org>), and the spellings of HSDS 3 and of the older UK
/// standard where they differ.
///
/// {@link org.doorstep.listing.openreferral.OpenReferralReader} walks through a file of any size
/// and holds one record at a time; {@link org.doorstep.listing.openreferral.ServiceReader} makes
/// a listing of one record.
@NullMarked
package org.doorstep.listing.openreferral;

import org.jspecify.annotations.NullMarked;
