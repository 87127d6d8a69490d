package org.doorstep.safety;

import static org.doorstep.safety.Corpus.cases;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.doorstep.safety.Concern.Kind;
import org.doorstep.safety.Concern.Tier;
import org.doorstep.safety.Corpus.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the check reaches on the labelled corpus (SAF-14), part by part: what it learnt from,
/// what only counts were looked at of, and four that strangers wrote blind. Of the latter a
/// failure names numbers, never a text.
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
    void holds_on_what_a_stranger_wrote_and_it_learnt_from() {
        assertReaches("held", new Floor(0.05, 0.20, 0.025, 0.08));
        assertReaches("3", new Floor(0.01, 0.03, 0.02, 0.06));
        assertReaches("4", new Floor(0.01, 0.01, 0.015, 0.06));
        assertReaches("5", new Floor(0.015, 0.01, 0.015, 0.06));
    }

    /// Every third row of the stranger: only the counts were looked at, after each mending.
    @Test
    @Tag("SAF-14")
    void holds_on_a_part_whose_rows_nobody_has_looked_at() {
        assertReaches("dev", new Floor(0.01, 0.10, 0.015, 0.08));
    }

    /// Written from neither the code nor the other parts, and first run when the rules were done:
    /// the targets are 100 and 92 in 100, and SAFETY.md tells how far from them it stands.
    @Test
    @Tag("SAF-14")
    void holds_on_a_part_that_somebody_else_wrote_blind() {
        assertAll(
                () -> assertReaches("blind", new Floor(0.04, 0.03, 0.02, 0.08)),
                () -> assertReaches("blind-2", new Floor(0, 0.08, 0.02, 0.08)),
                () -> assertReaches("blind-3", new Floor(0.01, 0.08, 0.02, 0.08)),
                () -> assertReaches("blind-4", new Floor(0, 0.02, 0.02, 0.08)));
    }

    /// The most of plain and oblique cries that may be missed, and of ordinary texts that may
    /// raise a clear alarm, or any.
    private record Floor(double plain, double oblique, double clear, double any) {}

    private static void assertReaches(String part, Floor floor) {
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
        System.out.println(totals + byKind(find) + byLabel(ordinary));
        assertTrue(count(plain, Case::missed) <= floor.plain() * plain.size(), totals);
        assertTrue(count(oblique, Case::missed) <= floor.oblique() * oblique.size(), totals);
        assertTrue(clear <= floor.clear() * ordinary.size(), totals);
        assertTrue(any <= floor.any() * ordinary.size(), totals);
    }

    private static String byKind(List<Case> find) {
        Map<String, List<Case>> kinds = new TreeMap<>();
        find.forEach(
                c ->
                        kinds.computeIfAbsent(c.kind() + " " + c.style(), _ -> new ArrayList<>())
                                .add(c));
        StringBuilder found = new StringBuilder();
        kinds.forEach(
                (kind, cases) ->
                        found.append("\n  ")
                                .append(kind)
                                .append(": found ")
                                .append(count(cases, c -> !c.missed()))
                                .append(" of ")
                                .append(cases.size()));
        return found.toString();
    }

    private static String byLabel(List<Case> ordinary) {
        List<Case> none = ordinary.stream().filter(c -> c.tier().equals("none")).toList();
        return "\n  ordinary and labelled none: any alarm on %d of %d"
                .formatted(count(none, c -> !c.missed()), none.size());
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
