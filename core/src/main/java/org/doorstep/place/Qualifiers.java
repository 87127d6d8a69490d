package org.doorstep.place;

import java.util.Arrays;
import java.util.Set;
import org.doorstep.place.Tokens.Gap;
import org.jspecify.annotations.Nullable;

/// What stands behind a name and tells which of its namesakes is meant: a county, a town near by,
/// a postcode's district.
final class Qualifiers {

    private static final int LONGEST_QUALIFIER = 4;
    private static final double SAME_TOWN = 15_000;
    private static final double OLD_COUNTY = 1.5;
    private static final double WIDEST = 90_000;
    private static final int TOWN = 5_000;

    /// "Merthyr, Cardiff these days" are two places.
    private static final Set<String> NOW = Set.of("now", "days", "nowadays", "currently");

    /// The word after the qualifier, the namesakes it leaves, and where it says they are.
    record Qualified(int to, int[] ids, @Nullable Point point) {}

    private final NameFile names;
    private final PostcodeSpotter postcodes;

    Qualifiers(NameFile names, PostcodeSpotter postcodes) {
        this.names = names;
        this.postcodes = postcodes;
    }

    /// A name does not tell itself apart: in "rugby in rugby" the first is the game.
    @Nullable Qualified behind(Tokens tokens, int from, int end, int[] ids) {
        String own = tokens.key(from, end);
        if (tokens.gap(end).compareTo(Gap.COMMA) > 0) {
            return null;
        }
        int at = end;
        if (tokens.key(at).equals("in") && tokens.joined(at - 1, at + 1)) {
            at++;
        }
        for (int to = Math.min(tokens.count(), at + LONGEST_QUALIFIER); to > at; to--) {
            boolean moved =
                    tokens.gap(end) == Gap.COMMA
                            && (NOW.contains(tokens.key(to)) || NOW.contains(tokens.key(to + 1)));
            if (!moved && tokens.joined(at, to) && !tokens.key(at, to).equals(own)) {
                Qualified told = told(ids, to, names.find(tokens.key(at, to)));
                if (told != null) {
                    return told;
                }
            }
        }
        Place district = at < tokens.count() ? postcodes.district(tokens, at) : null;
        return district == null ? null : within(ids, at + 1, district.point(), SAME_TOWN);
    }

    /// "Highland, Wick": the county stood before it.
    @Nullable Qualified before(Tokens tokens, int from, int end, int[] ids) {
        if (tokens.gap(from).compareTo(Gap.COMMA) < 0) {
            return null;
        }
        for (int at = from - 1; at >= Math.max(0, from - 2); at--) {
            if (tokens.joined(at, from)) {
                int[] inside = inside(names.find(tokens.key(at, from)), ids);
                if (inside.length > 0) {
                    return new Qualified(end, inside, null);
                }
            }
        }
        return null;
    }

    /// "Bury Lancs", "Sale Cheshire": counties as they were reached further.
    private int[] once(int[] areas, int[] ids) {
        for (int area : areas) {
            double reach = names.isArea(area) ? names.radius(area) * OLD_COUNTY : 0;
            boolean county = reach > 0 && names.kind(area) == Kind.COUNTY && reach < WIDEST;
            int[] close =
                    Arrays.stream(ids)
                            .filter(id -> county && !names.isArea(id) && names.size(id) >= TOWN)
                            .filter(id -> names.point(id).metresTo(names.point(area)) < reach)
                            .toArray();
            if (close.length > 0) {
                return close;
            }
        }
        return NameFile.NONE;
    }

    private int[] inside(int[] areas, int[] ids) {
        for (int area : areas) {
            int[] inside =
                    Arrays.stream(ids)
                            .filter(
                                    id ->
                                            names.isArea(area)
                                                    && !names.isArea(id)
                                                    && names.holds(area, names.ward(id)))
                            .toArray();
            if (inside.length > 0) {
                return inside;
            }
        }
        return NameFile.NONE;
    }

    private @Nullable Qualified told(int[] ids, int to, int[] qualifiers) {
        int[] held = inside(qualifiers, ids);
        if (held.length > 0) {
            return new Qualified(to, held, null);
        }
        int[] once = once(qualifiers, ids);
        if (once.length > 0) {
            return new Qualified(to, once, null);
        }
        int town = largest(qualifiers);
        if (town < 0 || names.size(town) < 20_000) {
            return null;
        }
        double reach = Math.max(12_000, names.radius(town) * 1.3);
        Qualified within = within(ids, to, names.point(town), reach);
        return within != null && names.size(largest(within.ids)) * 2 < names.size(town)
                ? within
                : null;
    }

    private @Nullable Qualified within(int[] ids, int to, Point point, double reach) {
        int[] inside =
                Arrays.stream(ids)
                        .filter(id -> !names.isArea(id) && names.point(id).metresTo(point) <= reach)
                        .toArray();
        return inside.length == 0 ? null : new Qualified(to, inside, point);
    }

    private int largest(int[] ids) {
        int largest = -1;
        for (int id : ids) {
            if (!names.isArea(id) && (largest < 0 || names.size(id) > names.size(largest))) {
                largest = id;
            }
        }
        return largest;
    }
}
