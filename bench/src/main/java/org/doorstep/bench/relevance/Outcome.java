package org.doorstep.bench.relevance;

import static org.doorstep.bench.relevance.Report.figure;
import static org.doorstep.bench.relevance.Report.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// How every system stands over one set.
///
/// @param answers service ids by system, then by query
/// @param unshared the queries that share no word with what answers them best
public record Outcome(
        JudgementSet set, Map<String, Map<String, List<String>>> answers, List<String> unshared) {

    /// How the messages can be told apart in a table.
    private static final List<String> RIVALS = List.of("Doorstep", "BM25", "sentence vectors");

    /// How many messages were judged.
    public int judged() {
        return (int) set.queries().stream().filter(set::judged).count();
    }

    /// nDCG of the first five of our own answers.
    public double ndcg() {
        return own(q -> true).ndcg();
    }

    /// Share of messages whose first answer is good.
    public double first() {
        return own(q -> true).one();
    }

    /// nDCG of the first five where message and answer share no word.
    public double ndcgUnshared() {
        return own(q -> unshared.contains(q.id())).ndcg();
    }

    /// Share of messages with a good answer that is not among the first three.
    public double none() {
        return own(q -> true).none();
    }

    private Standing own(Predicate<Query> which) {
        return standing(RIVALS.getFirst(), which);
    }

    private Standing standing(String system, Predicate<Query> which) {
        return Standing.of(set, answers.getOrDefault(system, Map.of()), which);
    }

    /// The tables: all systems, then ours beside the rivals by topic, voice and directory.
    public List<String> lines() {
        List<String> lines = new ArrayList<>(systems().lines());
        lines.add("");
        lines.addAll(groups("directory", Query::directory).lines());
        lines.add("");
        lines.addAll(groups("voice", Query::voice).lines());
        lines.add("");
        lines.addAll(groups("topic", q -> q.topic().isEmpty() ? "unsaid" : q.topic()).lines());
        return lines;
    }

    private Report systems() {
        Report report =
                new Report(
                        set.name() + ": " + judged() + " messages",
                        "nDCG@5",
                        "P@1",
                        "P@3",
                        "none of 3",
                        "none of 5",
                        "no shared word (" + unshared.size() + ")",
                        "ungraded");
        for (String system : answers.keySet()) {
            Standing s = standing(system, _ -> true);
            report.row(
                    system,
                    figure(s.ndcg()),
                    figure(s.one()),
                    figure(s.three()),
                    percent(s.none()),
                    percent(s.noneOfFive()),
                    figure(standing(system, q -> unshared.contains(q.id())).ndcg()),
                    percent(s.ungraded()));
        }
        return report;
    }

    private Report groups(String heading, Function<Query, String> by) {
        Report report =
                new Report(
                        set.name() + ", by " + heading,
                        "messages",
                        "nDCG@5",
                        "P@1",
                        "none of 3",
                        "BM25",
                        "vectors");
        TreeSet<String> names = new TreeSet<>(set.queries().stream().map(by).toList());
        for (String name : names) {
            Predicate<Query> which = q -> by.apply(q).equals(name);
            Standing s = own(which);
            report.row(
                    name,
                    Integer.toString(s.queries()),
                    figure(s.ndcg()),
                    figure(s.one()),
                    percent(s.none()),
                    figure(standing(RIVALS.get(1), which).ndcg()),
                    figure(standing(RIVALS.get(2), which).ndcg()));
        }
        return report;
    }
}
