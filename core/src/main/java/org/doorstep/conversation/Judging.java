package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.conversation.ComparisonText.Line;
import org.doorstep.conversation.ComparisonText.Verdict;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Language;
import org.doorstep.listing.Listing;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.listing.words.StatedInWords;
import org.doorstep.place.Place;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Says of one offer whether it is so, by what its listing states and nothing else: yes, no, or not
/// stated, and the fact that shows it.
///
/// @param said the time that the question names
record Judging(Understood said, @Nullable Place place, LocalDateTime now, Evidence evidence) {

    /// The longest quotation of an owner, in characters.
    private static final int QUOTED = 70;

    /// An owner who speaks of stairs has not said that one gets in without.
    private static final Pattern STAIRS =
            Pattern.compile("(?i)\\b(?:stairs?|(?<!no )steps|upstairs|no lift)\\b");

    /// What it comes to for one.
    Line line(int number, Match match, Trait trait) {
        Verdict verdict = verdict(match, trait);
        String fact = verdict == Verdict.UNKNOWN ? Standing.asking(match) : fact(match, trait);
        boolean said = fact.equalsIgnoreCase(label(trait));
        return new Line(number, match.listing().name(), verdict, said ? "" : fact);
    }

    /// What those that are so have in common: "Free", "Step free", "In the evening".
    String label(Trait trait) {
        return switch (trait) {
            case Trait.Meets(var need) -> Heading.capital(Kept.say(need));
            case Trait.Tells(var aspect) -> label(aspect);
            case Trait.OnThen _ -> Heading.capital(Moment.wanted(said, now));
            case Trait.Most _, Trait.Best _ -> "";
        };
    }

    private static String label(Aspect aspect) {
        return switch (aspect) {
            case STEP_FREE -> "Step free";
            case PHONE -> "To ring";
            case JOIN -> "How to join";
            case DOG -> "Dogs";
            default -> Heading.capital(aspect.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        };
    }

    private Verdict verdict(Match match, Trait trait) {
        return switch (trait) {
            case Trait.Meets(var need) -> meets(match, need);
            case Trait.OnThen _ -> of(Particulars.on(match, said, now));
            case Trait.Tells(var aspect) -> told(match, aspect);
            case Trait.Most _, Trait.Best _ -> Verdict.UNKNOWN;
        };
    }

    private Verdict told(Match match, Aspect aspect) {
        String known = answer(match).known(aspect, QUOTED);
        if (known == null || aspect == Aspect.STEP_FREE && STAIRS.matcher(known).find()) {
            return Verdict.UNKNOWN;
        }
        return known.startsWith("no, ") ? Verdict.NO : Verdict.YES;
    }

    private QuestionText answer(Match match) {
        return new QuestionText(match, place, now, evidence);
    }

    private static Verdict meets(Match match, Filter need) {
        Listing listing = match.listing();
        return switch (need) {
            case Filter.Free _ ->
                    switch (match.cost()) {
                        case FREE -> Verdict.YES;
                        case PAID -> Verdict.NO;
                        case UNKNOWN -> Verdict.UNKNOWN;
                    };
            case Filter.Women _ -> of(gender(listing) == Eligibility.Gender.WOMEN);
            case Filter.Men _ -> of(gender(listing) == Eligibility.Gender.MEN);
            case Filter.Online _ -> of(listing.attendance().contains(Attendance.ONLINE));
            case Filter.ByPhone _ -> of(listing.attendance().contains(Attendance.PHONE));
            case Filter.InLanguage(var code) -> spoken(listing, code);
            case Filter.Age(var years) -> aged(listing.eligibility(), years);
            case Filter.Child child -> child(listing.eligibility(), child.oldest());
            case Filter.NonClinical _ -> nonClinical(match);
            case Filter.StepFree _ -> Verdict.UNKNOWN;
        };
    }

    private static Verdict nonClinical(Match match) {
        VenueCharacter character = match.at() == null ? null : match.at().location().character();
        return match.at() == null
                ? Verdict.YES
                : character == null ? Verdict.UNKNOWN : of(character != VenueCharacter.CLINICAL);
    }

    private static Eligibility.@Nullable Gender gender(Listing listing) {
        Eligibility.Gender stated = listing.eligibility().gender();
        return stated == null ? StatedInWords.of(listing).gender() : stated;
    }

    /// A listing names the languages besides English.
    private static Verdict spoken(Listing listing, String code) {
        List<String> codes = listing.languages().stream().map(Language::code).toList();
        return code.equals("en") || codes.contains(code)
                ? Verdict.YES
                : codes.isEmpty() ? Verdict.UNKNOWN : Verdict.NO;
    }

    /// A child whose age nobody said.
    private static Verdict child(Eligibility who, int oldest) {
        Integer from = who.minimumAge();
        return from == null && who.maximumAge() == null
                ? Verdict.UNKNOWN
                : of(from == null || from <= oldest);
    }

    private static Verdict aged(Eligibility who, int years) {
        Integer from = who.minimumAge();
        Integer to = who.maximumAge();
        if (from == null && to == null) {
            return years >= 18 ? Verdict.YES : Verdict.UNKNOWN;
        }
        return of((from == null || years >= from) && (to == null || years <= to));
    }

    private static Verdict of(@Nullable Boolean so) {
        return so == null ? Verdict.UNKNOWN : so ? Verdict.YES : Verdict.NO;
    }

    private String fact(Match match, Trait trait) {
        return switch (trait) {
            case Trait.Meets(var need) -> fact(match, need);
            case Trait.OnThen _ -> when(match);
            case Trait.Tells(var aspect) -> told(answer(match).known(aspect, QUOTED));
            case Trait.Most _, Trait.Best _ -> "";
        };
    }

    /// "Yes, there is parking" stands behind the label; "Phone 020" behind "To ring".
    private static String told(@Nullable String known) {
        String bare = known == null ? "" : known.replaceFirst("^(?:yes, |Phone )", "");
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String fact(Match match, Filter need) {
        return switch (need) {
            case Filter.Free _ -> or(Money.brief(match), "not free");
            case Filter.InLanguage(var code) -> languages(match.listing(), code);
            case Filter.Age _, Filter.Child _ -> String.join(", ", Conditions.brief(match));
            case Filter.Online _, Filter.ByPhone _ -> Offered.how(match.listing());
            case Filter.Women _, Filter.Men _, Filter.NonClinical _, Filter.StepFree _ -> "";
        };
    }

    /// "also Bengali and Somali": those besides the one that is asked about.
    private static String languages(Listing listing, String code) {
        String others =
                listing.languages().stream()
                        .filter(l -> !l.code().equals(code))
                        .map(Language::name)
                        .collect(Collectors.joining(", "));
        boolean so = spoken(listing, code) == Verdict.YES;
        return others.isEmpty() || !so ? others : "also " + others;
    }

    private String when(Match match) {
        Window next = match.timing().next();
        String hours = match.timing().text();
        return next != null && !said.windows().isEmpty()
                ? HoursText.when(next, now)
                : hours == null ? "" : Fit.name(hours, QUOTED);
    }

    private static String or(@Nullable String known, String otherwise) {
        return known == null ? otherwise : known;
    }
}
