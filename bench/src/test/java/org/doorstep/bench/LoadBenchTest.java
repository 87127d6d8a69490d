package org.doorstep.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few seconds of load; a minute of each kind is `./doorstep bench load`. How long answers take
/// is not asserted, but a text without one after Twilio's 15 seconds counts as lost.
class LoadBenchTest {

    @Test
    @Tag("REL-01")
    @Tag("REL-23")
    void every_text_of_a_rush_at_one_surgery_gets_its_one_answer(@TempDir Path folder)
            throws Exception {
        List<String> told = new ArrayList<>();
        Path root = Path.of(System.getProperty("doorstep.root", ".."));
        Table table = new LoadBench(false).run(Effort.SHORT, new Workshop(root, folder, told::add));
        List<Table.Row> counts =
                table.rows().stream()
                        .filter(row -> row.what().matches(".*: (lost|doubled|faults in the log)"))
                        .toList();
        assertEquals(18, counts.size(), table.lines()::toString);
        for (Table.Row row : counts) {
            assertEquals("0", row.figure(), () -> row + "\n" + told);
        }
    }
}
