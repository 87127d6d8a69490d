package org.doorstep.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The most that a message wants to pay, when that is all it says: "under £3", "less than a
/// fiver", "2 quid or less".
final class Limit {

    private static final String MONEY =
            "(?:£\\s?(?<pounds>\\d{1,3})(?:\\.(?<pence>\\d\\d))?|(?:a )?(?<word>fiver|tenner)"
                    + "|(?<quid>\\d{1,3}|a|one|two|three|four|five|ten) (?:quid|pounds?))";

    private static final Pattern SAID =
            Pattern.compile(
                    "(?:(?:anything|something|owt|what about|ones?|any|is there|are there) )*"
                            + "(?:(?:thats|that is|for|under|below|less than|up to|max|not more than|no more than"
                            + "|cheaper than) )+"
                            + MONEY
                            + "(?: or (?:less|under))?(?: please| pls| plz| max)?[?.! ]*");

    private static final Pattern OR_LESS =
            Pattern.compile(MONEY + " (?:or (?:less|under)|max|tops)(?: please| pls| plz)?[?.! ]*");

    private static final Map<String, Integer> POUNDS =
            Map.of(
                    "a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "ten", 10,
                    "fiver", 5, "tenner", 10);

    /// Longer messages say something else too.
    private static final int LONGEST = 60;

    private Limit() {}

    /// The limit in pence, or 0 when the message is something else.
    static int pence(String text) {
        String said = text.strip().toLowerCase(Locale.UK).replace("'", "").replaceAll("\\s+", " ");
        if (said.length() > LONGEST) {
            return 0;
        }
        Matcher under = SAID.matcher(said);
        if (under.matches()) {
            return pence(under);
        }
        Matcher orLess = OR_LESS.matcher(said);
        return orLess.matches() ? pence(orLess) : 0;
    }

    private static int pence(Matcher money) {
        if (money.group("pounds") != null) {
            String pence = money.group("pence");
            return 100 * Integer.parseInt(money.group("pounds"))
                    + (pence == null ? 0 : Integer.parseInt(pence));
        }
        String word = money.group("word") == null ? money.group("quid") : money.group("word");
        Integer pounds = POUNDS.get(word);
        return 100 * (pounds == null ? Integer.parseInt(word) : pounds);
    }
}
