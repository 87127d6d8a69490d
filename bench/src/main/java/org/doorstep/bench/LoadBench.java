package org.doorstep.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.doorstep.bench.load.Arrival;
import org.doorstep.bench.load.Books;
import org.doorstep.bench.load.Callers;
import org.doorstep.bench.load.Rush;
import org.doorstep.bench.load.Taken;
import org.doorstep.functions.Setting;
import org.doorstep.local.MeasuredSystem;

/// Texts to twenty surgeries through Twilio's door, as they come: all alike, then with a rush at
/// one of them, seven times what each other gets and seven times what all others get together, and
/// with searches on the web beside them. Each in a new system, its store in memory, with
/// the limits of the cloud (REL-01, REL-23).
final class LoadBench implements Bench {

    private static final double TIMES = 7;

    /// Nothing that a day has costs so much.
    private static final String MANY_PARTS = "100000000";

    private final List<String> notes =
            new ArrayList<>(
                    List.of(
                            "Signed texts over HTTP, each from its own number, one in 50 delivered"
                                    + " twice, one in 50 of danger;",
                            "Poisson arrivals, waits counted from the moment a text was to arrive;"
                                    + " the sender shares the machine.",
                            "Before it 40 s of the same went to another system in the same Java."));

    private final boolean firstOnly;

    /// @param firstOnly whether only the calm minute is measured
    LoadBench(boolean firstOnly) {
        this.firstOnly = firstOnly;
    }

    /// One run and what came of it.
    private record Run(List<Taken> first, Books books, int faults) {

        Sample waits(Predicate<Taken> which) {
            return Sample.ofNanos(first.stream().filter(which).mapToLong(Taken::waited).toArray());
        }

        /// What came after a moment of it; the books are of all.
        Run from(Duration moment) {
            List<Taken> after =
                    first.stream().filter(t -> t.text().at() >= moment.toNanos()).toList();
            return new Run(after, books, faults);
        }

        /// Of the nineteen that have no rush.
        Sample others() {
            return waits(taken -> !Rush.isFirst(taken.text().to()));
        }

        Sample rushed() {
            return waits(taken -> Rush.isFirst(taken.text().to()));
        }

        double share(Predicate<Taken> which, Predicate<Taken> of) {
            long all = first.stream().filter(of).count();
            return 100.0 * first.stream().filter(of).filter(which).count() / Math.max(1, all);
        }
    }

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        Path data = Questions.directory(workshop, effort.of(10_000, 100));
        Rush even = Rush.even(effort.of(50, 10));
        Duration length = Duration.ofSeconds(effort.of(60, 2));
        workshop.tell("warming up");
        var unused = play(even, Duration.ofSeconds(effort.of(40, 2)), data, 1, workshop);
        Table.Rows rows = new Table.Rows();
        Duration start = Duration.ofSeconds(effort.of(15, 1));
        Run calm = calm(rows, even, start, length, data, workshop);
        if (firstOnly) {
            return table(rows);
        }
        Rush each = even.first(TIMES * even.others() / 19);
        rush(rows, "7 times each other", each, calm, play(each, length, data, 3, workshop));
        Rush all = even.first(TIMES * even.others());
        rush(rows, "7 times all others", all, calm, play(all, length, data, 4, workshop));
        Rush shared = even.leaving(1 / (TIMES + 1));
        rush(
                rows,
                "7 times all others of as many",
                shared,
                calm,
                play(shared, length, data, 7, workshop));
        double texts = effort.of(5, 2);
        double searches = effort.of(25, 10);
        mixed(rows, "steady", play(Rush.even(texts), searches, length, data, 5, workshop));
        Duration burst = Duration.ofSeconds(effort.of(10, 1));
        Rush ten = Rush.even(10 * texts);
        mixed(rows, "burst", play(ten, 10 * searches, burst, data, 6, workshop));
        return table(rows);
    }

    private Table table(Table.Rows rows) {
        return new Table(
                "load: texts to twenty surgeries through POST /sms/twilio, DynamoDB Local in"
                        + " memory, limits on",
                rows.rows(),
                notes);
    }

    private static Run play(Rush rush, Duration length, Path data, long seed, Workshop workshop)
            throws IOException {
        return play(rush, 0, length, data, seed, workshop);
    }

    private static Run play(
            Rush rush, double searches, Duration length, Path data, long seed, Workshop workshop)
            throws IOException {
        List<Arrival> arrivals = new ArrayList<>(Arrival.of(rush, length, Questions.load(), seed));
        if (searches > 0) {
            arrivals.addAll(Arrival.searches(searches, length, Questions.load(), seed));
            arrivals.sort(Comparator.comparingLong(Arrival::at));
        }
        return play(rush, arrivals, length, data, workshop);
    }

    private static Run play(
            Rush rush, List<Arrival> arrivals, Duration length, Path data, Workshop workshop)
            throws IOException {
        workshop.tell(arrivals.size() + " in " + length.toSeconds() + " s");
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (PrintStream lines = new PrintStream(log, true, StandardCharsets.UTF_8);
                MeasuredSystem system =
                        MeasuredSystem.open(data, RunningSystem.CLOCK, given(rush), lines)) {
            List<Taken> all = new Callers(system.home(), system.twilioToken()).play(arrivals);
            Books books = Books.check(all, system.ledger(), system.tables());
            workshop.tell("lost " + books.lost() + ", doubled " + books.doubled());
            List<Taken> first = all.stream().filter(taken -> !taken.text().again()).toList();
            String said = log.toString(StandardCharsets.UTF_8);
            return new Run(first, books, said.split("event=failed", -1).length - 1);
        }
    }

    /// The day's parts are the cloud's unless a day like this would use them up in a minute.
    private static Map<Setting, String> given(Rush rush) {
        return rush.total() > 100 ? Map.of(Setting.PARTS_A_DAY, MANY_PARTS) : Map.of();
    }

    /// A minute of all alike, after a start at half of the rate. What a text waited for then is a
    /// row of its own: who answers a county has been answering for days. Nothing may be lost or
    /// doubled in either.
    private Run calm(
            Table.Rows rows,
            Rush rush,
            Duration start,
            Duration length,
            Path data,
            Workshop workshop)
            throws IOException {
        Duration all = start.plus(length);
        List<Arrival> arrivals = new ArrayList<>(Arrival.of(rush, all, Questions.load(), 2));
        arrivals.removeIf(text -> text.at() < start.toNanos() && secondOfTwo(text));
        Run whole = play(rush, arrivals, all, data, workshop);
        Sample first = whole.waits(taken -> taken.text().at() < start.toNanos());
        String name =
                "first " + start.toSeconds() + Table.said(" s, %.0f a second: ", rush.total() / 2);
        rows.plain(name + "p50 ms", Table.said("%.0f", first.median()))
                .plain(name + "p99 ms", Table.said("%.0f", first.quantile(0.99)));
        Run minute = whole.from(start);
        calm(rows, rush, length, minute);
        return minute;
    }

    /// Every other text, by the number in its id; those that come twice are not among them.
    private static boolean secondOfTwo(Arrival text) {
        return Integer.parseInt(text.id().substring(text.id().lastIndexOf('-') + 1)) % 2 == 0;
    }

    private void calm(Table.Rows rows, Rush rush, Duration length, Run run) {
        Sample waits = run.waits(_ -> true);
        String name =
                Table.said("%.0f a second", rush.total()) + " for " + length.toSeconds() + " s: ";
        rows.plain(name + "texts", Integer.toString(run.first().size()))
                .plain(name + "p50 ms", Table.said("%.1f", waits.median()))
                .atMost(name + "p99 ms", waits.quantile(0.99), "%.0f", 300)
                .plain(name + "longest ms", Table.said("%.0f", waits.most()));
        books(rows, name, run);
        notes.add(
                Table.said(
                        "Of a wait at 50 a second the sender's own lateness is p99 %.1f ms.",
                        Sample.ofNanos(run.first().stream().mapToLong(Taken::late).toArray())
                                .quantile(0.99)));
    }

    private static void rush(Table.Rows rows, String what, Rush rush, Run calm, Run run) {
        String name = what + Table.said(" (%.0f a second): ", rush.total());
        double usual = calm.others().quantile(0.99);
        Sample others = run.others();
        rows.plain(name + "others' p50 ms", Table.said("%.1f", others.median()))
                .plain(name + "others' p99 ms", Table.said("%.0f", others.quantile(0.99)))
                .atMost(name + "others' p99 / calm", others.quantile(0.99) / usual, "%.2f", 1.5)
                .plain(name + "its own p99 ms", Table.said("%.0f", run.rushed().quantile(0.99)))
                .plain(
                        name + "its own put off, %",
                        Table.said(
                                "%.0f",
                                run.share(Taken::putOff, t -> Rush.isFirst(t.text().to()))));
        books(rows, name, run);
    }

    /// Searches on the web beside texts, as REL-23 has them.
    private static void mixed(Table.Rows rows, String what, Run run) {
        Sample texts = run.waits(taken -> !taken.text().search());
        Sample searches = run.waits(taken -> taken.text().search());
        String name = what + ", five searches to a text: ";
        rows.plain(name + "texts", Integer.toString(texts.sorted().length))
                .plain(name + "texts' p99 ms", Table.said("%.0f", texts.quantile(0.99)))
                .plain(name + "searches' p99 ms", Table.said("%.0f", searches.quantile(0.99)));
        books(rows, name, run);
    }

    /// Nothing lost, nothing doubled, and soon enough (REL-01).
    private static void books(Table.Rows rows, String name, Run run) {
        Predicate<Taken> danger = taken -> taken.text().danger();
        Predicate<Taken> others =
                taken -> !taken.text().search() && !Rush.isFirst(taken.text().to());
        rows.atMost(name + "lost", run.books().lost().size(), "%.0f", 0)
                .atMost(name + "doubled", run.books().doubled().size(), "%.0f", 0)
                .atMost(name + "faults in the log", run.faults(), "%.0f", 0)
                .atLeast(
                        name + "answered in 5 s, % of the others",
                        run.share(LoadBench::within5, others),
                        "%.1f",
                        95)
                .atLeast(
                        name + "of danger answered in 10 s, %",
                        run.share(LoadBench::within10, danger),
                        "%.1f",
                        99.9);
    }

    private static boolean within5(Taken taken) {
        return taken.answered() && taken.waited() <= 5_000_000_000L;
    }

    private static boolean within10(Taken taken) {
        return taken.answered() && taken.waited() <= 10_000_000_000L;
    }
}
