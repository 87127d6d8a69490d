package org.doorstep.listing.words;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.listing.reading.Table;
import org.jspecify.annotations.Nullable;

/// What sets one loss apart from another: a group for those who lost somebody by suicide is not for
/// every widow. The kinds are those of `losses.tsv`.
public final class Losses {

    /// What a kind is of a loss.
    private enum Part {
        WHOM,
        HOW,
        MOURNER
    }

    /// How near what a group is for comes to a loss that was told; the nearest first.
    public enum Fit {
        /// For those who lost somebody in this very way.
        THAT_WAY,
        /// For those who lost such a one.
        SUCH_A_ONE,
        /// For any loss.
        OPEN,
        /// For one of which she said neither that it is hers nor that it is not.
        UNSAID,
        /// For others alone.
        NOT_HERS
    }

    private record Kind(Part part, String said) {}

    /// Whatever takes back that a group is for one loss alone.
    private static final String ANY = "anyloss";

    private static final String ANY_AGE = "anyage";

    private static final Map<String, Kind> KINDS = kinds();

    private Losses() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (String[] row : Table.rows(Losses.class, "losses.tsv")) {
            kinds.put(row[0], new Kind(Part.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2]));
        }
        return kinds;
    }

    /// Whether a kind says whom one lost.
    public static boolean whom(String kind) {
        return part(kind) == Part.WHOM;
    }

    /// The kinds of loss that a listing is for alone.
    static Set<String> in(Account account) {
        boolean any = account.says(ANY);
        boolean anyAge = account.says(ANY_AGE);
        return KINDS.keySet().stream()
                .filter(account::says)
                .filter(kind -> part(kind) == Part.MOURNER ? !anyAge : !any)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// How what is for certain losses alone fits somebody who told of hers. How somebody died, and
    /// who it is that mourns, is told with the loss where it matters; whom she lost she may keep to
    /// herself.
    ///
    /// @param only the kinds it is for; none is for any
    /// @param told the kinds she told
    public static Fit fit(Set<String> only, Set<String> told) {
        return parts(only).stream()
                .map(part -> fit(part, of(part, only), of(part, told)))
                .reduce(Losses::together)
                .orElse(Fit.OPEN);
    }

    private static Fit fit(Part part, Set<String> only, Set<String> hers) {
        if (hers.stream().anyMatch(only::contains)) {
            return part == Part.HOW ? Fit.THAT_WAY : Fit.SUCH_A_ONE;
        }
        return part == Part.WHOM && hers.isEmpty() ? Fit.UNSAID : Fit.NOT_HERS;
    }

    /// What shuts one out shuts out; else what fits best counts.
    private static Fit together(Fit one, Fit other) {
        boolean shut = one == Fit.NOT_HERS || other == Fit.NOT_HERS;
        return shut || one.compareTo(other) > 0 ? shut ? Fit.NOT_HERS : other : one;
    }

    /// For which loss it is, in a few words; null when it is for any.
    public static @Nullable String said(Set<String> only) {
        return only.stream()
                .filter(KINDS::containsKey)
                .min(Comparator.comparingInt(List.copyOf(KINDS.keySet())::indexOf))
                .map(kind -> KINDS.getOrDefault(kind, new Kind(Part.WHOM, kind)).said())
                .orElse(null);
    }

    private static Set<Part> parts(Set<String> kinds) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        kinds.forEach(kind -> parts.add(part(kind)));
        return parts;
    }

    private static Set<String> of(Part part, Set<String> kinds) {
        return kinds.stream().filter(k -> part(k) == part).collect(Collectors.toSet());
    }

    /// What an index of another day calls a loss and we do not know is a way to die.
    private static Part part(String kind) {
        Kind known = KINDS.get(kind);
        return known == null ? Part.HOW : known.part();
    }
}
