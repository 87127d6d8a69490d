package org.doorstep.bench.relevance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.doorstep.place.Place;

/// What three systems find, for judges who do not know which found it: the union of each one's
/// first eight, in an order that a fixed seed shuffles, less what is graded already.
record Pool(Directories directories, List<Contender> contenders) {

    private static final int DEPTH = 8;
    private static final long SEED = 20_261_124;

    /// Writes a set's pool.
    ///
    /// @return how many listings there are to grade
    int write(JudgementSet set, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        int cards = 0;
        for (Query query : set.queries()) {
            List<String> ids = found(set, query);
            cards += ids.size();
            if (!ids.isEmpty()) {
                lines.addAll(block(query, ids));
            }
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
        return cards;
    }

    private List<String> found(JudgementSet set, Query query) throws IOException {
        Directory directory = directories.of(query);
        TreeSet<String> union = new TreeSet<>();
        for (Contender contender : contenders) {
            union.addAll(contender.answer(query, directory, DEPTH));
        }
        union.removeAll(set.of(query).keySet());
        List<String> ids = new ArrayList<>(union);
        Collections.shuffle(ids, new Random(SEED + query.id().hashCode()));
        return ids;
    }

    private List<String> block(Query query, List<String> ids) {
        Directory directory = directories.of(query);
        Place from =
                directory.knowledge().understanding().read(query.text(), OwnAnswers.NOW).place();
        List<String> lines = new ArrayList<>();
        lines.add("### " + query.id() + " | " + query.directory() + " | " + query.text());
        if (from != null) {
            lines.add("(km are from " + from.name() + ")");
        }
        for (String id : ids) {
            lines.addAll(new Card(directory, directory.listing(id), from).lines());
        }
        lines.add("");
        return lines;
    }
}
