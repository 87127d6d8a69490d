package org.doorstep.conversation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.conversation.ResultsText.Block;
import org.doorstep.listing.reading.Topics;
import org.doorstep.place.Place;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Results.Relaxation;
import org.jspecify.annotations.Nullable;

/// The lines above the two lists of somebody who named a thing that is not there: "No boxing this
/// evening near E3. At other times:" and "Other sport this evening:".
record ThingHeading(OneThing.Request request) {

    /// A longer time ("in the morning not on Mondays") is not said twice.
    private static final int LONG = 22;

    /// The lists, each under its line.
    ///
    /// @param itself where the thing was found
    /// @param one what of it is shown
    /// @param found where the others were
    /// @param alike whether they are not even of its topic
    /// @param others what of them is shown
    List<Block> blocks(
            Results itself, List<Match> one, Results found, boolean alike, List<Match> others) {
        if (one.isEmpty()) {
            String missing = Heading.notes(request.asked()) + none(true);
            Block rest = others(found, alike, others);
            return List.of(rest.opened((missing + " " + rest.opening()).strip()));
        }
        return others.isEmpty()
                ? List.of(itself(itself, one))
                : List.of(itself(itself, one), others(found, alike, others));
    }

    /// What else there is at other times, where the rest does not make a choice.
    ///
    /// @param beneath whether it stands beneath what else there is then, whose line names it
    Optional<Block> late(Results found, List<Match> matches, boolean beneath) {
        return matches.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        beneath
                                ? new Block("At other times:", null, null, matches)
                                : others(found, false, matches));
    }

    private Block itself(Results found, List<Match> matches) {
        String line = Heading.notes(request.asked()) + line(found, matches) + ":";
        return found.relaxed().isEmpty()
                ? new Block(line, day(), from(), matches)
                : new Block(line, null, null, matches);
    }

    /// What is missing, and what of the thing there is instead.
    private String line(Results found, List<Match> matches) {
        boolean time = found.relaxed().contains(Relaxation.TIME);
        if (found.relaxed().contains(Relaxation.DISTANCE)) {
            String then = time ? "" : when();
            return none(false)
                    + " "
                    + Heading.capital((then + " up to " + reach(found)).strip())
                    + " away";
        }
        if (time) {
            return none(true) + " At other times";
        }
        return afar(matches)
                ? none(true) + " Online or by phone"
                : Heading.capital(request.thing().said()) + spaced(when()) + " " + within(found);
    }

    /// What else there is.
    private Block others(Results found, boolean alike, List<Match> matches) {
        boolean time = found.relaxed().contains(Relaxation.TIME);
        boolean topic = alike || found.relaxed().contains(Relaxation.TOPIC);
        String what = topic ? "Something like it" : "Other " + topic();
        String where =
                found.relaxed().contains(Relaxation.DISTANCE)
                        ? " up to " + reach(found) + " away"
                        : afar(matches) ? " online or by phone" : "";
        String line = what + (time ? " at other times" : spaced(when())) + where + ":";
        return time
                ? new Block(line, null, null, matches)
                : new Block(line, day(), from(), matches);
    }

    /// "No boxing this evening near E3."
    private String none(boolean then) {
        Place place = request.asked().place();
        boolean more = request.more();
        return (more ? "No more " : "No ")
                + (more ? "" : needs(false))
                + request.thing().said()
                + (more ? "" : needs(true))
                + (then ? more && !when().isEmpty() ? " then" : spaced(when()) : "")
                + (place == null ? "" : " near " + place.name())
                + ".";
    }

    /// What is needed is missing with it: there may be yoga, and none that is free.
    ///
    /// @param behind whether it stands behind the thing ("yoga online"), not before ("free yoga")
    private String needs(boolean behind) {
        return request.asked().filters().stream()
                .filter(need -> behind == behind(need))
                .map(Kept::say)
                .map(said -> behind ? " " + said : said.replace(' ', '-') + " ")
                .collect(Collectors.joining());
    }

    private static boolean behind(Filter need) {
        return switch (need) {
            case Filter.Free _, Filter.StepFree _, Filter.Women _, Filter.Men _ -> false;
            case Filter.Online _,
                    Filter.ByPhone _,
                    Filter.NonClinical _,
                    Filter.InLanguage _,
                    Filter.Age _,
                    Filter.Child _ ->
                    true;
        };
    }

    private String within(Results found) {
        Place place = request.asked().place();
        return place == null
                ? "online or by phone"
                : (found.widened() ? "within " + reach(found) + " of " : "near ") + place.name();
    }

    private static boolean afar(List<Match> matches) {
        return matches.stream().allMatch(m -> m.metres() == null);
    }

    private static String reach(Results found) {
        Double radius = found.radiusMetres();
        return radius == null ? "" : Distance.reach(radius);
    }

    /// The line of what else there is of the topic, where the thing itself is there as well.
    String others() {
        return "Other " + topic() + ":";
    }

    private String topic() {
        String topic = request.thing().topic();
        return topic == null ? "things" : Topics.name(topic).toLowerCase(Locale.ROOT);
    }

    /// When, as long as that is brief: a line above a list stands in a text.
    private String when() {
        String when = Moment.wanted(request.asked(), request.now());
        return when.length() > LONG ? "then" : when;
    }

    private static String spaced(String words) {
        return words.isEmpty() ? "" : " " + words;
    }

    private @Nullable LocalDate day() {
        return Heading.day(request.asked());
    }

    private @Nullable LocalDateTime from() {
        return day() == null ? null : request.asked().windows().getFirst().from();
    }
}
