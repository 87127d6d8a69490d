package org.doorstep.place;

import java.util.HashMap;
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
                    Map.entry("city of", Lead.NEAR),
                    Map.entry("town of", Lead.NEAR),
                    Map.entry("village of", Lead.NEAR),
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
                    Map.entry("central", Lead.IN),
                    Map.entry("downtown", Lead.IN),
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
                    "cake",
                    "fan",
                    "fans",
                    "united",
                    "rovers",
                    "wanderers",
                    "albion",
                    "fc",
                    "shirt",
                    "bomber",
                    "sausage",
                    "sausages",
                    "pie",
                    "pies",
                    "cow",
                    "cows",
                    "gin",
                    "ale");

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
                    "if",
                    "side",
                    "end",
                    "really",
                    "ideally",
                    "til",
                    "till",
                    "until",
                    "with",
                    "my",
                    "we",
                    "direction",
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
    private final EnglishWords english;

    PlaceWords() {
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
        english = new EnglishWords(senses.keySet());
    }

    Sense sense(String word) {
        return senses.getOrDefault(word, Sense.NAME);
    }

    /// Whether a word is known, or is a plain inflection of a known one.
    boolean known(String word) {
        return LEADS.containsKey(word) || FOLLOWERS.contains(word) || english.known(word);
    }

    /// As [#known], but only of the words of `words.tsv`.
    boolean told(String word) {
        return LEADS.containsKey(word) || FOLLOWERS.contains(word) || english.told(word);
    }

    /// What it costs, as [Likeness] counts, to have typed this word for a known one.
    int slipFromKnown(String word) {
        return english.slipFrom(word);
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
}
