package org.doorstep.bench.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {

    private static final double CLOSE = 1e-4;

    @Test
    void means_are_over_the_messages_they_make_sense_for(@TempDir Path folder) throws IOException {
        JudgementSet set = written(folder);
        Map<String, List<String>> answers =
                Map.of(
                        "a", List.of("one", "two"),
                        "b", List.of("new", "six", "one", "two"),
                        "c", List.of("one"));
        Standing standing = Standing.of(set, answers, _ -> true);
        assertEquals(2, standing.queries(), "nobody graded d, and nothing is of use to c");
        // a: 7 / (7 + 3/1.58496); b: (1/1.58496 + 7/2.32193) / (7 + 1/1.58496).
        assertEquals((0.78715 + 0.47775) / 2, standing.ndcg(), CLOSE);
        assertEquals(0.5, standing.one());
        assertEquals(0.5, standing.none(), "b shows three and none is good");
        assertEquals(0, standing.noneOfFive());
        assertEquals(1.0 / 7, standing.ungraded(), CLOSE);
    }

    @Test
    void only_the_messages_asked_about_count(@TempDir Path folder) throws IOException {
        JudgementSet set = written(folder);
        Standing standing = Standing.of(set, Map.of("a", List.of("one")), q -> q.id().equals("a"));
        assertEquals(1, standing.queries());
        assertEquals(1, standing.one());
        assertEquals(1.0 / 3, standing.three(), CLOSE);
    }

    @Test
    void a_set_is_read_with_its_headings_left_out(@TempDir Path folder) throws IOException {
        JudgementSet set = written(folder);
        assertEquals(4, set.queries().size());
        assertEquals(
                new Query("a", "seeds", "older", "tea please", "loneliness"),
                set.queries().getFirst());
        assertEquals(Set.of("one"), set.best(set.queries().getFirst()));
        assertEquals(Set.of(), set.best(set.queries().get(2)));
        assertEquals(1, set.in(Set.of("birmingham")).queries().size());
    }

    private static JudgementSet written(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("queries.tsv"),
                "id\tdirectory\tvoice\ttext\na\tseeds\tolder\ttea please\n"
                        + "b\tseeds\tplain\tcoffee\nc\tbirmingham\tplain\twarm\nd\tseeds\tplain\tlost\n");
        Files.writeString(
                folder.resolve("grades.tsv"),
                "id\tservice\tgrade\na\tone\t3\na\ttwo\t0\na\tfour\t2\n"
                        + "b\ttwo\t3\nb\tone\t0\nb\tsix\t1\nc\tone\t0\n");
        Files.writeString(folder.resolve("topics.tsv"), "a\tloneliness\n");
        return JudgementSet.read(folder);
    }
}
