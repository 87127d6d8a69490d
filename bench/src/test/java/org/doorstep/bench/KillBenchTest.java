package org.doorstep.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few kills of the whole system; a hundred are `./doorstep bench kill`.
class KillBenchTest {

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_answered_twice(@TempDir Path folder)
            throws Exception {
        List<String> told = new ArrayList<>();
        Path root = Path.of(System.getProperty("doorstep.root", ".."));
        Table table = new KillBench(3).run(Effort.SHORT, new Workshop(root, folder, told::add));
        Table.Row faults = table.rows().getLast();
        assertEquals("0", faults.figure(), () -> String.join("\n", table.lines()) + told);
    }
}
