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

    private static final double WIDE_METRES = 3_000;
    private static final double REACH = 1.4;

    private static final int TAKEN = 8;
    private static final int FAR = 4;
    private static final int PASSED = 2;

    private static final Set<String> PAST =
            Set.of("used", "born", "grew", "originally", "formerly", "brought", "worked", "left");

    /// Behind a place: "Bolton originally", "Plymouth born and bred".
    private static final Set<String> NATIVE = Set.of("originally", "born", "bred");

    private static final Set<String> WORK = Set.of("work", "works");

    private static final Set<String> WORKERS =
            Set.of("i", "he", "she", "we", "they", "husband", "wife", "son", "daughter", "partner");

    /// Before "from" these say that it is behind her; "I am from Bow" says that it is not.
    private static final Set<String> GONE =
            Set.of(
                    "come",
                    "came",
                    "comes",
                    "moved",
                    "move",
                    "moving",
                    "retired",
                    "back",
                    "up",
                    "down",
                    "over",
                    "here",
                    "straight",
                    "was",
                    "were",
                    "originally",
                    "family",
                    "parents",
                    "all",
                    "relocated",
                    "returned",
                    "arrived",
                    "fled",
                    "away");

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
            return readings.stream().map(r -> behind(0) ? lost(r, 0) : r).toList();
        }
        int[] against = against();
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
            PlaceReading reading = with(readings.get(i), best && certain);
            meant.add(behind(i) ? lost(reading, i) : reading);
        }
        return List.copyOf(meant);
    }

    private static PlaceReading with(PlaceReading r, boolean certain) {
        return new PlaceReading(r.start(), r.end(), r.place(), r.alternatives(), certain);
    }

    /// A place left behind is at most likely, and when it is far away, or she says that she came
    /// away from it, it is not where she is.
    private PlaceReading lost(PlaceReading r, int i) {
        boolean away = metres(i) > FAR_METRES || departed(i);
        return new PlaceReading(r.start(), r.end(), r.place(), r.alternatives(), false, away);
    }

    private boolean behind(int i) {
        int at = spots.get(i).from() - 1;
        boolean gone = origin(i) && GONE.contains(tokens.key(at - 1)) && !here(at - 2);
        return gone || departed(i) || past(i) || worksThere(i) || NATIVE.contains(behindWord(i));
    }

    private boolean departed(int i) {
        return new Departure(tokens).from(spots.get(i).from());
    }

    private boolean here(int at) {
        return tokens.key(at).equals("far") || tokens.key(at).equals("miles");
    }

    private String behindWord(int i) {
        int at = spots.get(i).to();
        return tokens.gap(at).compareTo(Tokens.Gap.COMMA) > 0 ? "" : tokens.key(at);
    }

    /// "I work for Solihull council", not "looking for work in Leeds".
    private boolean worksThere(int i) {
        int from = spots.get(i).from();
        for (int at = from - 1; at >= Math.max(1, from - 3); at--) {
            if (WORK.contains(tokens.key(at))) {
                return WORKERS.contains(tokens.key(at - 1));
            }
        }
        return false;
    }

    /// What speaks against each: its clause, how far away it is, and a narrower place inside it.
    private int[] against() {
        Standing standing = new Standing(tokens, spots);
        int[] against = new int[spots.size()];
        for (int i = 0; i < against.length; i++) {
            boolean past = origin(i) || behind(i);
            int said = standing.against(i);
            against[i] =
                    (takenBack(i) ? TAKEN : 0)
                            + (far(i) ? FAR : 0)
                            + (astray(i) ? PASSED : 0)
                            + (past ? Math.max(PASSED, said) : said);
        }
        int[] alone = against.clone();
        for (int i = 0; i < against.length; i++) {
            for (int j = 0; j < against.length; j++) {
                if (i != j && alone[j] <= Math.max(alone[i], 0) && inside(j, i)) {
                    against[i] = Math.max(against[i], alone[j] + 1);
                }
            }
        }
        return against;
    }

    /// The Hillsborough of "Sheffield, Hillsborough" is not the one a day's journey away.
    private boolean astray(int i) {
        return i > 0
                && spots.get(i - 1).place().radiusMetres() < HERE_METRES / 2
                && spots.get(i).from() == spots.get(i - 1).to()
                && tokens.gap(spots.get(i).from()) == Tokens.Gap.COMMA
                && spots.get(i).place().point().metresTo(spots.get(i - 1).place().point())
                        > FAR_METRES;
    }

    /// "In Fife. St Andrews if poss", "Leeds, Headingley way".
    private boolean inside(int narrow, int wide) {
        Place in = spots.get(narrow).place();
        Place of = spots.get(wide).place();
        return of.radiusMetres() > WIDE_METRES
                && in.radiusMetres() < of.radiusMetres() / 2
                && in.point().metresTo(of.point()) < of.radiusMetres() * REACH;
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

    /// The "originally" of "from Dagenham originally, near Mile End now" is Dagenham's.
    private boolean behindSpot(int at) {
        return NATIVE.contains(tokens.key(at)) && spots.stream().anyMatch(s -> s.to() == at);
    }

    private boolean past(int i) {
        int from = spots.get(i).from();
        int stop = i == 0 ? 0 : spots.get(i - 1).to();
        for (int at = from - 1; at >= Math.max(stop, from - LOOKED_BACK); at--) {
            if (tokens.gap(at + 1).compareTo(Tokens.Gap.COMMA) > 0) {
                return false;
            }
            if (PAST.contains(tokens.key(at)) && !behindSpot(at)) {
                return true;
            }
        }
        return false;
    }

    /// "Hackney Wick, no sorry, near Old Ford."
    private boolean takenBack(int i) {
        int from = spots.get(i).from();
        boolean further = i == 0 || from - 2 >= spots.get(i - 1).to();
        if (tokens.key(from - 1).equals("not") || (further && tokens.key(from - 2).equals("not"))) {
            return true;
        }
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
