package org.doorstep.bench.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of judgements can be read, and the bench that reads them runs. What it says of the
/// answers is not looked at here.
class JudgedMessagesTest {

    private static final Path ROOT = Path.of(System.getProperty("doorstep.root", ".."));

    @Test
    void every_message_has_an_id_of_its_own_and_a_known_directory() throws IOException {
        for (String name : List.of("open", "elsewhere", "coast", "blind")) {
            JudgementSet set = set(name);
            Set<String> ids = new HashSet<>();
            for (Query query : set.queries()) {
                assertTrue(ids.add(query.id()), query.id() + " is there twice");
                assertTrue(
                        Set.of("seeds", "derby", "plymouth", "birmingham", "streetsupport")
                                .contains(query.directory()),
                        query.id());
                assertFalse(query.text().isBlank(), query.id());
            }
            assertTrue(ids.containsAll(set.grades().keySet()), name + " grades what nobody asked");
        }
    }

    @Test
    void ten_messages_are_asked_of_every_system(@TempDir Path folder) throws IOException {
        List<String> told = new ArrayList<>();
        try (Relevance relevance = Relevance.open(ROOT, folder, told::add)) {
            Outcome outcome = relevance.outcome("open", 10);
            assertEquals(10, outcome.set().queries().size());
            assertTrue(outcome.ndcg() >= 0 && outcome.ndcg() <= 1);
            assertFalse(outcome.lines().isEmpty());
        }
    }

    @Test
    void a_pool_names_no_system_and_leaves_out_what_is_graded(@TempDir Path folder)
            throws IOException {
        try (Directories directories = Directories.open(ROOT, folder)) {
            Query query = new Query("x", "seeds", "plain", "yoga near E3 3HN", "");
            JudgementSet none = new JudgementSet("x", List.of(query), java.util.Map.of());
            Pool pool =
                    new Pool(directories, List.of(new PlainWords(), new OwnAnswers(Stage.NONE)));
            Path file = folder.resolve("pool.txt");
            int all = pool.write(none, file);
            String text = Files.readString(file, StandardCharsets.UTF_8);
            assertEquals(all, text.split("\n  grade:", -1).length - 1);
            assertFalse(text.contains("BM25") || text.contains("Doorstep"), text);
            String first = text.lines().filter(l -> l.startsWith("- ")).findFirst().orElseThrow();
            String id = first.substring(2, first.indexOf(" | "));
            JudgementSet one =
                    new JudgementSet(
                            "x", List.of(query), java.util.Map.of("x", java.util.Map.of(id, 3)));
            assertEquals(all - 1, pool.write(one, file));
        }
    }

    private static JudgementSet set(String name) throws IOException {
        return JudgementSet.read(ROOT.resolve("bench").resolve("judgements").resolve(name));
    }
}
