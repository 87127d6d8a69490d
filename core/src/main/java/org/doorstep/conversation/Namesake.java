package org.doorstep.conversation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.place.Place;

/// What several places are called alike, for the question which of them is meant: the words with
/// which all their names begin.
final class Namesake {

    /// How many besides the first are named.
    private static final int MOST = 3;

    private Namesake() {}

    /// "Newcastle" of Newcastle upon Tyne and Newcastle-under-Lyme; the first's whole name where
    /// all are called the same, or begin with no common word.
    static String of(Place first, List<Place> others) {
        String whole = bare(first);
        List<String> names = others.stream().map(Namesake::bare).toList();
        if (names.stream().allMatch(whole::equalsIgnoreCase)) {
            return whole;
        }
        String[] words = words(whole);
        int alike = words.length;
        for (String name : names) {
            alike = Math.min(alike, alike(words, words(name)));
        }
        return alike == 0 ? whole : String.join(" ", List.of(words).subList(0, alike));
    }

    /// A name without the county behind it.
    private static String bare(Place place) {
        return place.name().split(",", -1)[0];
    }

    private static String[] words(String name) {
        return name.split("[ -]", -1);
    }

    private static int alike(String[] some, String[] others) {
        int alike = 0;
        while (alike < Math.min(some.length, others.length)
                && some[alike].equalsIgnoreCase(others[alike])) {
            alike++;
        }
        return alike;
    }

    /// Asks which of them is meant.
    static String which(String name, Place first, List<Place> others) {
        String all =
                Stream.concat(Stream.of(first), others.stream().limit(MOST))
                        .map(Place::name)
                        .collect(Collectors.joining("; "));
        return "Which " + name + " do you mean: " + all + "? Reply with the county or a postcode.";
    }
}
