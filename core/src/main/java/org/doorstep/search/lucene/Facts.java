package org.doorstep.search.lucene;

import java.time.LocalDate;
import java.util.Set;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.search.Match.Cost;
import org.jspecify.annotations.Nullable;

/// What is known of one offer and can be known in a few bits. All of it is packed in one number,
/// so that deciding whether a candidate fits reads one column.
///
/// @param stepFree true, false, or null when nobody said
/// @param gender whom alone it is for, or null
/// @param minimumAge in years; 0 when nobody said
/// @param maximumAge in years; {@link #NO_AGE} when nobody said
/// @param attendance how one takes part; empty when nobody said
/// @param assuredDay the day it was last checked as days since 1970; 0 when nobody said
record Facts(
        Cost cost,
        @Nullable Boolean stepFree,
        @Nullable Gender gender,
        int minimumAge,
        int maximumAge,
        Set<Attendance> attendance,
        @Nullable VenueCharacter character,
        Reach reach,
        int assuredDay) {

    /// An age no person has: nothing was said.
    static final int NO_AGE = 255;

    private static final int MAX_DAY = (1 << 20) - 1;

    /// How far an offer reaches.
    enum Reach {
        /// It happens at a point.
        LOCAL,
        /// It has no point and comes to people in some areas.
        AREA,
        /// Anybody in the country can use it: online, by telephone, or nationwide.
        ANYWHERE,
        /// It happens somewhere, and nobody said where.
        UNPLACED
    }

    static Facts of(Known known, @Nullable Location at, Reach reach) {
        Listing listing = known.listing();
        return new Facts(
                known.cost(),
                at == null ? null : known.stepFree(at),
                known.gender(),
                age(known.minimumAge(), 0),
                age(known.maximumAge(), NO_AGE),
                known.attendance(),
                at == null ? null : at.character(),
                reach,
                day(listing.assuredDate()));
    }

    private static int age(@Nullable Integer years, int unsaid) {
        return years == null ? unsaid : Math.clamp(years, 0, NO_AGE - 1);
    }

    private static int day(@Nullable LocalDate date) {
        return date == null ? 0 : Math.clamp(date.toEpochDay(), 0, MAX_DAY);
    }

    /// Whether it says for what ages it is.
    boolean agesStated() {
        return minimumAge > 0 || maximumAge < NO_AGE;
    }

    /// Whether somebody of this age may come.
    boolean admits(int years) {
        return years >= minimumAge && (maximumAge == NO_AGE || years <= maximumAge);
    }

    /// Whether it needs no way into a building: nobody meets there.
    boolean withoutVenue() {
        return reach != Reach.LOCAL
                && !attendance.isEmpty()
                && !attendance.contains(Attendance.IN_PERSON);
    }

    /// Whether it can be joined online or by telephone.
    boolean joinedFromAfar() {
        return joinedFromAfar(attendance);
    }

    static boolean joinedFromAfar(Set<Attendance> ways) {
        return ways.contains(Attendance.ONLINE) || ways.contains(Attendance.PHONE);
    }

    long pack() {
        long bits = cost.ordinal();
        bits |= (stepFree == null ? 0L : stepFree ? 1L : 2L) << 2;
        bits |= (gender == null ? 0L : 1L + gender.ordinal()) << 4;
        bits |= (long) minimumAge << 6;
        bits |= (long) maximumAge << 14;
        for (Attendance a : attendance) {
            bits |= 1L << 22 << a.ordinal();
        }
        bits |= (character == null ? 0L : 1L + character.ordinal()) << 30;
        bits |= (long) reach.ordinal() << 34;
        return bits | (long) assuredDay << 36;
    }

    static Facts unpack(long bits) {
        int step = bits(bits, 2, 2);
        int gender = bits(bits, 4, 2);
        int character = bits(bits, 30, 4);
        return new Facts(
                COSTS[bits(bits, 0, 2)],
                step == 0 ? null : step == 1,
                gender == 0 ? null : GENDERS[gender - 1],
                bits(bits, 6, 8),
                bits(bits, 14, 8),
                ATTENDANCE[bits(bits, 22, 4)],
                character == 0 ? null : CHARACTERS[character - 1],
                REACHES[bits(bits, 34, 2)],
                bits(bits, 36, 20));
    }

    private static int bits(long packed, int from, int count) {
        return (int) (packed >>> from) & ((1 << count) - 1);
    }

    private static final Cost[] COSTS = Cost.values();
    private static final Gender[] GENDERS = Gender.values();
    private static final VenueCharacter[] CHARACTERS = VenueCharacter.values();
    private static final Reach[] REACHES = Reach.values();
    private static final Set<Attendance>[] ATTENDANCE = allSets();

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Set<Attendance>[] allSets() {
        Set<Attendance>[] sets = new Set[1 << Attendance.values().length];
        for (int i = 0; i < sets.length; i++) {
            java.util.EnumSet<Attendance> set = java.util.EnumSet.noneOf(Attendance.class);
            for (Attendance a : Attendance.values()) {
                if ((i & 1 << a.ordinal()) != 0) {
                    set.add(a);
                }
            }
            sets[i] = java.util.Collections.unmodifiableSet(set);
        }
        return sets;
    }
}
