package org.doorstep.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.bench.distil.QuestionLessons;
import org.doorstep.indexbuilder.sense.Lessons;
import org.doorstep.indexbuilder.sense.ListingSense;
import org.doorstep.listing.Listing;
import org.doorstep.listing.importing.SeedDates;
import org.doorstep.listing.openreferral.OpenReferralReader;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;
import org.doorstep.search.TopicWeight;
import org.doorstep.understanding.SecondReading;
import org.doorstep.understanding.Vocabulary;

/// Teaches what questions are about, writes what was learned and the readings of the seeds where
/// they ship, and says how well the topics of the seeds are found without those that their owners
/// gave them. To be run when lessons, vocabulary or seeds have changed much.
final class DistilBench implements Bench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean listings;

    /// @param listings whether the index builder's model is taught our topics anew as well: only
    ///     worth it when `topics.tsv` changed, for what it knows was chosen among several
    DistilBench(boolean listings) {
        this.listings = listings;
    }

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        QuestionLessons.Learned questions =
                new QuestionLessons(
                                workshop.root(),
                                Lessons.descriptions().keySet(),
                                effort.of(Integer.MAX_VALUE, 400))
                        .learn(workshop::tell);
        Path topics = shipped(workshop.root()).resolve("topics.bin");
        if (listings) {
            topics = workshop.folder().resolve("topics.bin");
            Lessons.write(topics, workshop::tell);
        }
        Table.Rows rows =
                new Table.Rows()
                        .plain(
                                "questions held back: likeliest topic right",
                                share(questions.first()))
                        .plain("questions held back: among three", share(questions.three()));
        judge(workshop.root(), topics, questions, effort == Effort.WHOLE, rows);
        return new Table(
                "distil: the topics of the seeds, found without what their owners said",
                rows.rows(),
                List.of(
                        "Written: core's words.bin and question.bin, the index builder's space.bin and kept.bin"
                                + (listings ? ", topics.bin." : ".")));
    }

    private static Path shipped(Path root) {
        return root.resolve("index-builder/src/main/resources")
                .resolve("org/doorstep/indexbuilder/sense");
    }

    private static void judge(
            Path root,
            Path topics,
            QuestionLessons.Learned questions,
            boolean keep,
            Table.Rows rows)
            throws IOException {
        Vocabulary vocabulary = Vocabulary.load();
        List<Listing> seeds = seeds(root, true);
        try (ListingSense sense = ListingSense.taught(topics, questions.space())) {
            Judged.of(vocabulary, seeds, owners(root), SecondReading.NONE)
                    .say("words alone: ", rows);
            Judged.of(vocabulary, seeds, owners(root), sense).say("words and sense: ", rows);
            if (keep) {
                Path shipped = shipped(root).resolve("topics.bin");
                if (!topics.equals(shipped)) {
                    Files.copy(topics, shipped, StandardCopyOption.REPLACE_EXISTING);
                }
                sense.save(shipped.resolveSibling("kept.bin"));
                questions.write(root);
            }
        }
    }

    private static String share(double share) {
        return Table.said("%.3f", share);
    }

    /// The topics that the owners of the seeds gave them.
    private static List<List<String>> owners(Path root) throws IOException {
        return seeds(root, false).stream().map(Listing::topics).toList();
    }

    private static List<Listing> seeds(Path root, boolean bare) throws IOException {
        Reading reading = Reading.of("seeds", DAY, HoursText.NONE).withValues(new SeedDates(DAY));
        List<Listing> seeds = new ArrayList<>();
        Path file = root.resolve("seeds").resolve("listings.jsonl");
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            ObjectNode seed = (ObjectNode) JSON.readTree(line);
            if (bare) {
                seed.remove("attributes");
            }
            new OpenReferralReader(reading)
                    .read(
                            new ByteArrayInputStream(JSON.writeValueAsBytes(seed)),
                            each -> {
                                if (each instanceof Read.Loaded(Listing listing, _)) {
                                    seeds.add(listing);
                                }
                            });
        }
        return seeds;
    }

    /// How well the topics were found.
    ///
    /// @param first the share of listings whose first topic is one of its owner's
    /// @param right the share of found topics that are
    /// @param found the share of the owners' first topics that were found
    private record Judged(double first, double right, double found) {

        static Judged of(
                Vocabulary vocabulary,
                List<Listing> bare,
                List<List<String>> owners,
                SecondReading second) {
            int judged = 0;
            int first = 0;
            int given = 0;
            int right = 0;
            int found = 0;
            for (int i = 0; i < bare.size(); i++) {
                List<String> topics =
                        vocabulary.topicsOf(bare.get(i), second).stream()
                                .map(TopicWeight::topic)
                                .toList();
                List<String> own = owners.get(i);
                if (!own.isEmpty()) {
                    judged++;
                    given += topics.size();
                    right += (int) topics.stream().filter(own::contains).count();
                    first += !topics.isEmpty() && own.contains(topics.getFirst()) ? 1 : 0;
                    found += topics.contains(own.getFirst()) ? 1 : 0;
                }
            }
            return new Judged(
                    first / (double) judged, right / (double) given, found / (double) judged);
        }

        void say(String who, Table.Rows rows) {
            rows.plain(who + "first topic is the owner's", Table.said("%.3f", first))
                    .plain(who + "topics that are the owner's", Table.said("%.3f", right))
                    .plain(who + "owner's foremost topic found", Table.said("%.3f", found));
        }
    }
}
