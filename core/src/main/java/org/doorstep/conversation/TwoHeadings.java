package org.doorstep.conversation;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.listing.reading.Topics;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.understanding.Understood;

/// The lines above two lists in one text, which say which is which.
record TwoHeadings(
        Heading one,
        Heading other,
        String oneJoin,
        String otherJoin,
        String oneFor,
        String otherFor) {

    /// Between a subject and what had to give for it.
    private static final String GAVE = ": ";

    static TwoHeadings of(
            State.Showing showing,
            Understood also,
            Results first,
            Results second,
            LocalDateTime now) {
        boolean more = !showing.shown().isEmpty();
        return new TwoHeadings(
                Heading.of(withoutAge(showing.asked()), first, more, now),
                Heading.of(withoutAge(also), second, more, now),
                join(showing.asked(), first),
                join(also, second),
                label(showing.asked()),
                label(also));
    }

    /// How a subject and the rest of its line go together.
    private static String join(Understood need, Results results) {
        return !results.relaxed().isEmpty()
                ? GAVE
                : Kept.say(withoutAge(need)).isEmpty() ? " " : ", ";
    }

    /// An age that names the need is not named twice.
    private static Understood withoutAge(Understood need) {
        return need.withNeeds(
                need.filters().stream().filter(f -> !(f instanceof Filter.Age)).toList(),
                Enquiry.Asker.UNKNOWN);
    }

    /// The line of the first, with what goes before everything.
    ResultsText.Block first(String before, List<Match> matches) {
        return new ResultsText.Block(
                before + line(oneFor, one, oneJoin, matches), one.day(), one.from(), matches);
    }

    /// The line of the second, which does not repeat where and when the first is.
    ResultsText.Block second(List<Match> matches) {
        boolean same = one.text().equals(other.text()) && !matches.isEmpty();
        String line = same ? otherFor + ":" : line(otherFor, other, otherJoin, matches);
        return new ResultsText.Block(line, other.day(), other.from(), matches);
    }

    /// "Walking groups near E3:", "Knitting: nothing then near E3. Other times:".
    private static String line(String what, Heading heading, String join, List<Match> matches) {
        if (matches.isEmpty()) {
            return what + ": nothing found.";
        }
        String text = small(heading.text());
        if (!join.equals(GAVE) && text.startsWith("more ")) {
            return "More " + small(what) + text.substring("more".length());
        }
        return what + join + text;
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
