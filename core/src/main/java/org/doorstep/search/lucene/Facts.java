package org.doorstep.search.lucene;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.listing.Location;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.search.Match.Cost;
import org.jspecify.annotations.Nullable;

/// What is known of one offer and can be known in a few bits. All of it is packed in one number,
/// so that deciding whether a candidate fits reads one column; each fact is taken out of it when it
/// is asked for.
///
/// @param packed the number
record Facts(long packed) {

    /// An age no person has: nothing was said.
    static final int NO_AGE = 255;

    private static final int MAX_DAY = (1 << 20) - 1;

    private static final Cost[] COSTS = Cost.values();
    private static final Gender[] GENDERS = Gender.values();
    private static final VenueCharacter[] CHARACTERS = VenueCharacter.values();
    private static final Reach[] REACHES = Reach.values();
    private static final List<Set<Attendance>> ATTENDANCE =
            IntStream.range(0, 1 << Attendance.values().length).mapToObj(Facts::ways).toList();

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
        return of(
                known.cost(),
                at == null ? null : known.stepFree(at),
                known.gender(),
                age(known.minimumAge(), 0),
                age(known.maximumAge(), NO_AGE),
                known.attendance(),
                at == null ? null : at.character(),
                reach,
                day(known.listing().assuredDate()));
    }

    /// These facts in one number.
    static Facts of(
            Cost cost,
            @Nullable Boolean stepFree,
            @Nullable Gender gender,
            int minimumAge,
            int maximumAge,
            Set<Attendance> attendance,
            @Nullable VenueCharacter character,
            Reach reach,
            int assuredDay) {
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
        return new Facts(bits | (long) assuredDay << 36);
    }

    private static int age(@Nullable Integer years, int unsaid) {
        return years == null ? unsaid : Math.clamp(years, 0, NO_AGE - 1);
    }

    private static int day(@Nullable LocalDate date) {
        return date == null ? 0 : Math.clamp(date.toEpochDay(), 0, MAX_DAY);
    }

    private static Set<Attendance> ways(int bits) {
        EnumSet<Attendance> ways = EnumSet.allOf(Attendance.class);
        ways.removeIf(a -> (bits & 1 << a.ordinal()) == 0);
        return Collections.unmodifiableSet(ways);
    }

    Cost cost() {
        return COSTS[bits(0, 2)];
    }

    /// True, false, or null when nobody said.
    @Nullable Boolean stepFree() {
        int step = bits(2, 2);
        return step == 0 ? null : step == 1;
    }

    /// Whom alone it is for, or null.
    @Nullable Gender gender() {
        int gender = bits(4, 2);
        return gender == 0 ? null : GENDERS[gender - 1];
    }

    /// In years; 0 when nobody said.
    int minimumAge() {
        return bits(6, 8);
    }

    /// In years; {@link #NO_AGE} when nobody said.
    int maximumAge() {
        return bits(14, 8);
    }

    /// How one takes part; empty when nobody said.
    Set<Attendance> attendance() {
        return ATTENDANCE.get(bits(22, 4));
    }

    @Nullable VenueCharacter character() {
        int character = bits(30, 4);
        return character == 0 ? null : CHARACTERS[character - 1];
    }

    Reach reach() {
        return REACHES[bits(34, 2)];
    }

    /// The day it was last checked as days since 1970; 0 when nobody said.
    int assuredDay() {
        return bits(36, 20);
    }

    private int bits(int from, int count) {
        return (int) (packed >>> from) & ((1 << count) - 1);
    }

    /// Whether it says for what ages it is.
    boolean agesStated() {
        return minimumAge() > 0 || maximumAge() < NO_AGE;
    }

    /// Whether somebody of this age may come.
    boolean admits(int years) {
        return years >= minimumAge() && (maximumAge() == NO_AGE || years <= maximumAge());
    }

    /// Whether it needs no way into a building: nobody meets there.
    boolean withoutVenue() {
        return reach() != Reach.LOCAL
                && !attendance().isEmpty()
                && !attendance().contains(Attendance.IN_PERSON);
    }

    /// Whether it can be joined online or by telephone.
    boolean joinedFromAfar() {
        return joinedFromAfar(attendance());
    }

    static boolean joinedFromAfar(Set<Attendance> ways) {
        return ways.contains(Attendance.ONLINE) || ways.contains(Attendance.PHONE);
    }
}
