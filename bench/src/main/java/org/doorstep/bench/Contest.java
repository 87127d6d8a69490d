package org.doorstep.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Search;
import org.doorstep.understanding.Understood;

/// Us and the rivals on the same listings: each question goes to all of them in turn.
record Contest(Knowledge knowledge, Search search, Rivals rivals) {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");

    /// How many a first answer shows.
    private static final int SHOWN = 3;

    /// A rival agrees when it has ours among so many.
    private static final int DEEP = 10;

    /// @param rounds measured ones; as many come before, unmeasured, to warm up
    /// @param wanted the most that reading and search may take, in milliseconds
    void measure(List<String> questions, int rounds, String size, double wanted, Table.Rows rows) {
        int count = questions.size() * rounds;
        long[] read = new long[count];
        long[] found = new long[count];
        long[] whole = new long[count];
        Map<String, long[]> theirs = new LinkedHashMap<>();
        rivals.byName().keySet().forEach(name -> theirs.put(name, new long[count]));
        for (int round = -rounds; round < rounds; round++) {
            for (int i = 0; i < questions.size(); i++) {
                int place = Math.max(0, round) * questions.size() + i;
                long from = System.nanoTime();
                Enquiry enquiry = enquiry(questions.get(i));
                long understood = System.nanoTime();
                shown(search.find(enquiry).matches().size());
                long done = System.nanoTime();
                read[place] = understood - from;
                found[place] = done - understood;
                whole[place] = done - from;
                for (Map.Entry<String, Rival> rival : rivals.byName().entrySet()) {
                    long begun = System.nanoTime();
                    shown(rival.getValue().find(enquiry, SHOWN).size());
                    long[] times = Objects.requireNonNull(theirs.get(rival.getKey()));
                    times[place] = System.nanoTime() - begun;
                }
            }
        }
        Sample us = Sample.ofNanos(whole);
        rows.atMost(size + "understanding and search, p50", us.median(), "%.2f", wanted)
                .plain(size + "understanding and search, p99", ms(us.quantile(0.99)))
                .plain(size + "understanding alone, p50", ms(Sample.ofNanos(read).median()))
                .plain(size + "search alone, p50", ms(Sample.ofNanos(found).median()));
        theirs.forEach((name, times) -> beside(us, Sample.ofNanos(times), size + name, rows));
        rivals.byName()
                .forEach(
                        (name, rival) ->
                                rows.plain(
                                        size + "our first three, in " + name + "'s first ten",
                                        agreement(questions, rival)));
    }

    private static void shown(int matches) {
        if (matches > SHOWN) {
            throw new IllegalStateException("more than was asked for");
        }
    }

    private static void beside(Sample us, Sample them, String rival, Table.Rows rows) {
        rows.plain(rival + ", p50", ms(them.median()))
                .plain(rival + ", p99", ms(them.quantile(0.99)))
                .atLeast(
                        rival + " / us with understanding, p50",
                        them.median() / us.median(),
                        "%.1f",
                        3);
    }

    private static String ms(double value) {
        return Table.said("%.2f", value);
    }

    private Enquiry enquiry(String question) {
        Understood u = knowledge.understanding().read(question, NOW);
        return u.enquiry(u.place(), NOW, Set.of(), 0, SHOWN);
    }

    private String agreement(List<String> questions, Rival rival) {
        int shown = 0;
        int shared = 0;
        for (String question : questions) {
            Enquiry enquiry = enquiry(question);
            List<Enquiry.Offer> theirs = new ArrayList<>(rival.find(enquiry, DEEP));
            for (Match match : search.find(enquiry).matches()) {
                shown++;
                shared += theirs.contains(match.offer()) ? 1 : 0;
            }
        }
        return shared + " of " + shown;
    }
}
