package org.doorstep.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Splits a text of opening hours into tokens: words and phrases by the vocabulary, numbers by
/// their shape.
final class HoursLexer {

    private static final Pattern LEXEME =
            Pattern.compile("\\n|[\\p{L}\\p{M}]+(?:'[\\p{L}]+)*'?|\\d+|[^\\s]");
    private final String text;
    private final String lower;
    private final List<int[]> lexemes = new ArrayList<>();
    private final List<HoursToken> tokens = new ArrayList<>();
    private final Map<Integer, HoursLetters.Letter> letters;
    private final HoursNumbers numbers;

    private HoursLexer(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
        this.letters = HoursLetters.in(text);
        this.numbers = new HoursNumbers(lower);
    }

    /// The tokens of a text, in order; all but white space is in some token.
    static HoursTokens tokens(String text) {
        HoursLexer lexer = new HoursLexer(text);
        // A letter whose lower case is longer would shift every position after it.
        boolean even = lexer.lower.length() == text.length();
        return new HoursTokens(even ? lexer.read() : List.of());
    }

    private List<HoursToken> read() {
        Matcher m = LEXEME.matcher(lower);
        while (m.find()) {
            lexemes.add(new int[] {m.start(), m.end()});
        }
        int i = 0;
        while (i < lexemes.size()) {
            int phrase = letters(i) ? 1 : phrase(i);
            if (phrase > 0) {
                i += phrase;
                continue;
            }
            int end = single(i);
            while (i < lexemes.size() && lexemes.get(i)[0] < end) {
                i++;
            }
        }
        return tokens;
    }

    /// Adds the days of a lexeme that is written in letters: one, or all of "MWF".
    private boolean letters(int i) {
        int start = lexemes.get(i)[0];
        HoursLetters.Letter letter = letters.get(start);
        boolean found = letter != null;
        while (letter != null && start < lexemes.get(i)[1]) {
            add(Kind.DAY, letter.day(), start, letter.end(), null);
            start = letter.end();
            letter = letters.get(start);
        }
        return found;
    }

    /// Adds the longest phrase that begins at a lexeme; answers how many lexemes it took.
    private int phrase(int i) {
        int best = 0;
        HoursWords.Meaning found = null;
        StringBuilder words = new StringBuilder();
        for (int k = i; k < lexemes.size() && k < i + 2 * HoursWords.LONGEST; k++) {
            String word = word(k);
            if (word.equals("-") && k > i && tight(k)) {
                continue;
            }
            words.append(words.isEmpty() ? "" : " ").append(word);
            HoursWords.Meaning meaning = HoursWords.meaning(words.toString());
            if (meaning != null && meant(meaning, i)) {
                best = k - i + 1;
                found = meaning;
            }
        }
        if (found != null) {
            int end = lexemes.get(i + best - 1)[1];
            add(found.kind(), found.value(), lexemes.get(i)[0], end, null);
        }
        return best;
    }

    private String word(int k) {
        String word = lower.substring(lexemes.get(k)[0], lexemes.get(k)[1]);
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word.replace("'", "");
    }

    /// A hyphen inside a word.
    private boolean tight(int k) {
        return k + 1 < lexemes.size()
                && lexemes.get(k)[0] == lexemes.get(k - 1)[1]
                && lexemes.get(k + 1)[0] == lexemes.get(k)[1];
    }

    /// "We" is Wednesday only in the manner of a timetable, "may" a month only with its capital,
    /// "off" means closed only behind a day.
    private boolean meant(HoursWords.Meaning meaning, int i) {
        boolean capital = Character.isUpperCase(text.charAt(lexemes.get(i)[0]));
        String next = i + 1 < lexemes.size() ? word(i + 1) : "";
        Kind last = tokens.isEmpty() ? Kind.BREAK : tokens.getLast().kind();
        return switch (meaning.kind()) {
            case MONTH -> meaning.value() != 5 || capital;
            case SHORT ->
                    capital
                            && (last == Kind.DASH
                                    || next.matches("[-,&/;:\\[\\d].*|off|closed|and|to")
                                    || next.isEmpty());
            case OFF -> last == Kind.DAY || last == Kind.BANK || last == Kind.MONTH || dated(i);
            case BUT -> List.of(Kind.DAY, Kind.DAYS, Kind.OPEN).contains(last);
            case WEEKS -> // "2-4 weekly" is no "4 weekly"
                    !Character.isDigit(text.charAt(lexemes.get(i)[0]))
                            || last != Kind.DASH && last != Kind.TO && last != Kind.UNTIL;
            case WELSH -> last != Kind.TIME && last != Kind.NUMBER && last != Kind.ORDINAL;
            default -> true;
        };
    }

    /// Whether a month stands two words before: "Dec 25 off".
    private boolean dated(int i) {
        int n = tokens.size();
        return n > 1 && i > 1 && tokens.get(n - 2).is(Kind.MONTH);
    }

    /// Adds one token that is no phrase; answers where it ends.
    private int single(int i) {
        int start = lexemes.get(i)[0];
        int end = lexemes.get(i)[1];
        char c = lower.charAt(start);
        if (Character.isDigit(c)) {
            return number(start);
        }
        if (Character.isLetter(c)) {
            switch (word(i)) {
                case "noon", "midday" -> add(Kind.TIME, 12, start, end, exact(12, 0));
                case "midnight" -> add(Kind.TIME, 0, start, end, exact(0, 0));
                default -> end = spelt(i, start, end);
            }
            return end;
        }
        add(mark(c), c == '[' ? 1 : 0, start, end, null);
        return end;
    }

    /// A word of no phrase: "we", a name with a slip in it, or nothing known.
    private int spelt(int i, int start, int end) {
        HoursToken words = numbers.words(start);
        if (words != null) {
            tokens.add(words);
            return words.end();
        }
        HoursWords.Meaning slip = HoursSpelling.meaning(word(i));
        if (slip == null && !word(i).equals("we")) {
            return unknown(start, end);
        }
        add(
                slip == null ? Kind.PLAIN : slip.kind(),
                slip == null ? 0 : slip.value(),
                start,
                end,
                null);
        return end;
    }

    private Kind mark(char c) {
        return switch (c) {
            case '-', '~' -> Kind.DASH;
            case ',' -> Kind.COMMA;
            case '&', '/' -> Kind.AND;
            case '+' ->
                    tokens.isEmpty() || !tokens.getLast().is(Kind.TIME) ? Kind.AND : Kind.ONWARDS;
            case ':' -> Kind.COLON;
            case '.', '!' -> Kind.STOP;
            case '\n', ';', '|', '\u2022' -> Kind.BREAK;
            case '(', '[' -> Kind.OPEN;
            case ')', ']' -> Kind.SHUT;
            case '@' -> Kind.AT;
            case '\u00a3', '$', '\u20ac', '%' -> Kind.UNKNOWN;
            default -> Kind.MARK;
        };
    }

    private int number(int start) {
        HoursToken found = numbers.read(start);
        if (found == null) {
            return unknown(start, start);
        }
        tokens.add(found);
        return found.end();
    }

    /// Takes all that hangs together: a postcode, a price, a long number.
    private int unknown(int start, int from) {
        int end = from;
        while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
            end++;
        }
        end = Math.max(end, start + 1);
        add(Kind.UNKNOWN, 0, start, end, null);
        return end;
    }

    private static HoursClock exact(int hour, int minute) {
        return new HoursClock(hour, minute, HoursClock.Half.EXACT, false);
    }

    private void add(Kind kind, int value, int start, int end, @Nullable HoursClock clock) {
        Kind kept =
                switch (kind) {
                    case SHORT, WELSH -> Kind.DAY;
                    case OFF -> Kind.CLOSED;
                    case BUT -> Kind.NOT;
                    default -> kind;
                };
        tokens.add(new HoursToken(kept, value, start, end, clock));
    }
}
