package org.doorstep.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doorstep.place.Tokens.Gap;

/// Tells a place's name that somebody bears: "can Lincoln come along", "Chester the cat", "my son
/// Preston is 4", and a noun that is a town besides, "the hull of a boat". Asked only where no
/// "in" or "near" says that it is a place.
final class BorneNames {

    private static final Set<String> MINE =
            Set.of("my", "our", "me", "his", "her", "their", "the", "wur", "wor", "a", "ma");

    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "this", "that", "my", "his", "her", "our", "one", "your");

    private static final Set<String> AUXILIARIES =
            Set.of(
                    "can", "could", "will", "would", "does", "did", "is", "was", "has", "should",
                    "may", "if", "when", "because", "cos", "so", "and", "that", "wont", "cant");

    /// What people and animals do and towns do not.
    private static final Set<String> DOES =
            Set.of(
                    "come",
                    "comes",
                    "came",
                    "join",
                    "bring",
                    "brings",
                    "go",
                    "goes",
                    "play",
                    "plays",
                    "sit",
                    "sits",
                    "sleep",
                    "sleeps",
                    "attend",
                    "attends",
                    "eat",
                    "eats",
                    "wait",
                    "be",
                    "allowed",
                    "welcome",
                    "too",
                    "old",
                    "loves",
                    "loved",
                    "likes",
                    "liked",
                    "hates",
                    "hated",
                    "cries",
                    "cried",
                    "barks",
                    "says",
                    "said",
                    "died",
                    "passed",
                    "escaped",
                    "swears",
                    "bites",
                    "refuses",
                    "doesnt",
                    "didnt",
                    "isnt",
                    "hes",
                    "shes",
                    "whos",
                    "wont",
                    "cant",
                    "screams",
                    "chews",
                    "growls",
                    "walks",
                    "talks",
                    "enjoys",
                    "misses",
                    "struggles",
                    "starts",
                    "turned",
                    "turns",
                    "gets",
                    "wants",
                    "who",
                    "he",
                    "she",
                    "is",
                    "has",
                    "was",
                    "bit",
                    "pulls",
                    "scared",
                    "count");

    private static final Set<String> AGES =
            Set.of(
                    "nearly",
                    "almost",
                    "only",
                    "just",
                    "turning",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "autistic",
                    "deaf",
                    "blind",
                    "non",
                    "shy",
                    "disabled",
                    "poorly",
                    "scared",
                    "missing",
                    "lost",
                    "allowed",
                    "welcome",
                    "old",
                    "my",
                    "our",
                    "a",
                    "teething",
                    "bored");

    private static final Set<String> MEASURES =
            Set.of(
                    "mile", "miles", "min", "mins", "minutes", "minute", "hour", "hours", "km",
                    "quid", "stops", "degrees", "pound", "pounds", "up", "down");

    private final Map<String, Set<String>> kinds = new HashMap<>();

    BorneNames() {
        for (String[] row : Tables.resource("borne.tsv")) {
            kinds.computeIfAbsent(row[0], _ -> new HashSet<>())
                    .addAll(Set.of(row[1].split(" ", -1)));
        }
    }

    /// Whether the one word is somebody's name or a noun here.
    boolean borne(Tokens tokens, int at) {
        String before = before(tokens, at, 1);
        String further = before.isEmpty() ? "" : before(tokens, at, 2);
        String after = after(tokens, at, 1);
        boolean given = given(tokens, at);
        return is("thing", tokens.key(at))
                || (is("word", tokens.key(at)) && !tokens.capital(at))
                || (is("noun", tokens.key(at)) && ARTICLES.contains(before))
                || titled(before, further)
                || called(tokens, at, after, given)
                || owned(before, further, after, given)
                || given && acting(tokens, at, before, after);
    }

    private boolean given(Tokens tokens, int at) {
        String key = tokens.key(at);
        boolean of = tokens.typed(at, at + 1).toLowerCase(Locale.ROOT).matches(".*['\u2019]s");
        return is("given", key) || of && is("given", key.substring(0, key.length() - 1));
    }

    /// "Uncle Nelson", "a boy called Devon", "his name is Carlisle"; not "a village called Hope".
    private boolean titled(String before, String further) {
        boolean name = before.equals("is") && (further.equals("name") || further.equals("names"));
        return name || before.equals("names") || (is("title", before) && !is("place", further));
    }

    /// "Chester the cat", "Nelson my budgie", and of people "Kendal my daughter is".
    private boolean called(Tokens tokens, int at, String after, boolean given) {
        String next = after.isEmpty() ? "" : after(tokens, at, 2);
        return MINE.contains(after)
                && !after.equals("a")
                && (animal(next)
                        || given
                                && is("kin", next)
                                && !after(tokens, at, 3).isEmpty()
                                && tokens.gap(at).compareTo(Gap.COMMA) >= 0);
    }

    /// "My dog Oban barks", "our Lincoln", "my son Preston has".
    private boolean owned(String before, String further, String after, boolean given) {
        boolean mine = MINE.contains(further);
        boolean goes = DOES.contains(after);
        return (animal(before) && mine && (given && !after.isEmpty() || goes))
                || (is("kin", before) && mine && given && goes)
                || (given && goes && (before.equals("our") || before.equals("my")));
    }

    /// "Can Lincoln come along", "Harlow is nine months", "Chelsea's 14".
    private static boolean acting(Tokens tokens, int at, String before, String after) {
        String next = after.isEmpty() ? "" : after(tokens, at, 2);
        boolean starts = before.isEmpty() || AUXILIARIES.contains(before);
        boolean of = tokens.key(at).endsWith("s") && age(after) && !MEASURES.contains(next);
        if (after.equals("is") || after.equals("has") || after.equals("was")) {
            return starts && age(next) && !MEASURES.contains(after(tokens, at, 3));
        }
        return starts
                && (of || DOES.contains(after) && (!before.isEmpty() || !after.equals("who")));
    }

    private static boolean age(String word) {
        return AGES.contains(word)
                || (!word.isEmpty() && word.length() <= 4 && Character.isDigit(word.charAt(0)));
    }

    private boolean animal(String word) {
        return is("animal", word)
                || (word.endsWith("s") && is("animal", word.substring(0, word.length() - 1)));
    }

    private boolean is(String kind, String word) {
        return kinds.getOrDefault(kind, Set.of()).contains(word);
    }

    /// The word so many before, or none where something parts them.
    private static String before(Tokens tokens, int at, int back) {
        return at >= back && tokens.joined(at - back, at + 1) ? tokens.key(at - back) : "";
    }

    private static String after(Tokens tokens, int at, int on) {
        return tokens.joined(at, at + on + 1) ? tokens.key(at + on) : "";
    }
}
