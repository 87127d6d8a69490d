package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer to a question about all that is shown, in one text: those that are so first, by name
/// and number, then the others, then those nobody stated it of.
///
/// @param further what can be sent to look beyond the list ("CHEAPER for what costs less"), or null
record ComparisonText(List<Line> lines, @Nullable String further) {

    /// How long a name may be, from the richest wording to the barest.
    private static final List<Integer> NAMES = List.of(40, 28, 20, 14);

    /// What a listing comes to.
    enum Verdict {
        YES,
        NO,
        UNKNOWN
    }

    /// One of the list.
    ///
    /// @param fact what shows it, or how to ask; may be empty
    record Line(int number, String name, Verdict verdict, String fact) {}

    /// "Cheapest: 2 Sewing Circle, free. Then 1 Tai Chi, £3."
    String most(String label) {
        return fitting(
                most ->
                        sentences(
                                list(label + ": ", Verdict.YES, most),
                                list("Then ", Verdict.NO, most),
                                list("Not stated: ", Verdict.UNKNOWN, most),
                                further == null ? "" : "Reply " + further + "."));
    }

    /// Nobody stated what was asked.
    String unknown(String label) {
        return fitting(most -> label + list(": not stated. Ask ", Verdict.UNKNOWN, most) + ".");
    }

    /// "Free: 2 Sewing Circle. Not: 1 Tai Chi, £3."
    ///
    /// @param all whether every one of them was asked about
    String each(String label, boolean all) {
        boolean some = has(Verdict.YES);
        String lead = some ? how(all) + label : label + none();
        return fitting(
                most ->
                        sentences(
                                some ? list(lead + ": ", Verdict.YES, most) : lead,
                                list(some ? "Not: " : "", Verdict.NO, most),
                                list("Listing does not say: ", Verdict.UNKNOWN, most),
                                some || further == null
                                        ? ""
                                        : "Text "
                                                + further.toUpperCase(Locale.ROOT)
                                                + " to look for others."));
    }

    /// Whether it is all of them, when that was asked.
    private String how(boolean all) {
        boolean every = !has(Verdict.NO) && !has(Verdict.UNKNOWN);
        return all ? every ? "Yes, all. " : "Not all. " : "";
    }

    private String none() {
        return has(Verdict.UNKNOWN) ? ": none that says so" : ": none of these";
    }

    private boolean has(Verdict verdict) {
        return lines.stream().anyMatch(l -> l.verdict() == verdict);
    }

    private interface Wording {
        String with(int longestName);
    }

    private static String fitting(Wording wording) {
        List<Supplier<String>> wordings = new ArrayList<>();
        for (int most : NAMES) {
            wordings.add(() -> wording.with(most));
        }
        return Fit.first(wordings);
    }

    private static String sentences(String... parts) {
        return List.of(parts).stream()
                .filter(p -> !p.isEmpty())
                .map(p -> p.endsWith(".") ? p : p + ".")
                .collect(Collectors.joining("\n"));
    }

    private String list(String label, Verdict verdict, int longestName) {
        String named =
                lines.stream()
                        .filter(l -> l.verdict() == verdict)
                        .map(l -> named(l, longestName))
                        .collect(Collectors.joining("; "));
        return named.isEmpty() ? "" : label + named;
    }

    private static String named(Line line, int longestName) {
        String name = line.number() + " " + Fit.name(line.name(), longestName);
        return line.fact().isEmpty() ? name : name + ", " + line.fact();
    }
}
