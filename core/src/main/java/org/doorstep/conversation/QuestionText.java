package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.listing.Access;
import org.doorstep.listing.Address;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Language;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.jspecify.annotations.Nullable;

/// Answers a question about one offer from its listing; what the listing does not say is
/// answered
/// with its telephone number.
record QuestionText(Match match, @Nullable Place place, LocalDateTime now) {

    /// The answer as one short sentence, or the number to phone.
    String say(Aspect aspect) {
        String known = known(aspect);
        return known == null ? "the listing does not say. " + ask() : known;
    }

    private @Nullable String known(Aspect aspect) {
        Listing listing = match.listing();
        return switch (aspect) {
            case STEP_FREE -> stepFree();
            case PARKING -> has(Access.PARKING, "yes, there is parking");
            case TOILET -> has(Access.ACCESSIBLE_TOILET, "yes, an accessible toilet");
            case HEARING_LOOP -> has(Access.HEARING_LOOP, "yes, a hearing loop");
            case COST -> cost();
            case PHONE -> listing.phoneAt(match.at()) == null ? null : ask();
            case JOIN -> listing.applicationProcess();
            case WHERE -> where();
            case WHEN -> when();
            case LANGUAGE -> languages();
            case WHO -> who();
            case OTHER -> null;
        };
    }

    private @Nullable String stepFree() {
        Set<Access> access = access();
        if (access.contains(Access.STEP_FREE)) {
            return "yes, step free";
        }
        return access.contains(Access.NOT_STEP_FREE) ? "no, it is not step free" : null;
    }

    private @Nullable String has(Access fact, String yes) {
        return access().contains(fact) ? yes : null;
    }

    private Set<Access> access() {
        return match.at() == null ? Set.of() : match.at().location().access();
    }

    private @Nullable String cost() {
        String full = Money.full(match.listing());
        return full == null ? null : full.equals("Free") ? "it is free" : full;
    }

    private @Nullable String where() {
        if (match.at() == null) {
            String how = Offered.how(match.listing());
            return how.isEmpty() ? null : how;
        }
        Address address = match.at().location().address();
        String distance = Distance.say(match.metres(), place);
        String parts =
                java.util.stream.Stream.of(
                                match.at().location().name(),
                                address == null ? null : address.address1(),
                                address == null ? null : address.postalCode(),
                                distance == null ? null : distance + " away")
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return parts.isEmpty() ? null : parts;
    }

    private @Nullable String when() {
        if (match.timing().next() == null) {
            return null;
        }
        String text = match.timing().text();
        String next = "next " + HoursText.when(match.timing().next(), now);
        return text == null ? next : text + "; " + next;
    }

    private @Nullable String languages() {
        List<Language> languages = match.listing().languages();
        return languages.isEmpty()
                ? null
                : "they speak "
                        + languages.stream().map(Language::name).collect(Collectors.joining(", "));
    }

    private @Nullable String who() {
        Eligibility who = match.listing().eligibility();
        if (who.description() != null) {
            return who.description();
        }
        String gender =
                who.gender() == null
                        ? ""
                        : switch (who.gender()) {
                            case WOMEN -> "women only";
                            case MEN -> "men only";
                        };
        String ages = ages(who.minimumAge(), who.maximumAge());
        String both = gender.isEmpty() || ages.isEmpty() ? gender + ages : gender + ", " + ages;
        return both.isEmpty() ? null : "it is for " + both;
    }

    private static String ages(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return to == null ? "" : "aged up to " + to;
        }
        return to == null || to >= 100
                ? "aged " + from + " and over"
                : "aged " + from + " to " + to;
    }

    private String ask() {
        String phone = match.listing().phoneAt(match.at());
        if (phone != null) {
            return "Phone " + phone;
        }
        String email = match.listing().email();
        return email == null ? "No phone number is listed" : "Write to " + email;
    }
}
