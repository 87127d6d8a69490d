package org.doorstep.understanding;

import java.util.Arrays;
import java.util.List;

/// Prints how many rows of the golden tables are right. Run it as a program; it is no test. How
/// long a message takes to read is measured by `./doorstep bench search`.
final class UnderstandingFigures {

    private UnderstandingFigures() {}

    public static void main(String[] tables) {
        Understanding whole = PhraseRow.whole();
        for (String table : tables.length == 0 ? new String[] {"phrases.tsv"} : tables) {
            List<PhraseRow> rows = PhraseRow.read(table);
            judge(table, rows, whole);
        }
    }

    private static void judge(String table, List<PhraseRow> rows, Understanding reader) {
        int first = 0;
        int set = 0;
        int all = 0;
        int topical = 0;
        for (PhraseRow row : rows) {
            PhraseRow came = PhraseRow.of(row.phrase(), reader.read(row.phrase(), PhraseRow.NOW));
            List<String> wrong = row.differences(came);
            boolean counts = !row.topics().equals("*");
            topical += counts ? 1 : 0;
            first += counts && first(row.topics()).equals(first(came.topics())) ? 1 : 0;
            set += counts && set(row.topics()).equals(set(came.topics())) ? 1 : 0;
            all += wrong.isEmpty() ? 1 : 0;
            if (!wrong.isEmpty()) {
                System.out.println("  " + row.phrase() + " -> " + String.join("; ", wrong));
            }
        }
        System.out.printf(
                "%s: %d rows, %d wholly right; topics of %d: first right %d, set right %d%n",
                table, rows.size(), all, topical, first, set);
    }

    private static String first(String topics) {
        return topics.split(" ")[0];
    }

    private static List<String> set(String topics) {
        return Arrays.stream(topics.split(" ")).sorted().toList();
    }
}
