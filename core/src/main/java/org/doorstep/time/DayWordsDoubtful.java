package org.doorstep.time;

import java.util.Set;
import org.doorstep.time.TimeWords.Kind;

/// Whether "sat", "sun", "wed" and "mon" are days: from the words around them.
final class DayWordsDoubtful {

    /// Words before "sat", "sun", "wed" and "mon" after which they are days.
    private static final Set<String> DAY_FOLLOWS =
            Set.of(
                    "on",
                    "this",
                    "next",
                    "nxt",
                    "every",
                    "each",
                    "any",
                    "or",
                    "and",
                    "&",
                    "til",
                    "till",
                    "until",
                    "to",
                    "for",
                    "by",
                    "coming",
                    "/",
                    "-",
                    "–",
                    "from",
                    "between",
                    "either",
                    "anything",
                    "something",
                    "stuff",
                    "happening",
                    "available",
                    "not",
                    "except",
                    "of",
                    "ths");

    /// Words before them after which they are verbs, or the sun in the sky.
    private static final Set<String> VERB_FOLLOWS =
            Set.of(
                    "i", "he", "she", "we", "they", "been", "just", "was", "were", "is", "being",
                    "have", "had", "all", "newly", "got", "get", "the", "who", "dog", "in", "i've",
                    "ive", "my", "be", "to");

    /// Words after them that leave them days in the middle of a sentence.
    private static final Set<String> DAY_PRECEDES =
            Set.of(
                    "near",
                    "nr",
                    "late",
                    "early",
                    "mid",
                    "first",
                    "straight",
                    "half",
                    "quarter",
                    "noon",
                    "midday",
                    "lunch",
                    "neet",
                    "please",
                    "pls",
                    "plz",
                    "if",
                    "after",
                    "before",
                    "between",
                    "from",
                    "or",
                    "and",
                    "&",
                    "/",
                    "-",
                    "–",
                    "to",
                    "til",
                    "till",
                    "until",
                    "eve",
                    "@",
                    "am",
                    "pm",
                    "thru",
                    "through",
                    "anything",
                    "free",
                    "around",
                    "instead",
                    "thanks");

    private DayWordsDoubtful() {}

    static boolean looksLikeDay(TimeReaderText text, int at) {
        if (text.at(at - 1).in(DAY_FOLLOWS) && !text.clauseEndsAt(at - 1)) {
            return !text.is(at + 1, "nav", "cream", "screen", "burn", "like", "love");
        }
        if (text.kind(at - 1, Kind.ORDINAL) || DayWordsDates.ordinal(text.at(at - 1))) {
            return true;
        }
        boolean day =
                text.clauseEndsAt(at + 1)
                        || text.at(at + 1).in(DAY_PRECEDES)
                        || text.at(at + 1).number() >= 0
                        || coming(text, at + 1)
                        || outward(text.at(at + 1).text())
                        || text.kind(at + 1, Kind.PART, Kind.PARTS, Kind.NIGHT, Kind.SPELL)
                        || text.kind(at + 1, Kind.WEEKDAY, Kind.WEEKDAY_DOUBTFUL, Kind.DAYTIME)
                        || (text.is(at + 1, "the") && text.at(at + 2).number() > 0)
                        || (text.is(at + 1, "at") && hour(text, at + 2))
                        || (text.is(at + 1, "in") && text.kind(at + 3, Kind.PART));
        return day && !text.at(at - 1).in(VERB_FOLLOWS);
    }

    private static boolean hour(TimeReaderText text, int at) {
        return text.at(at).number() > 0
                || text.is(at, "half", "quarter")
                || text.kind(at, Kind.NUMBER, Kind.CLOCK);
    }

    /// Whether a word may begin a postcode: "kids sat e3".
    private static boolean outward(String word) {
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        return letters > 0
                && letters <= 2
                && word.length() > letters
                && word.length() <= 7
                && Character.isDigit(word.charAt(letters));
    }

    /// "Sat coming"; not "Sunday coming to".
    static boolean coming(TimeReaderText text, int at) {
        return text.is(at, "coming") && (text.clauseEndsAt(at + 1) || text.foundAt(at + 1) != null);
    }
}
