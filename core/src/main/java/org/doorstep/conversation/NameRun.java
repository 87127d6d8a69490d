package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of a message that say a name, or some of it: "copper beech" says part of "Copper
/// Beech Walkers".
///
/// @param from the first word of the message that belongs to it
/// @param to the one after the last
/// @param said the words of the name that are said, small ones not counted
/// @param whole whether that is all of the name
record NameRun(int from, int to, List<String> said, boolean whole) {

    /// Shorter words that differ by a letter are different words.
    private static final int LONG = 6;

    private static final Set<String> JOINING = Phrases.words("filler.tsv", "joining");

    /// The longest stretch of a message that says words of a name, or empty.
    ///
    /// @param name as it is listed; what stands in brackets or behind a dash need not be said
    static Optional<NameRun> in(List<String> message, String name) {
        List<String> brief = content(Phrases.words(name.split(" \\(| [-–—|] |: ")[0]));
        List<String> full = content(Phrases.words(name));
        NameRun best = null;
        for (int from = 0; from < message.size(); from++) {
            NameRun run = from(message, from, full, brief);
            if (run != null && (best == null || run.said().size() > best.said().size())) {
                best = run;
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable NameRun from(
            List<String> message, int from, List<String> full, List<String> brief) {
        List<String> said = new ArrayList<>();
        int to = from;
        for (int i = from; i < message.size(); i++) {
            String word = match(message.get(i), full);
            if (word != null && !said.contains(word)) {
                said.add(word);
                to = i + 1;
            } else if (said.isEmpty() || !JOINING.contains(message.get(i))) {
                break;
            }
        }
        return said.isEmpty()
                ? null
                : new NameRun(from, to, List.copyOf(said), said.containsAll(brief));
    }

    /// The words that a name is known by.
    static List<String> content(List<String> words) {
        return words.stream().filter(w -> !JOINING.contains(w)).distinct().toList();
    }

    private static @Nullable String match(String word, List<String> name) {
        if (name.contains(word)) {
            return word;
        }
        return name.stream().filter(n -> nearly(word, n)).findFirst().orElse(null);
    }

    /// A letter too few or too many, or another one, in a long word: "daryeels", "ropwalk".
    private static boolean nearly(String a, String b) {
        if (Math.min(a.length(), b.length()) < LONG || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }
}
