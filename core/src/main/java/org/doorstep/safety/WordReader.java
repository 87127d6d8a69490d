package org.doorstep.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns a message into plain words, so that one phrase in a table meets the many ways it is
/// texted: `im gonna`, `I'm going to` and `i m g o i n g` are all `i am going to`.
final class WordReader {

    private static final int LONGEST_RUN = 40;

    /// So many letters spelled out one by one are one word, even one that nobody knows.
    private static final int SPELLED_OUT = 5;

    private static final int SHORTEST_RUN = 5;

    private static final Set<String> OWNERS_OF_S =
            Set.of(
                    "he",
                    "she",
                    "it",
                    "that",
                    "there",
                    "what",
                    "who",
                    "where",
                    "everyone",
                    "everybody",
                    "nobody",
                    "everything",
                    "nothing",
                    "life",
                    "how");

    private final Lexicon lexicon;
    private final Spelling spelling;

    WordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.spelling = new Spelling(lexicon);
    }

    /// The plain words of a message, full stops among them.
    List<String> read(String text) {
        List<String> plain = new ArrayList<>();
        for (String word : calmed(joinSpelledOut(Letters.split(text)))) {
            addPlain(word, plain);
        }
        return rewritePairs(plain);
    }

    /// `i.. want.. to..` and `i 😢 want 😢 to`: dots and faces after every word part nothing.
    private static List<String> calmed(List<String> words) {
        List<String> said = words.stream().filter(word -> !parting(word)).toList();
        if ((words.size() - said.size()) * 2 < said.size() || said.size() < 3) {
            return words;
        }
        List<String> calmed = new ArrayList<>(said);
        words.stream().filter(word -> word.startsWith(":")).distinct().forEach(calmed::add);
        return calmed;
    }

    private static boolean parting(String word) {
        return word.equals(Letters.STOP) || word.startsWith(":");
    }

    /// `s u i c i d e` and `s.u.i.c.i.d.e`: a run of single letters is one word, or several.
    private List<String> joinSpelledOut(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int end = endOfRun(words, at);
            List<String> parts = List.of();
            for (int stop = end; parts.isEmpty() && stop > Math.max(at + 2, end - 4); stop--) {
                parts = split(run(words, at, stop));
                end = parts.isEmpty() ? end : stop;
            }
            if (parts.isEmpty() && spelledOut(words, at, end)) {
                parts = List.of(run(words, at, end));
            }
            joined.addAll(parts.isEmpty() ? List.of(words.get(at)) : parts);
            at = parts.isEmpty() ? at + 1 : end;
        }
        return joined;
    }

    /// Whether single letters are one word that nobody knows, and hide none after the first.
    private boolean spelledOut(List<String> words, int start, int end) {
        return end - start > 1
                && run(words, start, end).length() >= SPELLED_OUT
                && split(run(words, start + 1, end)).isEmpty();
    }

    private static String run(List<String> words, int start, int end) {
        return String.join("", words.subList(start, end)).replace(Letters.STOP, "");
    }

    private static int endOfRun(List<String> words, int start) {
        int end = start;
        int most = Math.min(words.size(), start + 2 * LONGEST_RUN);
        while (end < most && words.get(end).length() == 1) {
            end++;
        }
        return end;
    }

    private void addPlain(String word, List<String> plain) {
        List<String> rewritten = lexicon.rewrites().get(word);
        if (rewritten != null) {
            plain.addAll(rewritten);
        } else if (word.indexOf('\'') >= 0) {
            addContraction(word, plain);
        } else if (lexicon.knows(word) || word.length() < 2 || word.startsWith(":")) {
            plain.add(word);
        } else {
            addRepaired(word, plain);
        }
    }

    private void addContraction(String word, List<String> plain) {
        String bare = word.replace("'", "");
        int mark = word.lastIndexOf('\'');
        String stem = word.substring(0, mark).replace("'", "");
        String tail =
                switch (word.substring(mark + 1)) {
                    case "m" -> "am";
                    case "ll" -> "will";
                    case "ve" -> "have";
                    case "re" -> "are";
                    case "d" -> "would";
                    case "s" -> OWNERS_OF_S.contains(stem) ? "is" : "";
                    default -> null;
                };
        if (bare.isEmpty()) {
            return;
        }
        if (tail == null || stem.isEmpty()) {
            addPlain(bare, plain);
            return;
        }
        addPlain(stem, plain);
        if (!tail.isEmpty()) {
            plain.add(tail);
        }
    }

    private void addRepaired(String word, List<String> plain) {
        List<String> parts = word.length() < SHORTEST_RUN ? List.of() : split(word);
        if (!parts.isEmpty()) {
            parts.forEach(part -> addPlain(part, plain));
            return;
        }
        String meant = spelling.repair(word).orElse(word);
        List<String> rewritten = lexicon.rewrites().get(meant);
        if (rewritten == null) {
            plain.add(meant);
        } else {
            plain.addAll(rewritten);
        }
    }

    private List<String> rewritePairs(List<String> words) {
        List<String> done = new ArrayList<>(words.size());
        for (int at = 0; at < words.size(); at++) {
            String pair = at + 1 < words.size() ? words.get(at) + "_" + words.get(at + 1) : "";
            List<String> rewritten = lexicon.rewrites().get(pair);
            if (rewritten == null) {
                done.add(words.get(at));
            } else {
                done.addAll(rewritten);
                at++;
            }
        }
        return done;
    }

    /// The known words a run of letters is made of, longest first; empty when there are none, or
    /// none of them is a telling one.
    private List<String> split(String run) {
        if (run.length() > LONGEST_RUN || lexicon.knows(run) && run.length() < 3) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < run.length()) {
            int end = run.length();
            while (end > at && !splittable(run.substring(at, end))) {
                end--;
            }
            if (end == at) {
                return List.of();
            }
            parts.add(run.substring(at, end));
            at = end;
        }
        return parts.stream().anyMatch(lexicon.keys()::contains) ? parts : List.of();
    }

    private boolean splittable(String part) {
        return (part.length() > 1 || part.equals("i"))
                && (lexicon.known().contains(part) || lexicon.rewrites().containsKey(part));
    }
}
