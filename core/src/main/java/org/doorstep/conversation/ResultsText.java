package org.doorstep.conversation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.doorstep.place.Place;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// A numbered list of offers in one text.
///
/// @param place where distances are from, or null
/// @param closing what can be sent next
/// @param age of the one it is for, which may decide a price, or null
record ResultsText(
        @Nullable Place place, LocalDateTime now, String closing, @Nullable Integer age) {

    /// Some of the list under a line of their own.
    ///
    /// @param opening that line: the service's name, what was found, what had to give
    /// @param day the one day that the opening already names, or null
    /// @param from when the time asked for begins, or null: what began before it is said by its
    ///     end
    record Block(
            String opening,
            @Nullable LocalDate day,
            @Nullable LocalDateTime from,
            List<Match> matches) {

        /// The same under another line.
        Block opened(String line) {
            return new Block(line, day, from, matches);
        }
    }

    /// How much a line says: the longest name in characters, and whether it names the venue, what
    /// to ask, and days in full.
    private record Detail(int name, boolean venue, Asks asks, boolean fullDays, Closing closing) {

        /// Whether even what a price depends on has no room.
        boolean scant() {
            return asks == Asks.NONE && (closing == Closing.STOP || closing == Closing.NONE);
        }
    }

    /// What is said of conditions: all, those that may shut somebody out whom nothing else tells,
    /// or none.
    private enum Asks {
        ALL,
        FEW,
        NONE
    }

    /// What stands below the list: what can be sent next, how to stop alone, or nothing.
    private enum Closing {
        /// What has to be asked is said once for all rows.
        WITH_ASKS,
        WHOLE,
        /// The same in fewer words.
        BRIEF,
        STOP,
        NONE
    }

    /// How to stop, which a first reply says whatever else has to give (CONTRACT).
    private static final String STOP = "STOP ends texts.";

    /// A shorter name no longer says what it is ("After Schoo..."): conditions, days in full and
    /// what can be replied give way before it does.
    private static final int NAME = 26;

    /// The same where it saves a condition.
    private static final int LEAST = 22;

    /// From the richest to the barest; three lines of the barest always fit beside an opening of
    /// a hundred characters.
    private static final List<Detail> DETAILS =
            List.of(
                    new Detail(60, true, Asks.ALL, true, Closing.WHOLE),
                    new Detail(60, false, Asks.ALL, true, Closing.WHOLE),
                    new Detail(40, false, Asks.ALL, true, Closing.WHOLE),
                    new Detail(32, false, Asks.ALL, true, Closing.WHOLE),
                    new Detail(32, false, Asks.ALL, false, Closing.WHOLE),
                    new Detail(NAME, false, Asks.ALL, false, Closing.WHOLE),
                    new Detail(NAME, false, Asks.ALL, false, Closing.BRIEF),
                    new Detail(NAME, false, Asks.ALL, false, Closing.WITH_ASKS),
                    new Detail(LEAST, false, Asks.ALL, false, Closing.BRIEF),
                    new Detail(NAME, false, Asks.FEW, false, Closing.BRIEF),
                    new Detail(NAME, false, Asks.FEW, false, Closing.WITH_ASKS),
                    new Detail(NAME, false, Asks.ALL, false, Closing.STOP),
                    new Detail(LEAST, false, Asks.FEW, false, Closing.BRIEF),
                    new Detail(LEAST, false, Asks.FEW, false, Closing.STOP),
                    new Detail(NAME, false, Asks.NONE, false, Closing.WITH_ASKS),
                    new Detail(32, false, Asks.NONE, true, Closing.WHOLE),
                    new Detail(32, false, Asks.NONE, false, Closing.WHOLE),
                    new Detail(NAME, false, Asks.NONE, false, Closing.BRIEF),
                    new Detail(NAME, false, Asks.NONE, false, Closing.STOP),
                    new Detail(NAME, false, Asks.NONE, false, Closing.NONE),
                    new Detail(18, false, Asks.NONE, false, Closing.STOP),
                    new Detail(14, false, Asks.NONE, false, Closing.STOP),
                    new Detail(10, false, Asks.NONE, false, Closing.STOP),
                    new Detail(10, false, Asks.NONE, false, Closing.NONE));

    /// The text for these blocks, numbered through from `first`.
    String say(List<Block> blocks, int first) {
        List<List<String>> conditions =
                Conditions.brief(blocks.stream().flatMap(b -> b.matches().stream()).toList());
        List<Supplier<String>> wordings = new ArrayList<>();
        for (Detail detail : DETAILS) {
            wordings.add(() -> compose(blocks, conditions, first, detail));
        }
        return Fit.first(wordings);
    }

    /// @param conditions of each match, through all blocks
    private String compose(
            List<Block> blocks, List<List<String>> conditions, int first, Detail detail) {
        List<String> lines = new ArrayList<>();
        int number = first;
        for (Block block : blocks) {
            lines.add(block.opening());
            for (Match match : block.matches()) {
                List<String> said = conditions.get(number - first);
                lines.add(number++ + " " + line(block, match, said, detail));
            }
        }
        String below =
                switch (detail.closing()) {
                    case WITH_ASKS -> (asks(blocks, first) + "\n" + closing).strip();
                    case WHOLE -> closing;
                    case BRIEF -> WhatNext.brief(closing);
                    case STOP -> closing.endsWith(STOP) ? STOP : "";
                    case NONE -> "";
                };
        if (!below.isEmpty()) {
            lines.add(below);
        }
        return String.join("\n", lines);
    }

    /// "2, 3: ask which languages they speak." for what several rows have in common.
    private static String asks(List<Block> blocks, int first) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        int number = first;
        for (Block block : blocks) {
            for (Match match : block.matches()) {
                String n = String.valueOf(number++);
                match.toAsk().stream()
                        .findFirst()
                        .ifPresent(
                                ask -> numbers.computeIfAbsent(ask, _ -> new ArrayList<>()).add(n));
            }
        }
        return numbers.entrySet().stream()
                .map(e -> String.join(", ", e.getValue()) + ": ask " + e.getKey() + ".")
                .collect(Collectors.joining(" "));
    }

    private String line(Block block, Match match, List<String> conditions, Detail detail) {
        List<String> facts = new ArrayList<>();
        facts.add(Fit.title(match.listing().name(), detail.name()));
        facts.add(when(block, match, detail));
        String venue = detail.venue() ? venue(match) : null;
        if (venue != null) {
            facts.add(venue);
        }
        String distance = Distance.say(match.metres(), place);
        if (distance == null) {
            facts.add(Offered.how(match.listing()));
        } else if (place != null && Distance.beyondTravel(match.metres(), place)) {
            facts.add(Offered.from(match));
        } else {
            facts.add(distance);
        }
        String cost = Money.brief(match, age);
        if (cost != null) {
            facts.add(detail.scant() ? cost.replaceFirst("^(£[\\d.]+), .*", "$1") : cost);
        }
        switch (detail.asks()) {
            case ALL -> facts.addAll(conditions);
            case FEW -> facts.addAll(Conditions.telling(conditions, age != null));
            case NONE -> {}
        }
        if (detail.asks() != Asks.NONE && detail.closing() != Closing.WITH_ASKS) {
            match.toAsk().stream()
                    .filter(ask -> cost == null || !ask.equals(Filter.Free.TO_ASK))
                    .findFirst()
                    .ifPresent(ask -> facts.add("ask " + ask));
        }
        return String.join(", ", facts.stream().filter(f -> !f.isEmpty()).toList());
    }

    /// When, leaving out the day that the opening named.
    private String when(Block block, Match match, Detail detail) {
        Window next = match.timing().next();
        if (next == null) {
            return "times not known, " + Offered.askFirst(match);
        }
        if (HoursText.allDay(next)) {
            return next.from().toLocalDate().equals(block.day())
                    ? "all day"
                    : "all day " + day(next.from().toLocalDate(), detail);
        }
        if (!next.from().isAfter(now)) {
            return "on now until " + Moment.clock(next.to().toLocalTime());
        }
        LocalDateTime from = block.from();
        if (from != null && next.from().isBefore(from) && next.to().isAfter(from)) {
            return "until " + Moment.clock(next.to().toLocalTime());
        }
        String clock = Moment.clock(next.from().toLocalTime());
        LocalDate begins = next.from().toLocalDate();
        return begins.equals(block.day()) ? clock : day(begins, detail) + " " + clock;
    }

    private String day(LocalDate day, Detail detail) {
        return detail.fullDays() ? Moment.day(day, now) : Moment.briefDay(day, now);
    }

    private static @Nullable String venue(Match match) {
        String name = match.at() == null ? null : match.at().location().name();
        return name == null || name.equalsIgnoreCase(match.listing().name())
                ? null
                : Fit.name(name, 30);
    }
}
