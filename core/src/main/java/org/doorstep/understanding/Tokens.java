package org.doorstep.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a message into words, each with its place in the message as it was written.
///
/// Case and accents are folded (Unicode NFKD without marks), apostrophes are dropped ("what's" is
/// "whats"), hyphens divide ("step-free" is two words), and txt-speak is written out from
/// `shorthand.tsv` ("nr" is "near", "wots" is "whats"). So is what would be another word without
/// its apostrophe: "she'd" is no shed.
final class Tokens {

    private static final String APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4";
    private static final Pattern APOSTROPHE = Pattern.compile("[" + APOSTROPHES + "]");
    private static final String CLAUSE_ENDS = ".,;:!?\n()";

    private static final Pattern AGE =
            Pattern.compile("([0-9]{1,3})(?:yo|yr|yrs|yrold|year|years|yearold|yearolds|yearsold)");

    /// Who is on the line, as a receptionist writes it: "F 34", "m62", "72F".
    private static final Pattern PATIENT =
            Pattern.compile("([mf])((?:1[6-9]|[2-9][0-9]))|((?:1[6-9]|[2-9][0-9]))([mf])");

    private static final Set<String> PATIENTS = Set.of("pt", "patient", "client", "caller");

    /// After these a lone 4 is "for" and a lone 2 is "to": "4 my mum", "2 do".
    private static final Set<String> AFTER_FOR =
            Set.of(
                    "my",
                    "me",
                    "him",
                    "her",
                    "us",
                    "the",
                    "our",
                    "women",
                    "men",
                    "kids",
                    "ppl",
                    "people",
                    "older",
                    "mum",
                    "dad",
                    "over",
                    "someone",
                    "some1",
                    "a",
                    "mums",
                    "dads",
                    "ladies",
                    "them",
                    "free",
                    "adults",
                    "beginners",
                    "families",
                    "carers");

    private static final Set<String> AFTER_TO =
            Set.of(
                    "do", "go", "get", "be", "eat", "see", "meet", "talk", "tlk", "help", "join",
                    "learn", "lose", "stop", "quit", "play", "make", "find", "me", "some1",
                    "someone", "speak", "chat");

    private final Map<String, String[]> shorthand = new HashMap<>();

    Tokens() {
        for (String[] row : Table.rows("shorthand.tsv", 2)) {
            shorthand.put(row[0], row[1].split(" "));
        }
    }

    /// The words of a text in their order.
    List<Token> of(String text) {
        List<Token> raw = AgeShorthand.writtenOut(text, raw(text));
        List<Token> tokens = new ArrayList<>(raw.size() + 4);
        for (int i = 0; i < raw.size(); i++) {
            Token token = raw.get(i);
            String next = i + 1 < raw.size() ? raw.get(i + 1).word() : "";
            String[] words = shorthand.get(written(text, token));
            if ((i == 0 || PATIENTS.contains(raw.get(i - 1).word()))
                    && addPatient(token, next, tokens)) {
                continue;
            }
            Token joined = Wi.joined(text, raw, i);
            if (joined != null) {
                tokens.add(joined);
                i++;
                continue;
            }
            if (Wi.with(text, raw, i)) {
                tokens.add(token.as("with"));
            } else if (token.word().equals("4") && AFTER_FOR.contains(next)) {
                tokens.add(token.as("for"));
            } else if (token.word().equals("2") && AFTER_TO.contains(next)) {
                tokens.add(token.as("to"));
            } else if (words == null) {
                addAge(token, AgeShorthand.kin(raw, i - 1), tokens);
            } else {
                for (String word : words) {
                    tokens.add(token.as(word));
                }
            }
        }
        return List.copyOf(tokens);
    }

    /// Whether the first word says who it is for; then it says so as that person would.
    private static boolean addPatient(Token token, String next, List<Token> tokens) {
        Matcher patient = PATIENT.matcher(token.word());
        boolean apart =
                token.word().length() == 1 && PATIENT.matcher(token.word() + next).matches();
        if (!apart && !patient.matches()) {
            return false;
        }
        String sex = apart ? token.word() : patient.group(1) + patient.group(4);
        for (String word : List.of("im", "a", sex.contains("m") ? "man" : "woman", "im")) {
            tokens.add(token.as(word));
        }
        if (!apart) {
            tokens.add(token.as(patient.group(patient.group(2) == null ? 3 : 2)));
        }
        return true;
    }

    /// A word as it was written, where that is with an apostrophe that counts; else folded.
    private String written(String text, Token token) {
        String folded = token.word();
        if (token.end() - token.start() == folded.length()) {
            return folded;
        }
        String raw = text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
        String plain = APOSTROPHE.matcher(raw).replaceAll("'");
        return shorthand.containsKey(plain) ? plain : folded;
    }

    /// "8yo" and "82yrs" are a number and the words for years, "nan 83F" a number.
    private static void addAge(Token token, boolean kin, List<Token> tokens) {
        Matcher sexed = PATIENT.matcher(token.word());
        if (kin && sexed.matches() && sexed.group(3) != null) {
            tokens.add(token.as(sexed.group(3)));
            return;
        }
        Matcher age = AGE.matcher(token.word());
        if (!age.matches()) {
            tokens.add(token);
            return;
        }
        tokens.add(token.as(age.group(1)));
        tokens.add(token.as("year"));
        tokens.add(token.as("old"));
    }

    private static List<Token> raw(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = -1;
        boolean opens = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                start = start < 0 ? i : start;
                fold(c, word);
            } else if (start < 0 || APOSTROPHES.indexOf(c) < 0) {
                opens = flush(tokens, word, start, i, opens);
                start = -1;
                opens |= CLAUSE_ENDS.indexOf(c) >= 0;
                if (c == '&') {
                    tokens.add(new Token("and", "and", i, next, opens));
                }
            }
            i = next;
        }
        boolean _ = flush(tokens, word, start, text.length(), opens);
        return tokens;
    }

    private static boolean flush(
            List<Token> tokens, StringBuilder word, int start, int end, boolean opens) {
        if (word.isEmpty()) {
            return opens;
        }
        String folded = word.toString();
        word.setLength(0);
        tokens.add(new Token(folded, Stem.of(folded), start, end, opens));
        return false;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void fold(int c, StringBuilder word) {
        if (c < 128) {
            word.append(Character.toLowerCase((char) c));
            return;
        }
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        parts.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(word::appendCodePoint);
    }
}
