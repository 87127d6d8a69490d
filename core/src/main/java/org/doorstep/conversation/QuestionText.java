package org.doorstep.conversation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.listing.Access;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Language;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.doorstep.time.Schedule;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Answers a question about one offer from its listing: by a stated fact, else by the sentence of
/// its owner that speaks of it. What the listing does not say is answered with its telephone
/// number.
record QuestionText(Match match, @Nullable Place place, LocalDateTime now, Evidence evidence) {

    /// How an answer begins that is none.
    static final String UNSAID = "the listing does not say.";

    /// What a class for adults does with the children that come along.
    private static final Pattern LOOKED_AFTER =
            Pattern.compile(
                    "(?i)\\b(?:cr[eè]che|child ?care|bab(?:y|ies)|toddlers?|little ones)\\b");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Pattern BARE_SUM = Pattern.compile("£?[\\d.]+p?");

    /// Longer sentences of an owner are cut at a word.
    private static final int QUOTED = 220;

    /// The answer as one short sentence, or the number to phone.
    ///
    /// @param most how long it may be, in characters; facts are never cut, an owner's words are
    String say(Aspect aspect, int most) {
        String known = known(aspect, most);
        if (known == null && aspect == Aspect.PHONE) {
            return "no phone number is listed" + other();
        }
        return known == null ? UNSAID + " " + ask() : known;
    }

    /// What the listing does not say, behind something that it does.
    static String rest(String answer) {
        return answer.startsWith(UNSAID)
                ? "the rest it does not say." + answer.substring(UNSAID.length())
                : answer;
    }

    /// The answer, or null when the listing does not say.
    @Nullable String known(Aspect aspect, int most) {
        Listing listing = match.listing();
        return switch (aspect) {
            case STEP_FREE -> or(stepFree(), aspect, most);
            case PARKING -> or(has(Access.PARKING, "yes, there is parking"), aspect, most);
            case TOILET ->
                    or(has(Access.ACCESSIBLE_TOILET, "yes, an accessible toilet"), aspect, most);
            case HEARING_LOOP -> or(has(Access.HEARING_LOOP, "yes, a hearing loop"), aspect, most);
            case COST -> cost(most);
            case PHONE -> listing.phoneAt(match.at()) == null ? null : ask();
            case WEBSITE -> website();
            case JOIN -> or(JoinText.say(match.listing(), most), aspect, most);
            case WHERE -> Whereabouts.say(match, place, 60);
            case TRANSPORT -> transport(most);
            case WHEN -> when();
            case NEXT -> next();
            case EVERY_WEEK -> everyWeek();
            case LENGTH -> or(length(), aspect, most);
            case STILL_ON -> stillOn();
            case LANGUAGE -> or(languages(), aspect, most);
            case WHO -> or(WhomText.say(listing.eligibility()), aspect, most);
            case GENDER -> or(WhomText.gender(listing.eligibility()), Aspect.WHO, most);
            case CHILDREN -> children(most);
            case RUN_BY -> "it is run by " + listing.organization().name();
            case WHAT -> what(most);
            case ASK_FOR -> contact();
            case OTHER -> null;
            // Anything else is told in the owner's words alone.
            default -> quote(aspect, most);
        };
    }

    private @Nullable String or(@Nullable String fact, Aspect aspect, int most) {
        return fact == null ? quote(aspect, most) : fact;
    }

    private @Nullable String quote(Aspect aspect, int most) {
        return evidence.of(match, aspect).map(s -> quoted(s, most)).orElse(null);
    }

    /// The sentence of the owner that has the words of a question: "do they lend gloves".
    @Nullable String about(String question, int most) {
        return evidence.about(match, question).map(s -> quoted(s, most)).orElse(null);
    }

    /// An owner's words as an answer: a sentence as it stands, a scrap as what it is.
    static String quoted(String words, int most) {
        String said = Fit.name(words, Math.min(QUOTED, most));
        return Evidence.scrap(said) ? "the listing says \"" + said + "\"" : said;
    }

    private @Nullable String website() {
        String url = match.listing().url();
        String email = match.listing().email();
        return url == null ? email == null ? null : "write to " + email : "look at " + url;
    }

    /// Whom to ask for, by name.
    private @Nullable String contact() {
        return match.listing().contacts().stream()
                .filter(c -> c.name() != null)
                .findFirst()
                .map(c -> "ask for " + c.name() + (c.title() == null ? "" : ", " + c.title()))
                .orElse(null);
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

    private @Nullable String cost(int most) {
        String full = Money.full(match.listing());
        String brief = Money.brief(match);
        if (full != null && brief != null && full.length() > most) {
            return brief;
        }
        return full == null
                ? null
                : full.equals("Free")
                        ? "it is free"
                        : BARE_SUM.matcher(full).matches() ? "it costs " + full : full;
    }

    private @Nullable String transport(int most) {
        String where = Whereabouts.say(match, place, 60);
        String quote = match.at() == null ? null : quote(Aspect.TRANSPORT, most);
        if (where == null || quote != null) {
            return where == null ? quote : where + ". " + quote;
        }
        String phone = match.at() == null ? null : match.listing().phoneAt(match.at());
        return phone == null ? where : where + ". To ask the way, phone " + phone;
    }

    private @Nullable String when() {
        String next = next();
        String text = match.timing().text();
        return text == null || next == null ? next : text + "; " + next;
    }

    private @Nullable String next() {
        Window next = match.timing().next();
        if (next == null) {
            return null;
        }
        String when = HoursText.when(next, now);
        return when.startsWith("on now") ? when : "next " + when;
    }

    private @Nullable String everyWeek() {
        String text = match.timing().text();
        List<Schedule> schedules =
                match.at() == null
                        ? match.listing().schedules()
                        : match.listing().schedulesAt(match.at());
        if (text == null || schedules.isEmpty()) {
            return null;
        }
        boolean weekly =
                schedules.stream()
                        .allMatch(
                                s ->
                                        s.freq() == Schedule.Freq.DAILY
                                                || s.freq() == Schedule.Freq.WEEKLY
                                                        && s.interval() == 1);
        return weekly ? "yes, every week: " + text : text;
    }

    private @Nullable String length() {
        Window next = match.timing().next();
        if (next == null || HoursText.allDay(next)) {
            return null;
        }
        Duration lasts = Duration.between(next.from(), next.to());
        String span =
                HoursText.time(next.from().toLocalTime())
                        + " to "
                        + HoursText.time(next.to().toLocalTime());
        return lasts.toHours() >= 24 ? null : span + ", " + said(lasts);
    }

    /// A duration in words: "1 hour 30 minutes".
    static String said(Duration lasts) {
        long hours = lasts.toHours();
        int minutes = lasts.toMinutesPart();
        String whole = hours == 0 ? "" : hours == 1 ? "1 hour" : hours + " hours";
        String rest = minutes == 0 ? "" : minutes + " minutes";
        return (whole + " " + rest).strip();
    }

    private @Nullable String stillOn() {
        String next = next();
        if (next == null) {
            return null;
        }
        var checked = match.listing().assuredDate();
        String when = checked == null ? "" : " (checked " + DATE.format(checked) + ")";
        String sure = ask();
        return "yes, as far as I know"
                + when
                + ", "
                + next
                + ". To be sure, "
                + sure.substring(0, 1).toLowerCase(Locale.ROOT)
                + sure.substring(1);
    }

    private @Nullable String languages() {
        List<Language> languages = match.listing().languages();
        return languages.isEmpty()
                ? null
                : "they speak "
                        + languages.stream().map(Language::name).collect(Collectors.joining(", "));
    }

    private @Nullable String what(int most) {
        String description = match.listing().description();
        return description == null
                ? null
                : Fit.name(String.join(" ", Evidence.cut(description)), Math.min(200, most));
    }

    private @Nullable String children(int most) {
        Eligibility who = match.listing().eligibility();
        Integer from = who.minimumAge();
        String said = quote(Aspect.CHILDREN, most);
        boolean adults = from != null && from >= 16;
        return adults && (said == null || !LOOKED_AFTER.matcher(said).find())
                ? "it is for people " + WhomText.ages(from, who.maximumAge())
                : said;
    }

    /// How else to reach them.
    private String other() {
        String ask = ask();
        return ask.startsWith("No phone") ? "" : ". " + ask;
    }

    private String ask() {
        String phone = match.listing().phoneAt(match.at());
        if (phone != null) {
            return "Phone " + phone;
        }
        String email = match.listing().email();
        if (email != null) {
            return "Write to " + email;
        }
        String url = match.listing().url();
        return url == null ? "No phone number is listed" : "Look at " + url;
    }
}
