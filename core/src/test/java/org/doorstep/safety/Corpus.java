package org.doorstep.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The labelled corpus: rows of `must-find` are tier, kind, style, text; of `must-not` tier,
/// kind, text. The rules and the voice were learnt from those without an ending, `-aside`,
/// `-held` and `-3`, the voice also from `-4`, `-5`, `-stories`, `-fragments`, `-turns` and
/// `-lonely`; from `-dev` only counts were looked at while they were mended; `-blind` and
/// `-blind-2` to `-blind-4` were first run when all was done, and nobody who mends has read
/// them.
final class Corpus {

    private Corpus() {}

    /// A labelled message; the style of an ordinary one is empty.
    record Case(String tier, String kind, String style, String text) {

        boolean plain() {
            return style.equals("plain");
        }

        Concern found() {
            return Checked.CHECK.check(text);
        }

        boolean missed() {
            return found().tier() == Concern.Tier.NONE;
        }
    }

    private static final class Checked {
        static final SafetyCheck CHECK = new SafetyCheck();
    }

    static List<String> plainCries() {
        return cases("must-find.tsv").stream().filter(Case::plain).map(Case::text).toList();
    }

    static List<String> ordinary() {
        return cases("must-not.tsv").stream().map(Case::text).toList();
    }

    static List<Case> cases(String file) {
        try (InputStream stream =
                Objects.requireNonNull(Corpus.class.getResourceAsStream(file), file)) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(Corpus::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(String[] row) {
        return new Case(row[0], row[1], row.length > 3 ? row[2] : "", row[row.length - 1]);
    }
}
