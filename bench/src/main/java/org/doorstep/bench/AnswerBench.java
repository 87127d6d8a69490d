package org.doorstep.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/// How long a text waits for its answer: by the pretend phone, through the path of a real text,
/// conversation kept and all. A question from somebody new each time, then MORE. And how long first
/// answers are, with what would be lost if each had to do with one part.
final class AnswerBench implements Bench {

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        int listings = effort.of(10_000, 100);
        List<String> questions = Questions.load().subList(0, effort.of(200, 5));
        int rounds = effort.of(5, 1);
        try (RunningSystem system = RunningSystem.start(Questions.directory(workshop, listings))) {
            for (int warm = 0; warm < effort.of(10, 1); warm++) {
                ask(
                        system,
                        questions,
                        -1 - warm,
                        new long[questions.size()],
                        new long[1],
                        new AnswerParts());
            }
            long[] first = new long[questions.size() * rounds];
            long[] more = new long[questions.size() * rounds];
            AnswerParts answers = new AnswerParts();
            for (int round = 0; round < rounds; round++) {
                ask(system, questions, round, first, more, answers);
            }
            return table(listings, Sample.ofNanos(first), Sample.ofNanos(more), answers);
        }
    }

    private static void ask(
            RunningSystem system,
            List<String> questions,
            int round,
            long[] first,
            long[] more,
            AnswerParts answers)
            throws IOException {
        for (int i = 0; i < questions.size(); i++) {
            String from = "+44770090" + (1000 + (Math.abs(round) * questions.size() + i) % 9000);
            String id = round + "-" + i;
            int place = Math.max(0, round) * questions.size() + i;
            long begun = System.nanoTime();
            JsonNode answer = system.text(from, questions.get(i), id);
            long answered = System.nanoTime();
            answers.add(answer);
            var unused = system.text(from, "MORE", id + "-more");
            first[place] = answered - begun;
            more[Math.min(place, more.length - 1)] = System.nanoTime() - answered;
        }
    }

    private static Table table(int listings, Sample first, Sample more, AnswerParts answers) {
        return new Table(
                "answer: a text over HTTP to its reply, " + listings + " listings, warm",
                new Table.Rows()
                        .plain("question, p50 ms", Table.said("%.1f", first.median()))
                        .plain("question, p99 ms", Table.said("%.1f", first.quantile(0.99)))
                        .plain("MORE, p50 ms", Table.said("%.1f", more.median()))
                        .plain("MORE, p99 ms", Table.said("%.1f", more.quantile(0.99)))
                        .atMost("parts of a first answer, mean", answers.parts(), "%.2f", 2)
                        .plain("offers in it, mean", Table.said("%.2f", answers.offers()))
                        .plain(
                                "of those, kept if it were cut to one part",
                                Table.said("%.2f", answers.offersOfOnePart()))
                        .plain(
                                "answers of one part already",
                                Table.said("%.0f %%", 100 * answers.ofOnePart()))
                        .rows(),
                List.of("Each answer is kept in DynamoDB Local on disk before it is sent."));
    }
}
