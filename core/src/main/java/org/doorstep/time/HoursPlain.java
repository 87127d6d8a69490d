package org.doorstep.time;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The plain text of opening hours: markup, entities and odd dashes gone, the columns of a table
/// told apart, slips of the typewriter in a time mended. But for markup every character keeps its
/// place, so that what is handed back still stands as it was written.
final class HoursPlain {

    private static final Pattern MARKUP =
            Pattern.compile("(?i)<br\\s*/?>|</?(?:p|li|div|ul|tr|table|tbody|thead)>");
    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]>");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
    private static final Pattern ENTITY = Pattern.compile("&([a-zA-Z]{2,8}|#\\d{2,5});");

    private static final String MINUTES = "(00|15|30|45)(?!\\d)";
    private static final String HALF = "[ap]\\.?m\\b";

    /// "9;30am", "9,30 - 11": but not the next stretch of "8-12,15-18".
    private static final Pattern SLIP =
            Pattern.compile(
                    "(?i)(?<![\\d.,:;])(?<!-)(?<!-\\s)(?<!\\bto\\s)(\\d{1,2})[;,]"
                            + MINUTES
                            + "(?=\\s?(?:"
                            + HALF
                            + "|-|to\\b|till?\\b|until\\b))");
    private static final Pattern END_SLIP =
            Pattern.compile(
                    "(?i)(?<=-|-\\s|\\bto\\s|\\btil\\s|\\btill\\s|\\buntil\\s)(\\d{1,2})[;,]"
                            + MINUTES
                            + "(?!\\s?-|\\s?to\\b)");

    /// "9h30", "10 30am".
    private static final Pattern H = Pattern.compile("(?i)\\b(\\d{1,2})h([0-5]\\d)\\b");
    private static final Pattern GAP =
            Pattern.compile("(?i)(?<![\\d.,:/-])(\\d{1,2}) " + MINUTES + "(?=\\s?" + HALF + ")");

    /// In Welsh before noon is "yb", after it "yp" or "yh".
    private static final Pattern YB = Pattern.compile("(?i)(?<=\\d|\\d\\s)yb\\b");
    private static final Pattern YP = Pattern.compile("(?i)(?<=\\d|\\d\\s)y[ph]\\b");

    private static final String TIME = "\\d{1,2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?";

    /// A row of a table: two cells that hold one time each are its ends.
    private static final Pattern ENDS =
            Pattern.compile(
                    "(?i)(?<=[|\\t]|[|\\t] )("
                            + TIME
                            + ")([ ]?)[|\\t]([ ]?"
                            + TIME
                            + ")(?=[ ]*(?:\\t|\\||\\n|$))");

    private static final String DAY =
            "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?";

    /// A table that lost its spaces: "09:00-17:00Tue09:00-17:00", "SatClosedSunClosed".
    private static final Pattern GLUED =
            Pattern.compile(
                    "(?<=\\d|\\d[ap]m|[Cc]losed)(?="
                            + DAY
                            + "(?:[\\d:\\s-]|[Cc]losed|$))|(?<=\\b"
                            + DAY
                            + "|[\\ddm]"
                            + DAY
                            + ")(?=[Cc]losed)");

    private HoursPlain() {}

    /// The text, of which no more than so many characters are looked at.
    static String text(String text, int longest) {
        String cut = text.substring(0, Math.min(text.length(), longest));
        String lines = MARKUP.matcher(cut).replaceAll("\n");
        String cells = CELL.matcher(lines).replaceAll("\t");
        String open = TAG.matcher(cells).replaceAll(" ");
        String words = ENTITY.matcher(open).replaceAll(HoursPlain::entity);
        String plain =
                words.replaceAll(
                                "[\u2010-\u2015\u2212\u2043\u2192]|\u00e2\u20ac[\u201c\u201d]", "-")
                        .replaceAll("[\u2018\u2019\u0060\u00b4]", "'")
                        .replaceAll("\u00c2(?=[\\s\u00a0]|$)", " ")
                        .replaceAll("\r\n?", "\n")
                        .replaceAll("[\\s\u00a0&&[^\n\t]]+", " ");
        String rows = ENDS.matcher(plain).replaceAll("$1$2-$3");
        return mended(rows.replaceAll("[\\s&&[^\n]]+", " "));
    }

    private static String mended(String text) {
        String begun = SLIP.matcher(text).replaceAll("$1:$2");
        String ended = END_SLIP.matcher(begun).replaceAll("$1:$2");
        String spaced = GAP.matcher(ended).replaceAll("$1:$2");
        String welsh = YB.matcher(spaced).replaceAll("am");
        String hours = H.matcher(YP.matcher(welsh).replaceAll("pm")).replaceAll("$1:$2");
        return GLUED.matcher(hours).replaceAll(" ");
    }

    private static String entity(MatchResult m) {
        String name = m.group(1);
        String plain =
                switch (name) {
                    case "amp" -> "&";
                    case "ndash", "mdash" -> "-";
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "quot" -> "\"";
                    case "apos", "rsquo", "lsquo" -> "'";
                    case "pound" -> "\u00a3";
                    case "eacute" -> "\u00e9";
                    default -> {
                        if (name.charAt(0) != '#') {
                            yield " ";
                        }
                        int code = Integer.parseInt(name.substring(1));
                        yield Character.isBmpCodePoint(code) && !Character.isSurrogate((char) code)
                                ? String.valueOf((char) code)
                                : " ";
                    }
                };
        return Matcher.quoteReplacement(plain);
    }
}
