package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.listing.Address;
import org.doorstep.search.Match;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;

/// Reads what names one of the list as the number that it has there: "details of Copper Beech
/// Walkers" and "the one at the library" say what "details of number 2" says.
///
/// A word of a name is also a word to look for. So a name counts where it is said whole, where its
/// words are no ordinary ones, or where the message has the shape of one that points ("the choir
/// one", "number for the choir"), and only when the message then leans on the list: "coffee
/// mornings on Saturday" and "is there a choir in Bow" look for something new.
final class Naming {

    private static final Set<String> LEADING = Phrases.words("filler.tsv", "leading");
    private static final Set<String> WANTING = Phrases.words("filler.tsv", "wanting");
    private static final Set<String> INDEFINITE = Phrases.words("filler.tsv", "indefinite");
    private static final Set<String> DAYS = Phrases.words("filler.tsv", "days");
    private static final Set<String> DEFINITE = Set.of("the", "that", "this", "thier", "their");
    private static final Set<String> AT = Set.of("at", "in", "by", "from", "inside", "near");
    private static final Set<String> ONE = Set.of("one", "1", "ones");

    /// Shorter words are too many things.
    private static final int SHORT = 4;

    private final Lookup lookup;
    private final Understanding understanding;

    Naming(Lookup lookup, Understanding understanding) {
        this.lookup = lookup;
        this.understanding = understanding;
    }

    /// One of the list, and what of its name the message says.
    private record Named(int number, NameRun run) {}

    /// One of the list, and all that a person might call it by.
    private record Called(int number, String name, String about) {}

    /// A message in its parts: each the folded words between two spaces.
    private record Message(List<String> parts, List<String> words, List<Integer> partOf) {
        static Message of(String text) {
            List<String> parts = List.of(text.strip().split("\\s+"));
            List<String> words = new ArrayList<>();
            List<Integer> partOf = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                for (String word : Phrases.words(parts.get(i))) {
                    words.add(word);
                    partOf.add(i);
                }
            }
            return new Message(parts, words, partOf);
        }

        /// The message with "number 2" for some of its words.
        Stream<String> with(int from, int to, int number) {
            return Stream.of("number " + number, "" + number).map(n -> with(from, to, n));
        }

        private String with(int from, int to, String number) {
            List<String> said = new ArrayList<>(parts.subList(0, partOf.get(from)));
            said.add(number);
            said.addAll(parts.subList(partOf.get(to - 1) + 1, parts.size()));
            boolean asks = parts.getLast().endsWith("?");
            return String.join(" ", said) + (asks && !said.getLast().endsWith("?") ? "?" : "");
        }

        String before(int i) {
            return i > 0 && i <= words.size() ? words.get(i - 1) : "";
        }

        String at(int i) {
            return i < words.size() ? words.get(i) : "";
        }

        List<String> without(int from, int to) {
            List<String> others = new ArrayList<>(words.subList(0, from));
            others.addAll(words.subList(to, words.size()));
            return others;
        }
    }

    /// The message with the number of the one it names, or as it is.
    ///
    /// @param leans whether a message is about the list at all
    String inNumbers(State state, String text, LocalDateTime now, Predicate<String> leans) {
        Message message = Message.of(text);
        if (!(state instanceof State.Showing showing) || message.words().isEmpty()) {
            return text;
        }
        List<Called> page = page(showing, now);
        return Stream.concat(byName(message, page, now), byTheOne(message, page))
                .filter(leans)
                .findFirst()
                .orElse(text);
    }

    private List<Called> page(State.Showing showing, LocalDateTime now) {
        List<Called> page = new ArrayList<>();
        for (int n : showing.page()) {
            Match match = lookup.look(showing.shown().get(n - 1), showing.asked(), now);
            if (match != null) {
                page.add(new Called(n, match.listing().name(), about(match)));
            }
        }
        return page;
    }

    /// What an offer says of itself and of where it is.
    private static String about(Match match) {
        var at = match.at();
        Address address = at == null ? null : at.location().address();
        return Stream.of(
                        match.listing().organization().name(),
                        match.listing().description(),
                        at == null ? null : at.location().name(),
                        address == null ? null : address.street(),
                        address == null ? null : address.postalCode())
                .filter(s -> s != null && !s.isBlank())
                .reduce("", (a, b) -> a + " " + b);
    }

    private Stream<String> byName(Message message, List<Called> page, LocalDateTime now) {
        List<Named> named =
                page.stream()
                        .flatMap(
                                c ->
                                        NameRun.in(message.words(), c.name()).stream()
                                                .map(r -> new Named(c.number(), r)))
                        .sorted(Comparator.comparingInt(n -> -n.run().said().size()))
                        .toList();
        return best(named).filter(n -> counts(message, n.run(), now)).stream()
                .flatMap(n -> said(message, n));
    }

    /// The one most of whose name is said, when there is one.
    private static Optional<Named> best(List<Named> sorted) {
        boolean tied =
                sorted.size() > 1
                        && sorted.get(0).run().said().size() == sorted.get(1).run().said().size()
                        && sorted.get(0).run().whole() == sorted.get(1).run().whole();
        if (tied || sorted.isEmpty()) {
            return Optional.empty();
        }
        int most = sorted.getFirst().run().said().size();
        return sorted.stream()
                .filter(n -> n.run().said().size() == most)
                .max(Comparator.comparing(n -> n.run().whole()));
    }

    /// "The choir one" and "the Lotus Lunch" are the number, and not "the number 1 one".
    private static Stream<String> said(Message message, Named named) {
        int from = named.run().from();
        int to = named.run().to();
        boolean one = ONE.contains(message.at(to));
        boolean the = DEFINITE.contains(message.before(from));
        return message.with(the ? from - 1 : from, one ? to + 1 : to, named.number());
    }

    /// Whether words of a name mean the one that bears it.
    private boolean counts(Message message, NameRun run, LocalDateTime now) {
        String before = message.before(run.from());
        List<String> others = message.without(run.from(), run.to());
        boolean one = ONE.contains(message.at(run.to()));
        boolean several = run.said().size() > 1;
        boolean pointed = !one && Pointing.at(others);
        if (INDEFINITE.contains(before) && !before.equals("more") || pointed && !run.whole()) {
            return false;
        }
        if (run.said().stream().allMatch(w -> Pointing.numeral(w).isPresent())) {
            return false;
        }
        if (one || run.whole() && several) {
            return true;
        }
        boolean days = DAYS.containsAll(run.said());
        boolean own = !days && run.said().stream().anyMatch(w -> isOwn(w, now));
        return own || !days && wanted(message, run) || several && definite(message, run);
    }

    /// "Details of", "number for the", "tell me about": only what is known can be asked so.
    private static boolean wanted(Message message, NameRun run) {
        boolean the = DEFINITE.contains(message.before(run.from()));
        int at = the ? run.from() - 1 : run.from();
        List<String> head = message.words().subList(0, at);
        return LEADING.contains(message.before(at)) && head.stream().anyMatch(WANTING::contains);
    }

    /// What stands behind "details of" or "number for", where a message asks so.
    static Optional<String> asked(String text) {
        List<String> words = Phrases.words(text);
        for (int i = 1; i < words.size(); i++) {
            boolean asks = words.subList(0, i).stream().anyMatch(WANTING::contains);
            if (asks && LEADING.contains(words.get(i - 1)) && !LEADING.contains(words.get(i))) {
                return Optional.of(String.join(" ", words.subList(i, words.size())));
            }
        }
        return Optional.empty();
    }

    /// Whether a message asks for details of what bears this name, on the list or not.
    static boolean asksFor(String text, String name) {
        Message message = Message.of(text);
        return NameRun.in(message.words(), name)
                .filter(r -> r.whole() && r.said().size() > 1 && wanted(message, r))
                .isPresent();
    }

    private static boolean definite(Message message, NameRun run) {
        String before = message.before(run.from());
        return DEFINITE.contains(before) || Asking.asks(List.of(before));
    }

    /// Whether a word means nothing to us: then it can only be the name.
    private boolean isOwn(String word, LocalDateTime now) {
        if (word.length() < SHORT
                || LEADING.contains(word)
                || WANTING.contains(word)
                || TurnReader.filler().contains(word)
                || Pointing.numeral(word).isPresent()) {
            return false;
        }
        Understood alone = understanding.read(word, now);
        return alone.topics().isEmpty()
                && alone.place() == null
                && alone.filters().isEmpty()
                && !alone.saysWhen();
    }

    /// "The one at the library", "the church one": by where it is and what it says of itself.
    private Stream<String> byTheOne(Message message, List<Called> page) {
        for (int i = 0; i < message.words().size(); i++) {
            if (!ONE.contains(message.words().get(i))) {
                continue;
            }
            Optional<Span> span = behind(message, i);
            Span said = span.isPresent() ? span.get() : ahead(message, i).orElse(null);
            if (said != null) {
                return only(page, said.words()).stream()
                        .flatMap(n -> message.with(said.from(), said.to(), n));
            }
        }
        return Stream.empty();
    }

    /// The words that stand for one of the list, and those of them that tell which.
    private record Span(int from, int to, List<String> words) {}

    /// "The one at Spindle Arts".
    private static Optional<Span> behind(Message message, int one) {
        boolean the = DEFINITE.contains(message.before(one));
        if (!the || !AT.contains(message.at(one + 1))) {
            return Optional.empty();
        }
        int to = message.words().size();
        List<String> told = NameRun.content(message.words().subList(one + 2, to));
        return told.isEmpty() ? Optional.empty() : Optional.of(new Span(one - 1, to, told));
    }

    /// "The church one".
    private static Optional<Span> ahead(Message message, int one) {
        int the = one - 1;
        while (the >= 0 && !DEFINITE.contains(message.words().get(the))) {
            the--;
        }
        List<String> told =
                the < 0 ? List.of() : NameRun.content(message.words().subList(the + 1, one));
        boolean brief = !told.isEmpty() && told.size() <= 3;
        boolean thing = told.stream().noneMatch(w -> DAYS.contains(w) || plain(w));
        return brief && thing ? Optional.of(new Span(the, one + 1, told)) : Optional.empty();
    }

    private static boolean plain(String word) {
        return Pointing.numeral(word).isPresent() || TurnReader.filler().contains(word);
    }

    /// The number of the only one that says all of these words.
    private static Optional<Integer> only(List<Called> page, List<String> words) {
        List<Integer> all =
                page.stream()
                        .filter(c -> Phrases.words(c.name() + " " + c.about()).containsAll(words))
                        .map(Called::number)
                        .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
