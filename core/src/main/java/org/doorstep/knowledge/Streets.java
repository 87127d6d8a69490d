package org.doorstep.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.listing.Address;
import org.doorstep.place.Landmark;
import org.doorstep.place.Point;

/// The streets on which the directory's places lie, which people name as well ("off Roman Road").
/// A street is where the first thing on it lies. One that is in two towns is no landmark,
/// nor is one far from where the directory is: there are too many of the same name.
final class Streets {

    private static final Pattern STREET =
            Pattern.compile(
                    "(?:.*\\b(?:off|on|of|at) )?(?:(?:unit|flat|arch|block|no\\.?) ?\\w{1,4} )?"
                            + "(?:\\d+\\w?(?:[-/]\\d+\\w?)? )?"
                            + "((?:[\\p{L}'\u2019-]+\\.? ){1,3})"
                            + "(Road|Rd|Street|Lane|Avenue|Ave|Square|Row|Parade|Crescent|Terrace)",
                    Pattern.CASE_INSENSITIVE);

    /// What lies on one street lies within as much.
    private static final double LONGEST_METRES = 3_000;

    private static final double HERE_METRES = 30_000;

    private final Map<String, Landmark> streets = new LinkedHashMap<>();
    private final Set<String> apart = new HashSet<>();

    /// Takes note of an address.
    void see(Address address, Point point) {
        String lines = address.address1();
        for (String part : lines == null ? new String[0] : lines.split(",", 8)) {
            Matcher street = STREET.matcher(part.replaceAll("\\s+", " ").strip());
            if (part.length() <= 80 && street.matches()) {
                String name = street.group(1) + written(street.group(2));
                add(name.toLowerCase(Locale.ROOT), new Landmark(name, point));
            }
        }
    }

    private void add(String key, Landmark street) {
        Landmark first = streets.putIfAbsent(key, street);
        if (first != null && first.point().metresTo(street.point()) > LONGEST_METRES) {
            apart.add(key);
        }
    }

    private static String written(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "rd" -> "Road";
            case "ave" -> "Avenue";
            default -> kind;
        };
    }

    /// The streets around a point, a road by its short name as well.
    List<Landmark> around(Point middle) {
        List<Landmark> here = new ArrayList<>();
        for (Map.Entry<String, Landmark> each : streets.entrySet()) {
            Landmark street = each.getValue();
            boolean near = street.point().metresTo(middle) <= HERE_METRES;
            if (near && !apart.contains(each.getKey())) {
                here.add(street);
                if (street.name().endsWith("Road")) {
                    String brief = street.name().substring(0, street.name().length() - 4) + "Rd";
                    here.add(new Landmark(brief, street.point()));
                }
            }
        }
        return here;
    }
}
