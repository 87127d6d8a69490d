package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.understanding.Understood;

/// What to say when nothing is nearer or cheaper than what is shown: that it is so, of which one,
/// and what else there is. The same rows again would be no answer.
record Beyond(Lookup lookup, Replies replies) {

    /// One of the list, as it stands.
    private record Shown(int number, Match match) {}

    /// "The nearest I know of is 2 Tai Chi, 0.4 miles. Text ONLINE for what needs no travel, ..."
    String noneCloser(State.Showing showing, LocalDateTime now) {
        Optional<Shown> nearest =
                every(showing, now)
                        .filter(s -> s.match().metres() != null)
                        .min(Comparator.comparing(s -> metres(s.match())));
        String first = nearest.map(s -> nearest(s, showing)).orElseGet(replies::noneWithAPlace);
        return first
                + " "
                + fromAfar(showing, now)
                        .map(way -> "Text " + way + " for what needs no travel, or another place.")
                        .orElse("Text another place, day or subject to look again.");
    }

    private static String nearest(Shown s, State.Showing showing) {
        return "The nearest I know of is "
                + s.number()
                + " "
                + Fit.name(s.match().listing().name(), 40)
                + ", "
                + Distance.say(s.match().metres(), showing.asked().place())
                + ".";
    }

    private static double metres(Match match) {
        Double metres = match.metres();
        return metres == null ? Double.MAX_VALUE : metres;
    }

    /// Whether the latest list has nothing that is known to cost something, and something free.
    boolean allFree(State.Showing showing, LocalDateTime now) {
        List<Shown> page = page(showing, now);
        return page.stream().noneMatch(s -> s.match().cost() == Match.Cost.PAID)
                && page.stream().anyMatch(Beyond::free);
    }

    /// What to say who finds free things too dear: fares are money too.
    String nothingCheaper(State.Showing showing, LocalDateTime now) {
        return costNothing(page(showing, now))
                + " Is it the fare? Text "
                + fromAfar(showing, now)
                        .map(way -> "CLOSER, or " + way + " for what needs no travel.")
                        .orElse("CLOSER for what is nearest.");
    }

    /// None costs less than what is shown, of which some may be free.
    String noneCheaper(State.Showing showing, LocalDateTime now) {
        List<Shown> page = page(showing, now);
        boolean freeOnly = showing.asked().filters().contains(new Filter.Free(true));
        String none = freeOnly ? replies.noneFreer() : replies.noneCheaper();
        return page.stream().anyMatch(Beyond::free) ? costNothing(page) + " " + none : none;
    }

    /// "1 and 3 cost nothing."
    private static String costNothing(List<Shown> page) {
        List<String> free = new ArrayList<>();
        page.stream().filter(Beyond::free).forEach(s -> free.add(String.valueOf(s.number())));
        String last = free.removeLast();
        return free.isEmpty()
                ? last + " costs nothing."
                : String.join(", ", free) + " and " + last + " cost nothing.";
    }

    private static boolean free(Shown s) {
        return s.match().cost() == Match.Cost.FREE;
    }

    /// "ONLINE", "BY PHONE", or both, where something of the kind that was asked for is to be had
    /// so; empty otherwise.
    private Optional<String> fromAfar(State.Showing showing, LocalDateTime now) {
        List<String> ways = new ArrayList<>();
        if (has(showing.asked(), new Filter.Online(), now)) {
            ways.add("ONLINE");
        }
        if (has(showing.asked(), new Filter.ByPhone(), now)) {
            ways.add("BY PHONE");
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", ways));
    }

    private boolean has(Understood asked, Filter way, LocalDateTime now) {
        List<Filter> needs = Refinement.merge(asked.filters(), List.of(way));
        Results found = lookup.search(asked.withNeeds(needs, asked.asker()), List.of(), 1, now);
        return !found.matches().isEmpty()
                && !asked.filters().contains(way)
                && found.relaxed().isEmpty();
    }

    private Stream<Shown> every(State.Showing showing, LocalDateTime now) {
        return IntStream.rangeClosed(1, showing.shown().size())
                .boxed()
                .flatMap(n -> shown(showing, n, now).stream());
    }

    private List<Shown> page(State.Showing showing, LocalDateTime now) {
        return showing.page().stream().flatMap(n -> shown(showing, n, now).stream()).toList();
    }

    private Optional<Shown> shown(State.Showing showing, int number, LocalDateTime now) {
        Match match = lookup.look(showing.shown().get(number - 1), showing.asked(), now);
        return Optional.ofNullable(match).map(m -> new Shown(number, m));
    }
}
