package org.doorstep.conversation;

import org.doorstep.listing.Eligibility;
import org.jspecify.annotations.Nullable;

/// Says whom an offer is for, as its listing states it.
final class WhomText {

    private WhomText() {}

    /// Its owner's own words, else the stated sex and ages; null when nobody said.
    static @Nullable String say(Eligibility who) {
        if (who.description() != null) {
            return who.description();
        }
        String gender = said(who.gender());
        String ages = ages(who.minimumAge(), who.maximumAge());
        String both = gender.isEmpty() || ages.isEmpty() ? gender + ages : gender + ", " + ages;
        String people = gender.isEmpty() ? "people " : "";
        return both.isEmpty() ? null : "it is for " + people + both;
    }

    static @Nullable String gender(Eligibility who) {
        String gender = said(who.gender());
        return gender.isEmpty() ? null : "it is for " + gender;
    }

    private static String said(Eligibility.@Nullable Gender gender) {
        return gender == null
                ? ""
                : switch (gender) {
                    case WOMEN -> "women only";
                    case MEN -> "men only";
                };
    }

    /// "Aged 8 to 12", "aged up to 5"; empty where any age may come.
    static String ages(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return to == null ? "" : "aged up to " + to;
        }
        return to == null || to >= 100
                ? "aged " + from + " and over"
                : "aged " + from + " to " + to;
    }
}
