package org.doorstep.understanding;

import java.util.Arrays;
import java.util.List;

/// Prints how long the vocabulary takes to load and a message to read, and how many rows of the
/// golden tables are right. Run it as a program; it is no test.
final class UnderstandingFigures {

    private UnderstandingFigures() {}

    public static void main(String[] tables) {
        var thread = java.lang.management.ManagementFactory.getThreadMXBean();
        long processor = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Vocabulary vocabulary = Vocabulary.load();
        long loaded = System.nanoTime();
        Understanding alone = new Understanding(vocabulary, Places.NONE, Times.NONE, _ -> false);
        long built = System.nanoTime();
        System.out.printf(
                "vocabulary %.1f ms, all of it %.1f ms, of which on the processor %.1f ms%n",
                (loaded - start) / 1e6,
                (built - start) / 1e6,
                (thread.getCurrentThreadCpuTime() - processor) / 1e6);
        Understanding whole = PhraseRow.whole();
        for (String table : tables.length == 0 ? new String[] {"phrases.tsv"} : tables) {
            List<PhraseRow> rows = PhraseRow.read(table);
            judge(table, rows, whole);
            pace("without places and times", rows, alone);
            pace("whole", rows, whole);
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

    private static void pace(String what, List<PhraseRow> rows, Understanding reader) {
        for (int i = 0; i < 20; i++) {
            rows.forEach(r -> check(reader.read(r.phrase(), PhraseRow.NOW)));
        }
        long[] times = new long[rows.size() * 20];
        int n = 0;
        for (int i = 0; i < 20; i++) {
            for (PhraseRow row : rows) {
                long start = System.nanoTime();
                check(reader.read(row.phrase(), PhraseRow.NOW));
                times[n++] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: p50 %.3f ms, p99 %.3f ms%n",
                what, times[n / 2] / 1e6, times[n * 99 / 100] / 1e6);
    }

    private static void check(Understood understood) {
        if (understood.topics().size() > 3) {
            throw new IllegalStateException("too many topics");
        }
    }
}
