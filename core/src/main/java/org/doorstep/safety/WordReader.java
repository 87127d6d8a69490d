package org.doorstep.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns a message into plain words, so that one phrase in a table meets the many ways it is
/// texted: `im gonna`, `I'm going to` and `i m g o i n g` are all `i am going to`.
final class WordReader {

    /// A word run together from others is only taken apart when one of these is in it.
    private static final Set<String> WORTH_SPLITTING =
            Set.of("kill", "myself", "suicide", "suicidal", "die", "overdose", "homeless");

    private static final int LONGEST_RUN = 40;

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
        for (String word : joinSpelledOut(Letters.split(text))) {
            addPlain(word, plain);
        }
        return rewritePairs(plain);
    }

    /// `s u i c i d e` and `s.u.i.c.i.d.e`: a run of single letters is one word, or several.
    private List<String> joinSpelledOut(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int end = endOfRun(words, at);
            String run = String.join("", words.subList(at, end)).replace(Letters.STOP, "");
            if (run.length() >= 3 && !split(run).isEmpty()) {
                joined.addAll(split(run));
                at = end;
            } else {
                joined.add(words.get(at));
                at++;
            }
        }
        return joined;
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
        List<String> parts = word.length() < 7 ? List.of() : split(word);
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

    /// The known words a run of letters is made of, longest first; empty when there are none.
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
        return parts.stream().anyMatch(WORTH_SPLITTING::contains) ? parts : List.of();
    }

    private boolean splittable(String part) {
        return (part.length() > 1 || part.equals("i"))
                && (lexicon.known().contains(part) || lexicon.rewrites().containsKey(part));
    }
}
