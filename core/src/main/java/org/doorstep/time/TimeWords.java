package org.doorstep.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The closed vocabulary of time, read once from `words.tsv`: the ways people write a day, a part
/// of a day, a month, a feast or "not", each with its kind and its value.
final class TimeWords {

    /// What kind of word it is; the file explains each.
    enum Kind {
        DAY,
        TONIGHT,
        NOW,
        LATER,
        WEEKDAY,
        WEEKDAY_DOUBTFUL,
        WEEKDAYS,
        WEEKEND,
        PART,
        PARTS,
        NIGHT,
        DAYTIME,
        SPELL,
        MERIDIEM,
        CLOCK,
        MONTH,
        MONTH_DOUBTFUL,
        DATE,
        EASTER,
        EASTER_DOUBTFUL,
        SEASON,
        SEASON_DOUBTFUL,
        BANK,
        HOLIDAY,
        NOT,
        NOT_AFTER,
        NEXT,
        THIS,
        LAST,
        EVERY,
        UNIT,
        NUMBER,
        ORDINAL,
        OTHER,
        NTH,
        QUARTER,
        NOTHING
    }

    /// One entry: the words it is written with, and what they mean.
    record Sense(List<String> words, Kind kind, String value) {}

    private final Map<String, List<Sense>> byFirstWord = new HashMap<>();
    private final TimeWordsSpelling spelling;

    private TimeWords(List<Sense> senses) {
        for (Sense sense : senses) {
            byFirstWord
                    .computeIfAbsent(sense.words().getFirst(), _ -> new ArrayList<>())
                    .add(sense);
        }
        for (List<Sense> list : byFirstWord.values()) {
            list.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
        }
        spelling = new TimeWordsSpelling(senses);
    }

    /// Reads the vocabulary that ships beside this class.
    static TimeWords load() {
        try (InputStream in = TimeWords.class.getResourceAsStream("words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("words.tsv is not on the class path");
            }
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TimeWords(
                    file.lines()
                            .filter(l -> !l.startsWith("#"))
                            .flatMap(TimeWords::senses)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Sense> senses(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        Kind kind = Kind.valueOf(cells.get(1).replace("?", "_DOUBTFUL"));
        String written = cells.get(0);
        if (written.indexOf('|') < 0 && written.indexOf('?') < 0) {
            return Stream.of(new Sense(List.of(written.split("[ -]")), kind, cells.get(2)));
        }
        List<List<String>> ways = List.of(List.of());
        for (String word : written.split("[ -]")) {
            ways = followedBy(ways, word);
        }
        return ways.stream().map(words -> new Sense(words, kind, cells.get(2)));
    }

    /// Every way so far with every way of one more word: "kids|children", "the?".
    private static List<List<String>> followedBy(List<List<String>> ways, String word) {
        boolean spared = word.length() > 1 && word.endsWith("?");
        String said = spared ? word.substring(0, word.length() - 1) : word;
        List<List<String>> all = new ArrayList<>(spared ? ways : List.of());
        for (List<String> way : ways) {
            for (String one : said.split("\\|")) {
                all.add(Stream.concat(way.stream(), Stream.of(one)).toList());
            }
        }
        return all;
    }

    /// Entries that begin with this word, those of most words first.
    List<Sense> beginningWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    /// The word that was probably meant by one that is in no entry, or null.
    @Nullable Sense respelled(String word) {
        return spelling.nearest(word);
    }
}
