package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.listing.reading.Topics;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.understanding.Understood;

/// The lines above two lists in one text, which say which is which.
record TwoHeadings(Heading one, Heading other, String oneFor, String otherFor) {

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
                label(showing.asked()),
                label(also));
    }

    /// The line of the first, with what goes before everything.
    ResultsText.Block first(String before, List<Match> matches) {
        String heading = matches.isEmpty() ? "nothing found." : small(one.text());
        return new ResultsText.Block(
                before + oneFor + ": " + heading, one.day(), one.from(), matches);
    }

    /// The line of the second, which does not repeat where and when the first is.
    ResultsText.Block second(List<Match> matches) {
        boolean same = one.text().equals(other.text());
        String heading =
                matches.isEmpty()
                        ? otherFor + ": nothing found."
                        : same ? otherFor + ":" : otherFor + ": " + small(other.text());
        return new ResultsText.Block(heading, other.day(), other.from(), matches);
    }

    private static String small(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /// What one need is about in a word or two: its topic, or whom it is for.
    private static String label(Understood need) {
        String age =
                need.filters().stream()
                        .filter(Filter.Age.class::isInstance)
                        .map(f -> "age " + ((Filter.Age) f).years())
                        .findFirst()
                        .orElse("");
        String what = need.topics().isEmpty() ? need.words() : Topics.name(need.topics().getFirst());
        String both = what.isBlank() || age.isEmpty() ? what + age : what + ", " + age;
        String whole = both.isBlank() ? "anything" : both;
        return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }
}
