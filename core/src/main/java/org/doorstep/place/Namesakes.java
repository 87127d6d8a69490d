package org.doorstep.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses among places of one name: by the county or town named beside them, then the nearest,
/// then the largest.
final class Namesakes {

    /// A choice: the place, the others it might have been, and its number.
    record Choice(int id, Place place, List<Place> others) {}

    private static final double REACH = 60_000;

    /// Somebody within reach means the near one unless another is over a hundred times larger;
    /// twice that when it is next door.
    private static final double NEAR_BONUS = 2;

    /// Places within five times of each other's size are not told apart by size.
    private static final double OPEN = 0.7;

    private static final int MOST_OTHERS = 5;

    private final NameFile names;

    Namesakes(NameFile names) {
        this.names = names;
    }

    /// @param certain whether a qualifier has already told them apart
    Choice choose(int[] found, @Nullable Point around, boolean certain) {
        List<Integer> ids = settlementsFirst(found);
        Map<Integer, Double> scores = new HashMap<>();
        ids.forEach(id -> scores.put(id, score(id, around)));
        ids.sort(
                Comparator.comparingDouble((Integer id) -> scores.getOrDefault(id, 0.0))
                        .reversed());
        int best = ids.getFirst();
        double top = scores.getOrDefault(best, 0.0);
        List<Integer> open =
                ids.stream()
                        .skip(1)
                        .filter(id -> top - scores.getOrDefault(id, 0.0) < OPEN)
                        .limit(MOST_OTHERS)
                        .toList();
        boolean spell = certain || !open.isEmpty() || largest(ids) != best;
        List<Place> others = open.stream().map(id -> place(id, true)).toList();
        return new Choice(best, place(best, spell && ids.size() > 1 || certain), others);
    }

    /// An area stands back where a settlement of some size has its name.
    private List<Integer> settlementsFirst(int[] found) {
        List<Integer> ids = new ArrayList<>();
        for (int id : found) {
            if (!names.isArea(id)) {
                ids.add(id);
            }
        }
        for (int id : found) {
            if (names.isArea(id) && !overshadowed(id, ids)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private boolean overshadowed(int area, List<Integer> settlements) {
        for (int id : settlements) {
            boolean inside = !names.isArea(id) && names.holds(area, names.ward(id));
            if (inside && names.size(id) >= 1000) {
                return true;
            }
        }
        return false;
    }

    private double score(int id, @Nullable Point around) {
        double size = Math.log10(names.size(id) + 10) + (names.isArea(id) ? 0.5 : 0);
        if (around == null) {
            return size;
        }
        double away = names.point(id).metresTo(around);
        return away > REACH ? size : size + NEAR_BONUS * (2 - away / REACH);
    }

    private int largest(List<Integer> ids) {
        int largest = ids.getFirst();
        for (int id : ids) {
            largest = names.size(id) > names.size(largest) ? id : largest;
        }
        return largest;
    }

    private Place place(int id, boolean spelled) {
        NamedPlace place = names.place(id);
        String where = spelled && !place.kind().area() ? where(place) : null;
        String name = where == null ? place.name() : place.name() + ", " + where;
        return new Place(name, place.point(), Precision.PLACE, place.radiusMetres(), null);
    }

    private static @Nullable String where(NamedPlace place) {
        String county = place.county() == null ? place.district() : place.county();
        String where = place.region().equals("London") ? "London" : county;
        if (where == null || where.equals(place.name())) {
            where = place.country().equals("England") ? null : place.country();
        }
        return where == null || where.isEmpty() || where.equals(place.name()) ? null : where;
    }
}
