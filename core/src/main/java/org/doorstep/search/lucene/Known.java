package org.doorstep.search.lucene;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.listing.Access;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.listing.Language;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.words.StatedInWords;
import org.doorstep.listing.words.Tariff;
import org.doorstep.search.Match.Cost;
import org.jspecify.annotations.Nullable;

/// What is known of a listing: what its fields state, and where they are silent, what its words do.
/// The listing itself stays as it is.
///
/// @param words what it says of itself in words
record Known(Listing listing, StatedInWords words) {

    /// Stands beside languages that were read in words: others may be spoken as well.
    static final String AND_OTHERS = "~";

    static Known of(Listing listing) {
        return new Known(listing, StatedInWords.of(listing));
    }

    Cost cost() {
        if (!listing.costOptions().isEmpty() || words.free() == null) {
            return cost(listing.costOptions());
        }
        return words.free() ? Cost.FREE : Cost.PAID;
    }

    /// Free when every price is nothing; paid when any is not: half a free offer is not free. What
    /// is nothing under a condition alone has to be asked.
    static Cost cost(List<CostOption> options) {
        Tariff tariff = Tariff.of(options);
        if (tariff.paid()) {
            return Cost.PAID;
        }
        return tariff.free() ? Cost.FREE : Cost.UNKNOWN;
    }

    /// The words do not say which of several places they mean.
    @Nullable Boolean stepFree(Location at) {
        if (at.access().contains(Access.NOT_STEP_FREE)) {
            return false;
        }
        if (at.access().contains(Access.STEP_FREE)) {
            return true;
        }
        return listing.serviceAtLocations().size() > 1 ? null : words.stepFree();
    }

    @Nullable Gender gender() {
        Gender stated = listing.eligibility().gender();
        return stated == null ? words.gender() : stated;
    }

    @Nullable Integer minimumAge() {
        return agesStated() ? listing.eligibility().minimumAge() : words.minimumAge();
    }

    @Nullable Integer maximumAge() {
        return agesStated() ? listing.eligibility().maximumAge() : words.maximumAge();
    }

    private boolean agesStated() {
        Eligibility who = listing.eligibility();
        return who.minimumAge() != null || who.maximumAge() != null;
    }

    /// The kinds of loss it is for alone; empty for whatever is for any, or is about none.
    Set<String> losses() {
        return words.losses();
    }

    /// The circles of people it is for alone.
    Set<String> circles() {
        return words.circles();
    }

    /// How one takes part. Words that name the internet or the telephone do not close the door.
    Set<Attendance> attendance() {
        if (!listing.attendance().isEmpty() || words.attendance().isEmpty()) {
            return Set.copyOf(listing.attendance());
        }
        Set<Attendance> ways = EnumSet.copyOf(words.attendance());
        if (!listing.serviceAtLocations().isEmpty()) {
            ways.add(Attendance.IN_PERSON);
        }
        return ways;
    }

    /// Whether it can be joined online or by telephone.
    boolean afar() {
        return Facts.joinedFromAfar(attendance());
    }

    /// The codes of the languages spoken, those in fields and those in words; {@link #AND_OTHERS}
    /// among them where only words name any.
    List<String> languages() {
        Stream<String> stated = listing.languages().stream().map(Language::code);
        Stream<String> open =
                listing.languages().isEmpty() && !words.languages().isEmpty()
                        ? Stream.of(AND_OTHERS)
                        : Stream.empty();
        return Stream.of(stated, words.languages().stream(), open)
                .flatMap(codes -> codes)
                .map(code -> code.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
