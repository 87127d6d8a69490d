package org.doorstep.listing.words;

import java.util.EnumSet;
import java.util.Set;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.listing.Listing;
import org.jspecify.annotations.Nullable;

/// What a listing plainly says of itself in its name, its description and its words on whom it is
/// for. What is not said, or not plainly, is null or empty. Whoever uses it lets a stated field
/// win.
///
/// @param gender whom alone it is for
/// @param minimumAge in years, included
/// @param maximumAge in years, included
/// @param languages ISO 639 codes of some that are spoken, English not among them
/// @param free true when nobody pays, false when there is a price
/// @param stepFree whether one gets in without a step
/// @param attendance ways to take part that were named; others may be open as well
/// @param losses kinds of {@link Losses} that alone it is for
/// @param circles kinds of {@link Circles} that alone it is for
public record StatedInWords(
        @Nullable Gender gender,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        Set<String> languages,
        @Nullable Boolean free,
        @Nullable Boolean stepFree,
        Set<Attendance> attendance,
        Set<String> losses,
        Set<String> circles) {

    public StatedInWords {
        languages = Set.copyOf(languages);
        attendance = Set.copyOf(attendance);
        losses = Set.copyOf(losses);
        circles = Set.copyOf(circles);
    }

    /// What a listing's words state. Takes time in proportion to the text and never throws.
    public static StatedInWords of(Listing listing) {
        Account account = Account.of(listing);
        Ages ages = Ages.of(account);
        return new StatedInWords(
                gender(account),
                ages.from(),
                ages.to(),
                Spoken.in(account),
                free(account),
                stepFree(account),
                attendance(account),
                Losses.in(account),
                Circles.in(account));
    }

    /// For women or for men alone, where nothing in all the text lets the others in.
    private static @Nullable Gender gender(Account account) {
        boolean women = account.says("women");
        boolean men = account.says("men");
        if (women == men || account.says("mixed")) {
            return null;
        }
        return women ? Gender.WOMEN : Gender.MEN;
    }

    /// A first visit or a child's place that is free leaves a price a price.
    private static @Nullable Boolean free(Account account) {
        boolean free = account.says("free");
        boolean paid = account.says("paid");
        if (free == paid || account.says("unclear") || free && account.says("trial")) {
            return null;
        }
        return free;
    }

    private static @Nullable Boolean stepFree(Account account) {
        boolean steps = account.says("steps");
        boolean ramp = account.says("ramp");
        return steps == ramp || account.says("unsure") ? null : Boolean.valueOf(ramp);
    }

    private static Set<Attendance> attendance(Account account) {
        Set<Attendance> ways = EnumSet.noneOf(Attendance.class);
        if (account.says("online")) {
            ways.add(Attendance.ONLINE);
        }
        if (account.says("phone")) {
            ways.add(Attendance.PHONE);
        }
        if (!ways.isEmpty() && account.says("inperson")) {
            ways.add(Attendance.IN_PERSON);
        }
        return ways;
    }
}
