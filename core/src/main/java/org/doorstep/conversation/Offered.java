package org.doorstep.conversation;

import org.doorstep.listing.Address;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Listing;
import org.doorstep.search.Match;

/// Says how one takes part in what has no place to go to.
final class Offered {

    private Offered() {}

    /// "online", "by phone", "at home"; nothing for what is in person.
    static String how(Listing listing) {
        if (listing.attendance().contains(Attendance.PHONE)) {
            return listing.attendance().contains(Attendance.ONLINE)
                    ? "phone or online"
                    : "by phone";
        }
        if (listing.attendance().contains(Attendance.ONLINE)) {
            return "online";
        }
        return listing.attendance().contains(Attendance.HOME_VISIT) ? "at your home" : "";
    }

    /// The same with where it is, for what is too far away to go to: "by phone from E3".
    static String from(Match match) {
        Address address = match.at() == null ? null : match.at().location().address();
        String postcode = address == null ? null : address.postalCode();
        String where =
                postcode != null
                        ? postcode.split(" ", 2)[0]
                        : address == null ? null : address.city();
        return where == null
                ? how(match.listing())
                : (how(match.listing()) + " from " + where).strip();
    }

    /// How to ask before one goes: "phone first", "e-mail first", or "ask there" where neither is
    /// listed.
    static String askFirst(Match match) {
        Listing listing = match.listing();
        if (listing.phoneAt(match.at()) != null) {
            return "phone first";
        }
        return listing.email() != null ? "e-mail first" : "ask there";
    }
}
