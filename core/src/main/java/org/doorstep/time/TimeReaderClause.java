package org.doorstep.time;

import java.util.BitSet;
import java.util.Set;

/// The clause of a message in which a time stands: from one mark, "so" or question to the next.
///
/// @param from its first token
/// @param to one past its last token
record TimeReaderClause(TimeReaderText text, TimeReaderToldWords words, int from, int to) {

    private static final Set<String> MARKS =
            Set.of(".", ",", "?", "!", ";", ":", "(", ")", "\"", "…", "-", "–", "—");
    private static final Set<String> AND = Set.of("and", "&", "n");
    private static final Set<String> YOU =
            Set.of("i", "you", "u", "we", "someone", "somebody", "anyone", "they", "my");
    private static final Set<String> OWNED =
            Set.of("my", "our", "me", "us", "it", "its", "the", "mum", "dad");
    private static final Set<String> THERE = Set.of("there", "it", "anything", "any", "anyone");

    /// @param timed the tokens that are part of some time
    static TimeReaderClause around(
            TimeReaderText text, TimeReaderToldWords words, int start, int end, BitSet timed) {
        int from = start;
        while (from > 0 && !begins(text, words, from, timed)) {
            from--;
        }
        int to = end;
        while (to < text.size() && !begins(text, words, to, timed)) {
            to++;
        }
        return new TimeReaderClause(text, words, from, to);
    }

    private static boolean begins(
            TimeReaderText text, TimeReaderToldWords words, int at, BitSet timed) {
        String before = word(text, at - 1);
        if (timed.get(at) && timed.get(at - 1)) {
            return false;
        }
        if ((text.at(at - 1).in(MARKS) && !timed.get(at - 1)) || joins(text, words, at)) {
            return true;
        }
        if (AND.contains(before)) {
            return !(timed.get(at) && at > 1 && timed.get(at - 2));
        }
        return question(text, words, at, before);
    }

    /// "So lonely" joins nothing.
    private static boolean joins(TimeReaderText text, TimeReaderToldWords words, int at) {
        String before = word(text, at - 1);
        boolean much = before.equals("so") && words.is("trouble", word(text, at));
        return words.is("joins", before) && !much;
    }

    private static boolean question(
            TimeReaderText text, TimeReaderToldWords words, int at, String before) {
        String word = word(text, at);
        String next = word(text, at + 1);
        if (words.is("begins", word)) {
            return !words.is("none", before) && !words.is("none", word(text, at - 2));
        }
        return switch (word) {
            case "is", "are" -> THERE.contains(next);
            case "can", "could", "do", "does" -> YOU.contains(next) && !words.is("who", before);
            case "who" -> Set.of("can", "could", "helps", "help", "does", "do").contains(next);
            default -> false;
        };
    }

    /// A word in lower case without apostrophes.
    static String word(TimeReaderText text, int at) {
        return text.at(at).text().replace("'", "");
    }

    String word(int at) {
        return at < from || at >= to ? "" : word(text, at);
    }

    /// Whether a word of the sort, or one and the next, stands at a token.
    boolean is(String sort, int at) {
        String word = word(at);
        return words.is(sort, word) || words.is(sort, word + " " + word(at + 1));
    }

    /// Whether a word of the sort stands between two tokens of the clause.
    boolean says(String sort, int first, int last) {
        return at(sort, first, last) >= 0;
    }

    /// Where a word of the sort stands between two tokens, or -1.
    int at(String sort, int first, int last) {
        for (int i = Math.max(first, from); i < Math.min(last, to); i++) {
            if (is(sort, i)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether somebody is the subject of what stands before a token: "I", or "my stomach" where
    /// the clause begins or behind a time, not "for my back".
    boolean subject(int before, BitSet timed) {
        for (int i = from; i < Math.min(before, to); i++) {
            boolean first = i == from || timed.get(i - 1);
            if (!(timed.get(i) && word(i).equals("the"))
                    && words.is("who", word(i))
                    && (first || !OWNED.contains(word(i)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a person speaks of herself or another before a token.
    boolean somebody(int before) {
        return says("who", from, before);
    }

    /// Whether it tells of something that has happened to somebody.
    boolean past() {
        for (int i = from; i < to; i++) {
            String word = word(i);
            boolean little = word.equals("bit") && Set.of("after", "before").contains(word(i + 1));
            if (little || (word.equals("got") && !gotten(i))) {
                continue;
            }
            boolean regular = word.endsWith("ed") && !words.is("past", word);
            if (words.past(word, word(i - 1)) && (!regular || somebody(i) || i == from)) {
                return !words.is("may", word(i - 1)) && !reported();
            }
        }
        return false;
    }

    /// "Got made redundant", "got a letter"; not "got 4 mates over".
    private boolean gotten(int at) {
        String next = word(at + 1);
        boolean regular = words.past(next, "") || words.is("gotten", next);
        return regular || words.is("gotten", word(at + 2));
    }

    /// Whether the time at a token is that of an appointment or a deadline, which asks for no time
    /// of an offer: "court on Friday", "rent's due Monday", "my scan is at 2".
    boolean appointed(int piece, int last) {
        int due = at("due", "due", piece);
        if (due >= 0) {
            return !says("ask", due, piece);
        }
        for (int i = from; i < to; i++) {
            if (i >= piece && i < last) {
                continue;
            }
            if (fixed(i) || (words.is("mine", word(i)) && hers(i)) || calls(i)) {
                return ahead(i) || !says("ask", from, Math.max(i, piece));
            }
        }
        return false;
    }

    /// "Before my hearing", "in time for court": whatever is asked, it is asked for earlier.
    private boolean ahead(int at) {
        return says("ahead", at - 3, at);
    }

    /// "Tribunal", "my op", "moving out"; not "interview skills", "hearing loop" or "tennis court".
    private boolean fixed(int at) {
        String word = word(at);
        boolean owned = at == from || words.is("owns", word(at - 1));
        boolean said = words.is("fixed", word) || (owned && words.is("held", word));
        boolean offered = says("offer", at + 1, at + 3) || word(at - 1).equals("that");
        return (said && !offered) || words.is("fixed", word + " " + word(at + 1));
    }

    /// "The gas man is coming", "my carer doesn't come".
    private boolean calls(int at) {
        return words.is("caller", word(at)) && says("calls", at + 1, at + 4);
    }

    /// The last token before another at which the word stands, or -1.
    private int at(String sort, String word, int before) {
        for (int i = Math.min(before, to) - 1; i >= from; i--) {
            if (word(i).equals(word) && words.is(sort, word)) {
                return i;
            }
        }
        return -1;
    }

    /// "My pip appointment", "I've got an appointment".
    private boolean hers(int at) {
        for (int i = at - 1; i >= Math.max(from, at - 3); i--) {
            if (words.is("hers", word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean reported() {
        return says("report", from, to);
    }
}
