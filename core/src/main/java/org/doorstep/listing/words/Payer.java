package org.doorstep.listing.words;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.listing.reading.Table;
import org.jspecify.annotations.Nullable;

/// Who pays a price, as its words say.
///
/// @param kind what it takes to pay this and not another price
/// @param from in years, included; null where no age is asked for
/// @param to in years, included; null where no age is asked for
public record Payer(Kind kind, @Nullable Integer from, @Nullable Integer to) {

    /// What it takes.
    public enum Kind {
        /// Nothing: the price holds for whoever comes.
        EVERYBODY,
        /// An age.
        AGED,
        /// Little money, and some proof of it.
        MEANS,
        /// Coming for the first time.
        FIRST,
        /// Being a member.
        MEMBERS,
        /// Something else that not everybody has.
        OTHER,
        /// It is no price: a gift, a saving, a deposit.
        NONE
    }

    static final Payer EVERYBODY = new Payer(Kind.EVERYBODY, null, null);

    static final Payer NOBODY = new Payer(Kind.NONE, null, null);

    /// From such an age on nobody is grown up who was not before, in years.
    private static final int GROWN = 21;

    private static final Pattern RANGE =
            Pattern.compile("\\b(\\d{1,2}) ?(?:-|–|to) ?(\\d{1,2})s?\\b(?! ?(?:weeks|sessions))");

    private static final Pattern UNDER =
            Pattern.compile("\\b(?:under|below|younger than) ?(?:the age of )?(\\d{1,2})");

    private static final Pattern UP_TO =
            Pattern.compile(
                    "\\b(\\d{1,2})s? (?:and|&|or) (?:under|younger)|\\bup to age (\\d{1,2})");

    private static final Pattern OVER =
            Pattern.compile(
                    "\\bover (?:the age of )?(\\d{1,2})|\\baged? (\\d{1,2}) (?:and|or|plus)");

    private static final Pattern FROM =
            Pattern.compile("\\b(\\d{1,2})(?:\\+|s? plus\\b|s? (?:and|&|or) (?:over|above|older))");

    private record Row(Pattern words, Payer payer) {}

    private static final List<Row> ROWS =
            Table.rows(Payer.class, "payers.tsv").stream()
                    .map(row -> new Row(Pattern.compile(row[1]), read(row[0].split(" ", -1))))
                    .toList();

    private static Payer read(String[] cell) {
        return new Payer(
                Kind.valueOf(cell[0]),
                cell.length < 2 ? null : years(cell[1]),
                cell.length < 3 ? null : years(cell[2]));
    }

    private static @Nullable Integer years(String cell) {
        return cell.equals("-") ? null : Integer.valueOf(cell);
    }

    /// Who the words about a price say pays it.
    ///
    /// @param words in lower case
    static Payer of(String words) {
        Payer listed =
                ROWS.stream()
                        .filter(row -> row.words.matcher(words).find())
                        .map(Row::payer)
                        .findFirst()
                        .orElse(EVERYBODY);
        Payer aged = aged(words);
        boolean open = listed.kind == Kind.EVERYBODY || listed.kind == Kind.AGED;
        return open && aged != null ? aged : listed;
    }

    private static @Nullable Payer aged(String words) {
        Matcher range = RANGE.matcher(words);
        if (range.find()) {
            return new Payer(Kind.AGED, first(range), Integer.valueOf(range.group(2)));
        }
        Matcher under = UNDER.matcher(words);
        Integer over = find(OVER, words);
        if (under.find()) {
            // "Under 18s and over 60s" is an age, and not any one range.
            return over != null
                    ? new Payer(Kind.OTHER, null, null)
                    : new Payer(Kind.AGED, null, first(under) - 1);
        }
        Integer upTo = find(UP_TO, words);
        if (upTo != null) {
            return new Payer(Kind.AGED, null, upTo);
        }
        Integer from = over == null ? find(FROM, words) : over;
        return from == null ? null : new Payer(Kind.AGED, from, null);
    }

    private static @Nullable Integer find(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? first(matcher) : null;
    }

    private static Integer first(Matcher found) {
        return Arrays.asList(1, 2).stream()
                .filter(group -> group <= found.groupCount() && found.group(group) != null)
                .map(group -> Integer.valueOf(found.group(group)))
                .findFirst()
                .orElse(0);
    }

    /// Whether somebody of this age pays it.
    boolean admits(int age) {
        return kind == Kind.AGED && (from == null || age >= from) && (to == null || age <= to);
    }

    /// Whether every grown person below old age pays it.
    boolean grown() {
        return kind == Kind.AGED && to == null && from != null && from <= GROWN;
    }
}
