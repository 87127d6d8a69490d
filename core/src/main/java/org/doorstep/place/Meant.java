package org.doorstep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of several places in one message is where somebody wants to be found something: not the
/// one she came from, not the one she took back, and not the one a day's journey away when
/// another is here. Those that are not keep their words but are no longer certain.
final class Meant {

    /// A directory's own country, and what certainly is not.
    private static final double HERE_METRES = 30_000;

    private static final double FAR_METRES = 60_000;

    /// How far back in a sentence "used to live" may stand.
    private static final int LOOKED_BACK = 6;

    private static final Set<String> PAST =
            Set.of("used", "born", "grew", "originally", "formerly", "brought");

    /// "Not far from Bow" is no origin.
    private static final Set<String> MEASURED =
            Set.of(
                    "far",
                    "away",
                    "mile",
                    "miles",
                    "min",
                    "mins",
                    "minute",
                    "minutes",
                    "walk",
                    "distance",
                    "across",
                    "round",
                    "opposite",
                    "one",
                    "stop",
                    "stops");

    private static final Set<String> TAKEN_BACK =
            Set.of("no", "sorry", "mean", "meant", "actually", "rather", "scrap", "wait");

    private final Tokens tokens;
    private final List<Spot> spots;
    private final @Nullable Point around;

    /// @param spots as they stand in the message
    Meant(Tokens tokens, List<Spot> spots, @Nullable Point around) {
        this.tokens = tokens;
        this.spots = spots;
        this.around = around;
    }

    /// The readings of the spots, each as certain as it is the one that is meant.
    List<PlaceReading> of(List<PlaceReading> readings) {
        if (spots.size() < 2) {
            return List.copyOf(readings);
        }
        int[] against = new int[spots.size()];
        for (int i = 0; i < against.length; i++) {
            against[i] = against(i);
        }
        int least = java.util.Arrays.stream(against).min().orElse(0);
        int most = java.util.Arrays.stream(against).max().orElse(0);
        boolean sure = false;
        for (int i = 0; i < against.length; i++) {
            sure |= against[i] == least && readings.get(i).certain();
        }
        List<PlaceReading> meant = new ArrayList<>();
        for (int i = 0; i < against.length; i++) {
            boolean best = against[i] == least;
            boolean certain = readings.get(i).certain() || (!sure && most > least);
            sure |= best;
            meant.add(with(readings.get(i), best && certain));
        }
        return List.copyOf(meant);
    }

    private static PlaceReading with(PlaceReading r, boolean certain) {
        return new PlaceReading(r.start(), r.end(), r.place(), r.alternatives(), certain);
    }

    private int against(int i) {
        return (takenBack(i) ? 4 : 0) + (far(i) ? 2 : 0) + (origin(i) || past(i) ? 1 : 0);
    }

    private boolean far(int i) {
        return metres(i) > FAR_METRES
                && java.util.stream.IntStream.range(0, spots.size())
                        .anyMatch(other -> metres(other) < HERE_METRES);
    }

    private double metres(int i) {
        Place place = spots.get(i).place();
        return around == null
                ? 0
                : Math.max(0, place.point().metresTo(around) - place.radiusMetres());
    }

    private boolean origin(int i) {
        int at = spots.get(i).from() - 1;
        return tokens.key(at).equals("from")
                && !MEASURED.contains(tokens.key(at - 1))
                && !MEASURED.contains(tokens.key(at - 2));
    }

    private boolean past(int i) {
        int from = spots.get(i).from();
        for (int at = from - 1; at >= Math.max(0, from - LOOKED_BACK); at--) {
            if (tokens.gap(at + 1).compareTo(Tokens.Gap.COMMA) > 0) {
                return false;
            }
            if (PAST.contains(tokens.key(at))) {
                return true;
            }
        }
        return false;
    }

    /// "Hackney Wick, no sorry, near Old Ford."
    private boolean takenBack(int i) {
        if (i + 1 >= spots.size()) {
            return false;
        }
        int next = spots.get(i + 1).from();
        boolean close = next - spots.get(i).to() <= 4;
        for (int at = spots.get(i).to(); close && at < next; at++) {
            if (TAKEN_BACK.contains(tokens.key(at))) {
                return true;
            }
        }
        return false;
    }
}
