package org.doorstep.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.doorstep.safety.Concern.Kind;
import org.doorstep.safety.Concern.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The labelled corpus: `must-find` has tier, kind, style, text; `must-not` tier, kind, text.
/// Most was written before the rules; batches that followed were first run unseen and then
/// joined it. The asides were not run until the rules were done, and then repaired once.
class CorpusTest {

    private static final SafetyCheck CHECK = new SafetyCheck();

    private record Case(String tier, String kind, String style, String text) {

        boolean plain() {
            return style.equals("plain");
        }

        Concern found() {
            return CHECK.check(text);
        }

        boolean missed() {
            return found().tier() == Tier.NONE;
        }
    }

    @Test
    @Tag("SAF-14")
    void finds_every_plain_cry_and_calls_it_clear() {
        List<Case> plain = cases("must-find.tsv").stream().filter(Case::plain).toList();
        List<Case> missed = plain.stream().filter(c -> c.found().tier() != Tier.CLEAR).toList();
        assertEquals(List.of(), missed, "of " + plain.size());
    }

    @Test
    @Tag("SAF-14")
    void finds_at_least_92_in_100_of_the_oblique() {
        List<Case> oblique =
                cases("must-find.tsv").stream().filter(Predicate.not(Case::plain)).toList();
        assertShare(oblique, Case::missed, 0.08);
    }

    @Test
    @Tag("SAF-14")
    @Tag("SAF-13")
    void ordinary_texts_seldom_raise_an_alarm() {
        List<Case> ordinary = cases("must-not.tsv");
        assertShare(ordinary, c -> c.found().tier() == Tier.CLEAR, 0.02);
        assertShare(ordinary, c -> !c.missed(), 0.08);
    }

    @Test
    @Tag("SAF-14")
    void holds_on_the_third_that_was_kept_aside() {
        List<Case> find = cases("must-find-aside.tsv");
        List<Case> ordinary = cases("must-not-aside.tsv");
        assertShare(find.stream().filter(Case::plain).toList(), Case::missed, 0.02);
        assertShare(find.stream().filter(Predicate.not(Case::plain)).toList(), Case::missed, 0.08);
        assertShare(ordinary, c -> c.found().tier() == Tier.CLEAR, 0.02);
        assertShare(ordinary, c -> !c.missed(), 0.08);
    }

    @Test
    @Tag("SAF-11")
    void every_class_is_found_and_mostly_named_rightly() {
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        for (Case c : cases("must-find.tsv")) {
            Kind kind = Kind.valueOf(c.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
            int[] count = counts.computeIfAbsent(kind, _ -> new int[3]);
            count[0]++;
            count[1] += c.missed() ? 0 : 1;
            count[2] += c.found().kind() == kind ? 1 : 0;
        }
        for (Kind kind : Kind.values()) {
            int[] count = Objects.requireNonNull(counts.get(kind));
            assertTrue(count[1] >= 0.92 * count[0], kind + " found " + count[1]);
            assertTrue(count[2] >= 0.80 * count[0], kind + " named " + count[2]);
        }
    }

    private static void assertShare(List<Case> cases, Predicate<Case> wrong, double most) {
        List<String> texts = cases.stream().filter(wrong).map(Case::text).toList();
        assertTrue(texts.size() <= most * cases.size(), texts + " of " + cases.size());
    }

    private static List<Case> cases(String file) {
        List<Case> cases = new ArrayList<>();
        try (InputStream stream =
                Objects.requireNonNull(CorpusTest.class.getResourceAsStream(file), file)) {
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(
                            row ->
                                    cases.add(
                                            new Case(row[0], row[1], row[2], row[row.length - 1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
