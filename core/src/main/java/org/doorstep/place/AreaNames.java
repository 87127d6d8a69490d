package org.doorstep.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.place.NameFileWriter.Draft;
import org.doorstep.place.NameFileWriter.Ward;

/// Districts, counties, regions and nations, worked out from the settlements inside them.
final class AreaNames {

    private static final String[] TRIMMED = {
        "City and County of the City of ", "The City of ", "City of ", "County of ", "the "
    };

    private final List<Draft> settlements;
    private final Map<String, Set<Ward>> members = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    AreaNames(List<Draft> settlements) {
        this.settlements = settlements;
        for (Draft draft : settlements) {
            Ward ward = draft.ward();
            member(ward.district(), Kind.DISTRICT, ward);
            member(ward.county(), Kind.COUNTY, ward);
            member(
                    ward.region().equals("West Midlands") ? "West Midlands Region" : ward.region(),
                    Kind.REGION,
                    ward);
            member(ward.country(), Kind.COUNTRY, ward);
        }
    }

    /// Councils as they are said: `Abertawe - Swansea` is Swansea, `City of Derby` is Derby.
    static String english(String official) {
        String name =
                official.substring(official.indexOf(" - ") < 0 ? 0 : official.indexOf(" - ") + 3);
        for (String start : TRIMMED) {
            if (name.startsWith(start)) {
                return start.equals("City and County of the City of ")
                        ? "City of London"
                        : name.substring(start.length());
            }
        }
        return name.endsWith(" City") ? name.substring(0, name.length() - 5) : name;
    }

    /// All areas; those of the table replace the official ones of the same name.
    List<Draft> drafts() {
        for (String[] row : Tables.resource("areas.tsv")) {
            Set<Ward> holds = new LinkedHashSet<>();
            for (String part : row[2].split(";", -1)) {
                Set<Ward> wards = members.get(part);
                if (wards == null) {
                    throw new IllegalStateException(row[0] + " is made of an unknown " + part);
                }
                holds.addAll(wards);
            }
            members.put(row[0], holds);
            kinds.putIfAbsent(row[0], Kind.COUNTY);
        }
        Map<Ward, List<Draft>> byWard = new HashMap<>();
        settlements.forEach(s -> byWard.computeIfAbsent(s.ward(), _ -> new ArrayList<>()).add(s));
        List<Draft> areas = new ArrayList<>();
        members.forEach((name, wards) -> areas.add(area(name, List.copyOf(wards), byWard)));
        return areas;
    }

    private void member(String name, Kind kind, Ward ward) {
        if (!name.isEmpty()) {
            members.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(ward);
            kinds.merge(name, kind, (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
    }

    /// The middle is the mean of its settlements, each counting as the root of its people.
    private Draft area(String name, List<Ward> wards, Map<Ward, List<Draft>> byWard) {
        double lat = 0;
        double lon = 0;
        double weights = 0;
        double people = 0;
        List<Draft> inside = new ArrayList<>();
        for (Ward ward : wards) {
            inside.addAll(byWard.getOrDefault(ward, List.of()));
        }
        for (Draft draft : inside) {
            double weight = Math.sqrt(draft.size());
            lat += draft.point().lat() * weight;
            lon += draft.point().lon() * weight;
            weights += weight;
            people = Math.max(people, draft.size());
        }
        Point middle = new Point(lat / weights, lon / weights);
        double[] away =
                inside.stream().mapToDouble(d -> d.point().metresTo(middle)).sorted().toArray();
        double radius = away[Math.min(away.length - 1, away.length * 9 / 10)];
        Kind kind = kinds.getOrDefault(name, Kind.COUNTY);
        return new Draft(name, null, kind, middle, radius, people, wards.getFirst(), wards);
    }
}
