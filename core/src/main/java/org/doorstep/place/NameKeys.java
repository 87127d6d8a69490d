package org.doorstep.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.place.NameFileWriter.Draft;

/// Finds every name under which a place is looked up: its own, its other, its short form, and
/// what people call it.
final class NameKeys {

    private static final int KNOWN_BY_A_SHORT_NAME = 5000;
    private static final Set<String> JOINTS =
            Set.of("on", "under", "super", "in", "le", "by", "next", "juxta", "de", "with", "at");

    private final NameFileWriter writer;
    private final Map<String, Integer> largest = new HashMap<>();

    NameKeys(NameFileWriter writer) {
        this.writer = writer;
    }

    void write() {
        List<Draft> drafts = writer.drafts();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            String other = draft.other();
            Set<String> keys = new HashSet<>();
            keys.add(NameKey.of(draft.name()));
            if (other != null) {
                keys.add(NameKey.of(other));
            }
            for (String key : keys) {
                writer.key(key, i);
                largest.merge(key, i, (a, b) -> size(a) >= size(b) ? a : b);
            }
            if (!draft.kind().area() && draft.size() >= KNOWN_BY_A_SHORT_NAME) {
                writer.key(shortened(NameKey.of(draft.name())), i);
            }
        }
        aliases("aliases.tsv", 0, 1);
        aliases("areas.tsv", 1, 0);
    }

    private double size(int index) {
        Draft draft = writer.drafts().get(index);
        return draft.kind().area() ? 1 : draft.size();
    }

    /// The table's area wins over a settlement of its name; anything else is the largest.
    private void aliases(String table, int saidColumn, int nameColumn) {
        for (String[] row : Tables.resource(table)) {
            Integer place =
                    saidColumn == 0
                            ? largest.get(NameKey.of(row[nameColumn]))
                            : area(row[nameColumn]);
            for (String said : row[saidColumn].split(";", -1)) {
                if (place != null) {
                    writer.key(NameKey.of(said), place);
                }
            }
        }
    }

    private Integer area(String name) {
        List<Draft> drafts = writer.drafts();
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).kind().area() && drafts.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("no area " + name);
    }

    /// `newcastle on tyne` is Newcastle, `royal tunbridge wells` Tunbridge Wells.
    private static String shortened(String key) {
        String[] words = key.split(" ", -1);
        if (words.length > 1 && words[0].equals("royal")) {
            return key.substring(6);
        }
        for (int i = 1; i < words.length - 1; i++) {
            if (JOINTS.contains(words[i])) {
                return String.join(" ", List.of(words).subList(0, i));
            }
        }
        return key;
    }
}
