package org.doorstep.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs every bench at a tiny size, so that none rots. What they say about time is not looked at.
class BenchTest {

    private static final Path ROOT = Path.of(System.getProperty("doorstep.root", ".."));

    static List<String> all() {
        return Main.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_bench_still_runs(String name, @TempDir Path folder) throws Exception {
        List<String> told = new ArrayList<>();
        Workshop workshop = new Workshop(ROOT, folder, told::add);
        Table table = Bench.named(name, 1).run(Effort.SHORT, workshop);
        assertFalse(table.rows().isEmpty());
        assertTrue(
                table.rows().stream().noneMatch(row -> row.figure().contains("NaN")),
                table.lines()::toString);
    }

    @Test
    void a_bench_nobody_knows_is_said_so() {
        var wrong = assertThrows(Bench.WrongName.class, () -> Bench.named("sleep", 1));
        assertEquals("there is no bench sleep", wrong.getMessage());
    }
}
