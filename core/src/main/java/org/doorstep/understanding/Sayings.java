package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// How people say the things of one table, for whoever has such a table of its own: the columns
/// are what is meant and the phrases for it, in the pattern language of this package (any
/// inflection; `a|b`, `word?`, `=word`, `..` skips up to three words; semicolons between phrases).
///
/// Immutable and safe for use by many threads; no text makes it throw.
///
/// @param <T> what a row means
public final class Sayings<T> {

    private final Phrases<Row<T>> phrases;
    private final Tokens tokens = new Tokens();

    private record Row<T>(int order, T meaning) {}

    /// Something that was said.
    ///
    /// @param words how many words of the text say it
    /// @param others the folded words of the text that do not, in their order
    public record Said<T>(T meaning, int words, List<String> others) {

        public Said {
            others = List.copyOf(others);
        }
    }

    private Sayings(Phrases<Row<T>> phrases) {
        this.phrases = phrases;
    }

    /// The sayings of a table that lies beside a class.
    ///
    /// @param meaning what the first column stands for
    /// @throws IllegalStateException when there is no such table or a row has not two columns
    public static <T> Sayings<T> load(Class<?> beside, String name, Function<String, T> meaning) {
        Phrases.Builder<Row<T>> builder = new Phrases.Builder<>();
        int order = 0;
        for (String[] row : Table.rows(beside, name, 2)) {
            builder.add(row[1], new Row<>(order++, meaning.apply(row[0])));
        }
        return new Sayings<>(builder.build());
    }

    /// All that a text says, what takes most of its words first, and of equals the earlier row.
    /// Only its first 1,000 characters are read.
    public List<Said<T>> in(String text) {
        List<Token> all = tokens.of(Understanding.cut(text));
        List<Phrases.Found<Row<T>>> found = new ArrayList<>(phrases.in(all));
        found.sort(
                Comparator.comparingInt((Phrases.Found<Row<T>> f) -> -f.at().length)
                        .thenComparingInt(f -> f.meaning().order()));
        return found.stream().map(f -> said(all, f)).toList();
    }

    /// The folded words of a text, txt-speak written out.
    public List<String> words(String text) {
        return tokens.of(Understanding.cut(text)).stream().map(Token::word).toList();
    }

    private static <T> Said<T> said(List<Token> all, Phrases.Found<Row<T>> found) {
        BitSet at = Spans.words(List.of(found));
        List<String> others = new ArrayList<>();
        for (int i = at.nextClearBit(0); i < all.size(); i = at.nextClearBit(i + 1)) {
            others.add(all.get(i).word());
        }
        return new Said<>(found.meaning().meaning(), found.at().length, others);
    }
}
