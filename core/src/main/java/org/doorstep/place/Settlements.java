package org.doorstep.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.place.NameFileWriter.Draft;
import org.doorstep.place.NameFileWriter.Ward;
import org.jspecify.annotations.Nullable;

/// Gathers settlements from OS Open Names, and people and Northern Ireland from GeoNames.
final class Settlements {

    private static final double SAME_PLACE_METRES = 6000;
    private static final int WORTH_ADDING = 1000;
    private static final Map<String, String> NI_DISTRICTS =
            Map.ofEntries(
                    Map.entry("N09000001", "Antrim and Newtownabbey"),
                    Map.entry("N09000002", "Armagh, Banbridge and Craigavon"),
                    Map.entry("N09000003", "Belfast"),
                    Map.entry("N09000004", "Causeway Coast and Glens"),
                    Map.entry("N09000005", "Derry and Strabane"),
                    Map.entry("N09000006", "Fermanagh and Omagh"),
                    Map.entry("N09000007", "Lisburn and Castlereagh"),
                    Map.entry("N09000008", "Mid and East Antrim"),
                    Map.entry("N09000009", "Mid Ulster"),
                    Map.entry("N09000010", "Newry, Mourne and Down"),
                    Map.entry("N09000011", "Ards and North Down"));

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    List<Draft> drafts() {
        return drafts;
    }

    void openNames(Path csv) throws IOException {
        for (Map<String, String> row : Tables.csv(csv)) {
            add(settlement(row));
        }
    }

    /// GeoNames last: it sizes what is there and adds what is missing.
    void geoNames(Path csv) throws IOException {
        for (Map<String, String> row : Tables.csv(csv)) {
            if (row.getOrDefault("admin1", "").length() == 3
                    && !row.getOrDefault("name", "").endsWith("Borough")) {
                geoName(row);
            }
        }
    }

    private void add(Draft draft) {
        byKey.computeIfAbsent(NameKey.of(draft.name()), _ -> new ArrayList<>()).add(drafts.size());
        if (draft.other() != null) {
            byKey.computeIfAbsent(NameKey.of(draft.other()), _ -> new ArrayList<>())
                    .add(drafts.size());
        }
        drafts.add(draft);
    }

    private static Draft settlement(Map<String, String> row) {
        String first = row.getOrDefault("name1", "");
        String second = row.getOrDefault("name2", "");
        boolean english =
                row.getOrDefault("name2_lang", "").equals("eng")
                        && !row.getOrDefault("name1_lang", "").equals("eng");
        double wide = number(row, "mbr_xmax") - number(row, "mbr_xmin");
        double high = number(row, "mbr_ymax") - number(row, "mbr_ymin");
        Kind kind = kind(row.getOrDefault("local_type", ""));
        Ward ward =
                new Ward(
                        AreaNames.english(row.getOrDefault("district_borough", "")),
                        AreaNames.english(row.getOrDefault("county_unitary", "")),
                        row.getOrDefault("region", ""),
                        row.getOrDefault("country", ""));
        return new Draft(
                english && !second.isEmpty() ? second : first,
                second.isEmpty() ? null : english ? first : second,
                kind,
                new Point(number(row, "lat"), number(row, "lon")),
                Math.max(wide, high) / 2,
                guess(kind, wide * high / 1e6),
                ward,
                List.of());
    }

    private void geoName(Map<String, String> row) {
        int people = (int) number(row, "population");
        Point point = new Point(number(row, "lat"), number(row, "lon"));
        String name = row.getOrDefault("name", "");
        Integer same = same(byKey.getOrDefault(NameKey.of(name), List.of()), point);
        if (same != null) {
            drafts.set(same, sized(drafts.get(same), people));
            return;
        }
        String district = NI_DISTRICTS.get(row.getOrDefault("admin2", ""));
        Ward ward =
                district != null
                        ? new Ward(district, "", "Northern Ireland", "Northern Ireland")
                        : neighbour(point);
        if (district != null || people >= WORTH_ADDING) {
            Kind kind = people >= 5000 ? Kind.TOWN : Kind.VILLAGE;
            double radius = Math.max(400, Math.sqrt(people / 2500.0 / Math.PI) * 1000);
            add(new Draft(name, null, kind, point, radius, people, ward, List.of()));
        }
    }

    private Ward neighbour(Point point) {
        Draft nearest = drafts.getFirst();
        for (Draft draft : drafts) {
            if (draft.point().metresTo(point) < nearest.point().metresTo(point)) {
                nearest = draft;
            }
        }
        return nearest.ward();
    }

    /// The weightiest kind of place of that name close by, then the nearest.
    private @Nullable Integer same(List<Integer> indices, Point point) {
        Integer best = null;
        for (int index : indices) {
            Draft draft = drafts.get(index);
            if (draft.point().metresTo(point) < SAME_PLACE_METRES
                    && (best == null || weightier(draft, drafts.get(best), point))) {
                best = index;
            }
        }
        return best;
    }

    private static boolean weightier(Draft one, Draft other, Point point) {
        int kinds = one.kind().compareTo(other.kind());
        return kinds != 0 ? kinds < 0 : one.point().metresTo(point) < other.point().metresTo(point);
    }

    private static Draft sized(Draft d, int people) {
        double size = people > 0 ? people : d.size();
        return new Draft(
                d.name(), d.other(), d.kind(), d.point(), d.radius(), size, d.ward(), d.holds());
    }

    /// People, by what sort of place it is and how many square kilometres its box has. The
    /// densities are rough means of places that GeoNames knows.
    private static double guess(Kind kind, double area) {
        return switch (kind) {
            case CITY -> 60_000;
            case TOWN -> 6_000;
            case SUBURB -> Math.clamp(area * 2000, 500, 40_000);
            case VILLAGE -> Math.clamp(area * 400, 150, 6_000);
            case HAMLET -> 60;
            default -> area <= 0.26 ? 40 : Math.clamp(area * 2500, 100, 60_000);
        };
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "City" -> Kind.CITY;
            case "Town" -> Kind.TOWN;
            case "Suburban Area" -> Kind.SUBURB;
            case "Village" -> Kind.VILLAGE;
            case "Hamlet" -> Kind.HAMLET;
            default -> Kind.SETTLEMENT;
        };
    }

    private static double number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }
}
