package org.doorstep.safety;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a phrase is a sign of, and how strongly.
///
/// @param kind the danger; empty for urgency, which only adds to a danger named beside it
/// @param points ten speak plainly, five are enough for doubt, fewer need company
/// @param manner whether a person says it of a life, or only names the subject
/// @param concept signs of one concept are counted once
record Sign(Optional<Concern.Kind> kind, int points, Manner manner, String concept) {

    /// A statement holds whatever is asked beside it; a subject named may be a search for help.
    enum Manner {
        SAYS,
        NAMES
    }

    private static final int FAINT = 7;

    /// Whether ordinary messages have this as well: a turn of phrase, or a subject named. A
    /// question about means is none, however ordinary it sounds (SAF-15).
    boolean faint() {
        boolean asksForMeans = manner == Manner.NAMES && concept.equals("means");
        return points <= FAINT && !asksForMeans;
    }

    /// Reads `kind points manner concept` of a row.
    ///
    /// @throws IllegalArgumentException when the row says no such thing
    static Sign of(List<String> row) {
        Optional<Concern.Kind> kind =
                row.get(0).equals("urgent")
                        ? Optional.empty()
                        : Optional.of(Concern.Kind.valueOf(constant(row.get(0))));
        return new Sign(
                kind,
                Integer.parseInt(row.get(1)),
                Manner.valueOf(constant(row.get(2))),
                row.get(3));
    }

    private static String constant(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
