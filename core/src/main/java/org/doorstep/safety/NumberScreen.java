package org.doorstep.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what partners write for help-line numbers that are not quite ours (SAF-23): a wrong
/// digit in 116 123 sends a person in danger nowhere. What it doubts, a person looks at; it
/// changes nothing itself.
///
/// A number is doubted when it stands close after a help line's name and is not one of that
/// line's, or when it is one slip of the finger away from a canonical number.
public final class NumberScreen {

    /// Text beyond this many characters is not read.
    private static final int MOST_CHARACTERS = 20_000;

    /// How far before a number its name may stand, in characters.
    private static final int REACH = 60;

    /// Shorter numbers are codes, ages and prices.
    private static final int SHORTEST_SLIP = 5;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d£.,])\\+?\\d(?:[ -]?\\d){2,12}");

    /// A number that somebody should look at.
    ///
    /// @param written the number as the partner wrote it
    /// @param line the canonical line it seems to be meant for
    public record Doubt(String written, HelpLine line) {}

    private final List<HelpLine> lines;
    private final Map<String, List<List<String>>> names;

    /// The screen with the canonical lines that travel beside this class.
    public NumberScreen() {
        this.lines = new HelpLines().lines();
        this.names = named();
    }

    /// The numbers in a text that somebody should look at, in the order they stand there.
    public List<Doubt> doubts(String text) {
        String read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        List<Doubt> doubts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int last = 0;
        for (MatchResult found : NUMBER.matcher(read).results().toList()) {
            // A name belongs to the number after it, not to the one after that.
            String before = read.substring(Math.max(last, found.start() - REACH), found.start());
            last = found.end();
            lines.stream()
                    .filter(line -> doubtful(line, digits(found.group()), before))
                    .filter(_ -> told.add(found.group()))
                    .findFirst()
                    .ifPresent(line -> doubts.add(new Doubt(found.group().strip(), line)));
        }
        return doubts;
    }

    private boolean doubtful(HelpLine line, String number, String before) {
        if (canonical(number)) {
            return named(line, before) && !numbers(line).contains(number);
        }
        return named(line, before)
                ? number.length() >= SHORTEST_SLIP && !local(number)
                : numbers(line).stream().anyMatch(own -> slip(own, number));
    }

    /// A branch of a charity may well have its own telephone.
    private static boolean local(String number) {
        return number.startsWith("01") || number.startsWith("02") || number.startsWith("03");
    }

    private boolean canonical(String number) {
        return lines.stream().anyMatch(line -> numbers(line).contains(number));
    }

    private boolean named(HelpLine line, String before) {
        String said = before.toLowerCase(Locale.ROOT);
        return names.getOrDefault(line.id(), List.of()).stream()
                .anyMatch(words -> words.stream().allMatch(said::contains));
    }

    /// The numbers of a line: `SHOUT to 85258` has one.
    private static Set<String> numbers(HelpLine line) {
        return Pattern.compile("\\d[\\d ]*")
                .matcher(line.text())
                .results()
                .map(found -> digits(found.group()))
                .filter(number -> number.length() > 1)
                .collect(Collectors.toSet());
    }

    private static String digits(String number) {
        String digits = number.replaceAll("\\D", "");
        return number.startsWith("+44") ? "0" + digits.substring(2) : digits;
    }

    /// One digit wrong, missing, too many, or two neighbours swapped.
    private static boolean slip(String own, String number) {
        boolean near =
                own.length() >= SHORTEST_SLIP
                        && Math.abs(own.length() - number.length()) <= 1
                        && !own.equals(number);
        return near && Spelling.distance(own, number) == 1;
    }

    private static Map<String, List<List<String>>> named() {
        Function<List<String>, List<String>> words = row -> List.of(row.get(1).split(" "));
        try {
            return Table.open("line-names.tsv", Table::resource).rows().stream()
                    .collect(
                            Collectors.groupingBy(
                                    List::getFirst,
                                    Collectors.mapping(words, Collectors.toList())));
        } catch (RuntimeException fault) {
            // Without the names the slips of the finger are still seen.
            return Map.of();
        }
    }
}
