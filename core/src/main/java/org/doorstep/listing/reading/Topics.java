package org.doorstep.listing.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.listing.Listing;

/// The topics of the directory, by id and by name.
public final class Topics {

    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String[] row : Table.rows(Listing.class, "topics.tsv")) {
            BY_NAME.put(key(row[0]), row[0]);
            BY_NAME.put(key(row[1]), row[0]);
            NAMES.put(row[0], row[1]);
        }
    }

    private Topics() {}

    /// The topic that a term names by its id or its label, however it is spelt and numbered:
    /// `food-bank` of "Food Banks".
    public static Optional<String> of(String term) {
        return Optional.ofNullable(BY_NAME.get(key(term)));
    }

    /// Whether this is the id of a topic.
    public static boolean known(String id) {
        return id.equals(BY_NAME.get(key(id)));
    }

    /// The name of a topic for people; its id when there is no such topic.
    public static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }

    /// Every topic's id.
    public static Set<String> ids() {
        return Set.copyOf(BY_NAME.values());
    }

    private static String key(String term) {
        String words = term.toLowerCase(Locale.ROOT).replace("&", " and ");
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().replaceAll("s\\b", "");
    }
}
