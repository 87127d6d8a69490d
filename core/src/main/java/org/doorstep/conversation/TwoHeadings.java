package org.doorstep.conversation;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.listing.reading.Topics;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.understanding.Understood;

/// The lines above two lists in one text, which say which is which.
record TwoHeadings(
        Heading one,
        Heading other,
        boolean oneAsAsked,
        boolean otherAsAsked,
        String oneFor,
        String otherFor) {

    static TwoHeadings of(
            State.Showing showing,
            Understood also,
            Results first,
            Results second,
            LocalDateTime now) {
        boolean more = !showing.shown().isEmpty();
        return new TwoHeadings(
                Heading.of(showing.asked(), first, more, now),
                Heading.of(also, second, more, now),
                first.relaxed().isEmpty(),
                second.relaxed().isEmpty(),
                label(showing.asked()),
                label(also));
    }

    /// The line of the first, with what goes before everything.
    ResultsText.Block first(String before, List<Match> matches) {
        return new ResultsText.Block(
                before + line(oneFor, one, oneAsAsked, matches), one.day(), one.from(), matches);
    }

    /// The line of the second, which does not repeat where and when the first is.
    ResultsText.Block second(List<Match> matches) {
        boolean same = one.text().equals(other.text()) && !matches.isEmpty();
        String line = same ? otherFor + ":" : line(otherFor, other, otherAsAsked, matches);
        return new ResultsText.Block(line, other.day(), other.from(), matches);
    }

    /// "Walking groups near E3:", "Knitting: nothing then near E3. Other times:".
    private static String line(String what, Heading heading, boolean asAsked, List<Match> matches) {
        if (matches.isEmpty()) {
            return what + ": nothing found.";
        }
        String text = small(heading.text());
        if (asAsked && text.startsWith("more ")) {
            return "More " + small(what) + text.substring("more".length());
        }
        return what + (asAsked ? " " : ": ") + text;
    }

    private static String small(String text) {
        boolean day =
                Stream.of(DayOfWeek.values())
                        .anyMatch(d -> text.toUpperCase(Locale.ROOT).startsWith(d.name()));
        return day ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /// What one need is about in a word or two: its topic, or whom it is for.
    private static String label(Understood need) {
        String age =
                need.filters().stream()
                        .filter(Filter.Age.class::isInstance)
                        .map(f -> "for age " + ((Filter.Age) f).years())
                        .findFirst()
                        .orElse("");
        String what =
                need.topics().isEmpty() ? need.words() : Topics.name(need.topics().getFirst());
        String whole = age.isEmpty() ? what.isBlank() ? "anything" : what : age;
        return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }
}
