package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Listing;
import org.doorstep.listing.words.Circles;
import org.doorstep.listing.words.Losses;
import org.doorstep.listing.words.StatedInWords;
import org.doorstep.search.Match;
import org.jspecify.annotations.Nullable;

/// What somebody should know before she sets out, in a word or two each: whom it is for, and
/// whether it has to be asked first. What is open to all who come has none.
final class Conditions {

    private static final Pattern COME =
            pattern(
                    "no need|no booking|no referral|turn up|drop[- ]?in|walk[- ]?(?:in|up)"
                            + "|come (?:along|to)|open to|first come|or (?:chance|just)|ring if");

    private static final Pattern YOURSELF =
            pattern(
                    "self[- ]?referr?al|refer yourself|yourself|or (?:parents|you|family)|reception");

    private static final Pattern RING =
            pattern("^(?:ring|phone|call|telephone)\\b|or ring|ring (?:first|before)|appointment");

    private static final Pattern BOOK = pattern("^book\\b|to book|book a place|book by");

    private static final Pattern WRITE = pattern("^e-?mail (?:us|first|before|for|your|the)");

    private static final Pattern REFERRED = pattern("referr?al|be referred|can refer");

    private static final Pattern GENDER_NAMED = pattern("wom[ae]n|ladies|girls|mums|\\bmen|lads");

    private static final Pattern DEATH =
            pattern(
                    "bereav|grie[fv]|mourn|loss|lost|losing|died|death|widow|miscarr|stillb|suicid");

    private static final Pattern LOSS_NAMED =
            pattern("widow|suicid|bab(?:y|ies)|child|pet|miscarr|stillb|parent|homicide|overdose");

    private static final Pattern AGES = pattern("^(?:ages \\d|up to \\d|\\d+\\+)");

    private static final String RING_FIRST = "ring first";

    private Conditions() {}

    /// "65+", "women only", "by referral", "ring first".
    static List<String> brief(Match match) {
        Listing listing = match.listing();
        String situation = situation(listing);
        boolean gendered = situation != null && GENDER_NAMED.matcher(situation).find();
        return Stream.of(
                        ages(listing),
                        gendered ? null : gender(listing),
                        situation,
                        match.at() == null || match.timing().next() == null ? null : joining(match))
                .filter(Objects::nonNull)
                .toList();
    }

    /// The same of each of a list; what holds for all of them was asked for and needs no saying.
    static List<List<String>> brief(List<Match> matches) {
        List<List<String>> all = matches.stream().map(Conditions::brief).toList();
        List<String> common = new ArrayList<>(all.size() < 2 ? List.of() : all.getFirst());
        all.forEach(common::retainAll);
        return all.stream()
                .map(each -> each.stream().filter(c -> !common.contains(c)).toList())
                .toList();
    }

    /// Those of some conditions that may still shut somebody out: an age that was asked for does
    /// not, and to ring first shuts out nobody.
    static List<String> telling(List<String> some, boolean aged) {
        return some.stream()
                .filter(c -> !c.endsWith(" first"))
                .filter(c -> !aged || !AGES.matcher(c).find())
                .toList();
    }

    private static @Nullable String ages(Listing listing) {
        Integer from = listing.eligibility().minimumAge();
        Integer to = listing.eligibility().maximumAge();
        if (to != null && to <= Eligibility.YOUTH) {
            return from == null || from == 0 ? "up to " + to : "ages " + from + " to " + to;
        }
        return from != null
                        && from >= Eligibility.LATER_LIFE
                        && !listing.name().contains(from.toString())
                ? from + "+"
                : null;
    }

    /// For which loss, or for what circle of people.
    private static @Nullable String situation(Listing listing) {
        String loss = loss(listing);
        return loss == null ? Circles.said(listing) : loss;
    }

    /// For which loss it is, where its name does not say so. Few listings speak of death: the words
    /// of the others are not read.
    private static @Nullable String loss(Listing listing) {
        String words = listing.name() + "\n" + listing.description();
        if (!DEATH.matcher(words).find() || LOSS_NAMED.matcher(listing.name()).find()) {
            return null;
        }
        return Losses.said(StatedInWords.of(listing).losses());
    }

    private static @Nullable String gender(Listing listing) {
        Eligibility.Gender gender = listing.eligibility().gender();
        if (gender == null || GENDER_NAMED.matcher(listing.name()).find()) {
            return null;
        }
        return switch (gender) {
            case WOMEN -> "women only";
            case MEN -> "men only";
        };
    }

    /// The same with the number where somebody may stand in the street with it.
    private static @Nullable String joining(Match match) {
        String how = joining(match.listing().applicationProcess());
        String phone = match.listing().phoneAt(match.at());
        boolean roofless = match.listing().topics().contains("homelessness");
        return RING_FIRST.equals(how) && roofless && phone != null ? "ring " + phone : how;
    }

    /// How one has to ask before one comes; null when one need not, or nobody said.
    static @Nullable String joining(@Nullable String how) {
        if (how == null || COME.matcher(how).find()) {
            return null;
        }
        if (RING.matcher(how).find()) {
            return RING_FIRST;
        }
        if (BOOK.matcher(how).find()) {
            return "book first";
        }
        if (WRITE.matcher(how).find()) {
            return "e-mail first";
        }
        return REFERRED.matcher(how).find() && !YOURSELF.matcher(how).find() ? "by referral" : null;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?i)" + words);
    }
}
