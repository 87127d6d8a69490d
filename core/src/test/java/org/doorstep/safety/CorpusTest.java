package org.doorstep.safety;

import static org.doorstep.safety.Corpus.cases;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.doorstep.safety.Concern.Kind;
import org.doorstep.safety.Concern.Tier;
import org.doorstep.safety.Corpus.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the check reaches on the labelled corpus (SAF-14). Most of it was written before the
/// rules; batches that followed were first run unseen and then joined it. The asides were not
/// run until the rules were done, and then repaired once. The rows of the held part are read by
/// nobody: a failure there names a number, never a text.
class CorpusTest {

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
    @Tag("SAF-14")
    void holds_on_a_part_whose_rows_nobody_has_looked_at() {
        assertReaches("held", 0.05);
    }

    /// Written from neither the code nor the other parts, and first run when the rules were done:
    /// the targets are 100 and 92 in 100, and SAFETY.md tells how far from them it stands.
    @Test
    @Tag("SAF-14")
    void holds_on_a_part_that_somebody_else_wrote_blind() {
        assertReaches("blind", 0.08);
    }

    private static void assertReaches(String part, double mostPlainMissed) {
        List<Case> find = cases("must-find-" + part + ".tsv");
        List<Case> ordinary = cases("must-not-" + part + ".tsv");
        List<Case> plain = find.stream().filter(Case::plain).toList();
        List<Case> oblique = find.stream().filter(Predicate.not(Case::plain)).toList();
        long clear = count(ordinary, c -> c.found().tier() == Tier.CLEAR);
        long any = count(ordinary, c -> !c.missed());
        String totals =
                "%s: plain missed %d of %d, oblique missed %d of %d, clear alarms %d, any %d of %d"
                        .formatted(
                                part,
                                count(plain, Case::missed),
                                plain.size(),
                                count(oblique, Case::missed),
                                oblique.size(),
                                clear,
                                any,
                                ordinary.size());
        System.out.println(totals);
        assertTrue(count(plain, Case::missed) <= mostPlainMissed * plain.size(), totals);
        assertTrue(count(oblique, Case::missed) <= 0.20 * oblique.size(), totals);
        assertTrue(clear <= 0.025 * ordinary.size(), totals);
        assertTrue(any <= 0.08 * ordinary.size(), totals);
    }

    private static long count(List<Case> cases, Predicate<Case> which) {
        return cases.stream().filter(which).count();
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
}
