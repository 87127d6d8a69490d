package org.doorstep.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What English words say about a place beside them, and which places are English words.
final class PlaceWords {

    /// How strongly the words before a name say that it is a place.
    enum Lead {
        NONE,
        WEAK,
        IN,
        NEAR
    }

    /// How much a word is itself, before it is a place.
    enum Sense {
        NAME,
        ORDINARY,
        SHY,
        NEVER
    }

    private static final Map<String, Lead> LEADS =
            Map.ofEntries(
                    Map.entry("near", Lead.NEAR),
                    Map.entry("nr", Lead.NEAR),
                    Map.entry("nearby", Lead.NEAR),
                    Map.entry("near to", Lead.NEAR),
                    Map.entry("nearest to", Lead.NEAR),
                    Map.entry("around", Lead.NEAR),
                    Map.entry("outside", Lead.NEAR),
                    Map.entry("close to", Lead.NEAR),
                    Map.entry("next to", Lead.NEAR),
                    Map.entry("opposite", Lead.NEAR),
                    Map.entry("live in", Lead.NEAR),
                    Map.entry("lives in", Lead.NEAR),
                    Map.entry("living in", Lead.NEAR),
                    Map.entry("live near", Lead.NEAR),
                    Map.entry("live at", Lead.NEAR),
                    Map.entry("based in", Lead.NEAR),
                    Map.entry("we are", Lead.WEAK),
                    Map.entry("stay in", Lead.NEAR),
                    Map.entry("im in", Lead.NEAR),
                    Map.entry("am in", Lead.NEAR),
                    Map.entry("were in", Lead.NEAR),
                    Map.entry("moved to", Lead.NEAR),
                    Map.entry("im from", Lead.NEAR),
                    Map.entry("am from", Lead.NEAR),
                    Map.entry("between", Lead.NEAR),
                    Map.entry("in or near", Lead.NEAR),
                    Map.entry("in and around", Lead.NEAR),
                    Map.entry("in", Lead.IN),
                    Map.entry("at", Lead.IN),
                    Map.entry("within", Lead.IN),
                    Map.entry("round", Lead.IN),
                    Map.entry("from", Lead.WEAK),
                    Map.entry("by", Lead.WEAK),
                    Map.entry("to", Lead.WEAK),
                    Map.entry("of", Lead.WEAK),
                    Map.entry("is", Lead.WEAK),
                    Map.entry("im", Lead.WEAK),
                    Map.entry("across", Lead.WEAK),
                    Map.entry("yn", Lead.IN),
                    Map.entry("yng", Lead.IN),
                    Map.entry("ym", Lead.IN),
                    Map.entry("ger", Lead.NEAR),
                    Map.entry("byw yn", Lead.NEAR),
                    Map.entry("ann an", Lead.IN),
                    Map.entry("ann am", Lead.IN),
                    Map.entry("faisg air", Lead.NEAR),
                    Map.entry("bide in", Lead.NEAR),
                    Map.entry("postcode", Lead.NEAR),
                    Map.entry("postcode is", Lead.NEAR));

    /// Two words after a name that keep it a place: `Leeds city centre`.
    static final Set<String> MARKERS =
            Set.of(
                    "city centre",
                    "town centre",
                    "city center",
                    "town center",
                    "area",
                    "way",
                    "estate");

    /// After these a name is a street or a dish, not a town.
    static final Set<String> SPOILERS =
            Set.of(
                    "road",
                    "rd",
                    "street",
                    "st",
                    "lane",
                    "ln",
                    "avenue",
                    "ave",
                    "drive",
                    "crescent",
                    "terrace",
                    "gardens",
                    "close",
                    "terrier",
                    "pudding",
                    "puddings",
                    "sauce",
                    "cheese",
                    "bun",
                    "buns",
                    "tart",
                    "cake");

    /// What may follow a place that is also a word, or a bare postcode district.
    static final Set<String> FOLLOWERS =
            Set.of(
                    "today",
                    "tomorrow",
                    "tonight",
                    "tmrw",
                    "tmw",
                    "2day",
                    "2moro",
                    "please",
                    "pls",
                    "plz",
                    "on",
                    "this",
                    "next",
                    "for",
                    "thanks",
                    "thank",
                    "any",
                    "anything",
                    "what",
                    "whats",
                    "wots",
                    "and",
                    "or",
                    "that",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "area",
                    "postcode",
                    "free",
                    "near",
                    "is",
                    "are",
                    "can",
                    "where",
                    "who",
                    "i",
                    "im",
                    "evening",
                    "evenings",
                    "ends",
                    "morning",
                    "mornings",
                    "weekend",
                    "weekends",
                    "at",
                    "after",
                    "before",
                    "but",
                    "because",
                    "cheap",
                    "now",
                    "have",
                    "has",
                    "there",
                    "looking",
                    "need",
                    "want");

    /// Before "in", these say that a skill follows rather than a town.
    static final Set<String> SKILLED =
            Set.of(
                    "interested",
                    "interest",
                    "confidence",
                    "difficulty",
                    "difficulties",
                    "skills",
                    "improve",
                    "better",
                    "good",
                    "into",
                    "struggle",
                    "struggling",
                    "lessons",
                    "take",
                    "taking",
                    "join",
                    "help");

    private static final int LONGEST_LEAD = 3;

    private final Map<String, Sense> senses = new HashMap<>(4096);
    private final Set<String> right = new HashSet<>(4096);

    PlaceWords() {
        for (String[] row : Tables.resource("not-misspelt.tsv")) {
            right.addAll(List.of(row[0].split(" ", -1)));
        }
        for (String[] row : Tables.resource("words.tsv")) {
            Sense sense =
                    switch (row[0]) {
                        case "never" -> Sense.NEVER;
                        case "shy" -> Sense.SHY;
                        default -> Sense.ORDINARY;
                    };
            for (String word : row[1].split(" ", -1)) {
                senses.merge(word, sense, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
    }

    Sense sense(String word) {
        return senses.getOrDefault(word, Sense.NAME);
    }

    /// Whether a word is known, or is a plain inflection of a known one.
    boolean known(String word) {
        if (senses.containsKey(word)
                || right.contains(word)
                || senses.containsKey(word + "s")
                || LEADS.containsKey(word)
                || FOLLOWERS.contains(word)) {
            return true;
        }
        if (word.length() > 4 && word.endsWith("in") && senses.containsKey(word + "g")) {
            return true;
        }
        for (String ending : new String[] {"s", "es", "ed", "d", "ing", "ly", "er", "ers"}) {
            if (word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                if (stem.length() > 2
                        && (senses.containsKey(stem) || senses.containsKey(stem + "e"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether one letter more, less or other, or two swapped, make it a known word.
    boolean nearlyKnown(String word) {
        StringBuilder other = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            other.deleteCharAt(i);
            boolean found = senses.containsKey(other.toString());
            for (char letter = 'a'; letter <= 'z' && !found; letter++) {
                other.insert(i, letter);
                found = senses.containsKey(other.toString());
                other.insert(i + 1, c);
                found |= senses.containsKey(other.toString());
                other.delete(i, i + 2);
            }
            other.insert(i, c);
            if (found || (i > 0 && senses.containsKey(swapped(word, i)))) {
                return true;
            }
        }
        return false;
    }

    private static String swapped(String word, int i) {
        return word.substring(0, i - 1)
                + word.charAt(i)
                + word.charAt(i - 1)
                + word.substring(i + 1);
    }

    /// How many words from here on lead to a place; 0 for none.
    int leadLength(Tokens tokens, int at) {
        for (int length = Math.min(LONGEST_LEAD, tokens.count() - at); length > 0; length--) {
            if (tokens.joined(at, at + length) && LEADS.containsKey(tokens.key(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    Lead lead(Tokens tokens, int at, int length) {
        return LEADS.getOrDefault(tokens.key(at, at + length), Lead.NONE);
    }

    /// How many words behind a name belong to it: `city centre`, `area`.
    static int markerLength(Tokens tokens, int at) {
        for (int length = 2; length > 0; length--) {
            if (at + length <= tokens.count()
                    && tokens.joined(at - 1, at + length)
                    && MARKERS.contains(tokens.key(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
