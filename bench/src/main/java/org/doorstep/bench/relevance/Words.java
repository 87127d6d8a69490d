package org.doorstep.bench.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.doorstep.bench.relevance.lucene.PlainSearch;
import org.doorstep.place.Place;

/// The words of a message that say what is wanted: stemmed, without the words every message has,
/// those of time and manner, and those of its place.
final class Words {

    private final Set<String> idle;

    private Words(Set<String> idle) {
        this.idle = idle;
    }

    static Words load() throws IOException {
        try (InputStream in = Words.class.getResourceAsStream("idle-words.txt")) {
            byte[] text = Objects.requireNonNull(in).readAllBytes();
            return new Words(PlainSearch.stems(new String(text, StandardCharsets.UTF_8)));
        }
    }

    /// Whether none of the listings that answer best has a word of the message.
    boolean unshared(JudgementSet set, Query query, Directory directory) {
        Set<String> asked = content(query, directory);
        for (String id : set.best(query)) {
            boolean there = directory.listings().stream().anyMatch(l -> l.id().equals(id));
            if (there && shares(asked, Directory.text(directory.listing(id)))) {
                return false;
            }
        }
        return !set.best(query).isEmpty();
    }

    private static boolean shares(Set<String> asked, String text) {
        Set<String> said = new HashSet<>(PlainSearch.stems(text));
        said.retainAll(asked);
        return !said.isEmpty();
    }

    Set<String> content(Query query, Directory directory) {
        Set<String> words = new HashSet<>(PlainSearch.stems(query.text()));
        words.removeAll(idle);
        Place place =
                directory.knowledge().understanding().read(query.text(), OwnAnswers.NOW).place();
        if (place != null) {
            words.removeAll(PlainSearch.stems(place.name()));
        }
        words.removeIf(w -> w.length() < 3 || w.chars().anyMatch(Character::isDigit));
        return words;
    }
}
