package org.doorstep.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.Landmarks;
import org.doorstep.place.PlaceReader;
import org.doorstep.search.Enquiry.Asker;
import org.doorstep.search.Filter;
import org.doorstep.time.TimeReader;

/// One row of a golden table of messages: the message and what is to be understood of it.
record PhraseRow(
        String phrase, String topics, String place, String when, String filters, String words) {

    /// The now of every row: a Tuesday.
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    static List<PhraseRow> read(String name) {
        List<PhraseRow> rows = new ArrayList<>();
        var in = Objects.requireNonNull(PhraseRow.class.getResourceAsStream(name), name);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] c = line.split("\t", -1);
                if (!line.startsWith("#") && c.length == 6) {
                    rows.add(new PhraseRow(c[0], c[1], c[2], c[3], c[4], c[5]));
                } else if (!line.startsWith("#")) {
                    throw new IllegalStateException(name + ": six columns wanted: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /// The reader of the product: the shipped gazetteer, times, vocabulary.
    static Understanding whole() {
        Gazetteer gazetteer = Gazetteer.shipped();
        return new Understanding(
                Vocabulary.load(),
                new PlaceReader(gazetteer, Landmarks.NONE)::read,
                new TimeReader()::read,
                word -> !gazetteer.named(word).isEmpty());
    }

    /// What was understood, in the columns of the table.
    static PhraseRow of(String phrase, Understood understood) {
        return new PhraseRow(
                phrase,
                String.join(" ", understood.topics()),
                understood.place() == null ? "" : understood.place().name(),
                when(understood),
                filters(understood),
                understood.words());
    }

    private static String when(Understood understood) {
        if (understood.windows().isEmpty()) {
            return understood.saysWhen() ? "habit" : "";
        }
        return understood.windows().getFirst().from() + ".." + understood.windows().getFirst().to();
    }

    private static String filters(Understood understood) {
        List<String> ids = new ArrayList<>(understood.filters().stream().map(Filter::id).toList());
        Asker asker = understood.asker();
        if (asker.age() != null) {
            ids.add("own:" + asker.age());
        }
        if (asker.gender() != null) {
            ids.add("own:" + (asker.gender().name().equals("MEN") ? "men" : "women"));
        }
        return String.join(" ", ids);
    }

    /// The columns that this one, what is expected, and another, what came, do not agree on.
    List<String> differences(PhraseRow came) {
        List<String> different = new ArrayList<>();
        compare("topics", topics, came.topics, different);
        compare("place", place, came.place, different);
        compare("when", when, came.when, different);
        compare("filters", filters, came.filters, different);
        compare("words", words, came.words, different);
        return different;
    }

    private static void compare(String column, String want, String came, List<String> different) {
        if (!want.equals("*") && !want.equals(came)) {
            different.add(column + " \"" + came + "\" instead of \"" + want + "\"");
        }
    }
}
