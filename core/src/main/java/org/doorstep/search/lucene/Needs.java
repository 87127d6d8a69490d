package org.doorstep.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.search.Enquiry.Asker;
import org.doorstep.search.Filter;
import org.doorstep.search.Match.Cost;
import org.jspecify.annotations.Nullable;

/// What somebody needs, held against what is known of an offer. Known not to fit is never shown;
/// what is not stated is left to be asked, except where being wrong does harm.
record Needs(List<Filter> filters, Asker asker) {

    private static final int ADULT = 18;

    private static final int TEENS = 12;

    /// What is known of one need.
    enum Fit {
        YES,
        NO,
        NOT_STATED
    }

    /// The needs nobody stated anything about; null when one is known not to be met, or the offer
    /// excludes the person who asks.
    @Nullable List<Filter> unstated(Facts facts, Set<String> languages) {
        if (excludes(facts)) {
            return null;
        }
        List<Filter> unstated = filters.isEmpty() ? List.of() : new ArrayList<>();
        for (Filter f : filters) {
            switch (fit(f, facts, languages)) {
                case YES -> {}
                case NO -> {
                    return null;
                }
                case NOT_STATED -> unstated.add(f);
            }
        }
        return unstated;
    }

    /// Whether the languages of an offer matter.
    boolean language() {
        return asks(Filter.InLanguage.class);
    }

    /// Whether it is for a child: nobody takes one to what may be for grown people alone where
    /// something for children is a mile farther.
    boolean forAChild() {
        for (Filter f : filters) {
            if (f instanceof Filter.Child || f instanceof Filter.Age(var years) && years < ADULT) {
                return true;
            }
        }
        return false;
    }

    private boolean asks(Class<? extends Filter> need) {
        for (Filter f : filters) {
            if (need.isInstance(f)) {
                return true;
            }
        }
        return false;
    }

    /// Somebody who says her own sex or age loses only what is not for her. Her own age does not
    /// matter where she asks for another's: a mother of 34 may take her child to the under 5s.
    private boolean excludes(Facts facts) {
        Gender hers = asker.gender();
        Integer age = asker.age();
        return hers != null && facts.gender() != null && facts.gender() != hers
                || age != null && !facts.admits(age) && !forAnother();
    }

    private boolean forAnother() {
        return asks(Filter.Age.class) || asks(Filter.Child.class);
    }

    static Fit fit(Filter filter, Facts facts, Set<String> languages) {
        return switch (filter) {
            case Filter.Free(var only) -> only ? of(facts.cost()) : Fit.YES;
            case Filter.StepFree _ -> facts.withoutVenue() ? Fit.YES : of(facts.stepFree());
            case Filter.Women _ -> known(facts.gender() == Gender.WOMEN);
            case Filter.Men _ -> known(facts.gender() == Gender.MEN);
            case Filter.Online _ -> joined(facts, Attendance.ONLINE);
            case Filter.ByPhone _ -> joined(facts, Attendance.PHONE);
            case Filter.NonClinical _ -> nonClinical(facts);
            case Filter.InLanguage(var code) -> spoken(code, languages);
            case Filter.Age(var years) -> aged(years, facts);
            case Filter.Child child -> child(child, facts);
        };
    }

    /// HSDS states ages only where there is a limit, so what states none is open to adults; whether
    /// a child may come must be asked.
    private static Fit aged(int years, Facts facts) {
        if (!facts.agesStated()) {
            return years >= ADULT ? Fit.YES : Fit.NOT_STATED;
        }
        return known(facts.admits(years));
    }

    /// A child of any age: what is for grown people alone is shut; whether she is old enough for
    /// what is for teenagers must be asked. A little one is too young for schoolchildren's things.
    private static Fit child(Filter.Child child, Facts facts) {
        boolean teens = facts.minimumAge() >= TEENS && facts.minimumAge() <= Filter.Child.OLDEST;
        return facts.agesStated() && (child.little() || !teens)
                ? known(facts.minimumAge() <= child.oldest())
                : Fit.NOT_STATED;
    }

    private static Fit known(boolean yes) {
        return yes ? Fit.YES : Fit.NO;
    }

    private static Fit of(@Nullable Boolean stated) {
        return stated == null ? Fit.NOT_STATED : known(stated);
    }

    private static Fit of(Cost cost) {
        return switch (cost) {
            case FREE -> Fit.YES;
            case PAID -> Fit.NO;
            case UNKNOWN -> Fit.NOT_STATED;
        };
    }

    /// A place with a door that says nothing about the internet is not on the internet.
    private static Fit joined(Facts facts, Attendance way) {
        boolean online = way == Attendance.ONLINE && facts.character() == VenueCharacter.ONLINE;
        if (facts.attendance().contains(way) || online) {
            return Fit.YES;
        }
        boolean silent = facts.attendance().isEmpty() && facts.reach() != Facts.Reach.LOCAL;
        return silent ? Fit.NOT_STATED : Fit.NO;
    }

    private static Fit nonClinical(Facts facts) {
        if (facts.character() == null) {
            return facts.withoutVenue() ? Fit.YES : Fit.NOT_STATED;
        }
        return known(facts.character() != VenueCharacter.CLINICAL);
    }

    private static Fit spoken(String code, Set<String> languages) {
        if (code.equals("en") || languages.contains(code.toLowerCase(Locale.ROOT))) {
            return Fit.YES;
        }
        boolean open = languages.isEmpty() || languages.contains(Known.AND_OTHERS);
        return open ? Fit.NOT_STATED : Fit.NO;
    }

    /// What to ask about a need nobody stated anything about, to go after "phone to ask".
    static String toAsk(Filter filter) {
        return switch (filter) {
            case Filter.Free _ -> Filter.Free.TO_ASK;
            case Filter.StepFree _ -> "if it is step free";
            case Filter.Women _ -> "if it is for women only";
            case Filter.Men _ -> "if it is for men only";
            case Filter.Online _ -> "if it is online";
            case Filter.ByPhone _ -> "if it is by phone";
            case Filter.NonClinical _ -> "what kind of place it is in";
            case Filter.InLanguage _ -> "which languages they speak";
            case Filter.Age _, Filter.Child _ -> "what ages it is for";
        };
    }
}
