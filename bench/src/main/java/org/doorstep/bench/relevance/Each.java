package org.doorstep.bench.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doorstep.place.Place;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Understood;

/// Every message of a set that may be looked at: how it was read, what answered, what should have.
/// The worst come first.
record Each(Directories directories, Contender own) {

    private static final int SHOWN = 5;

    private record Seen(double ndcg, List<String> lines) {}

    List<String> lines(JudgementSet set) throws java.io.IOException {
        List<Seen> all = new ArrayList<>();
        for (Query query : set.queries()) {
            all.add(seen(set, query));
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Seen::ndcg))
                .flatMap(s -> s.lines().stream())
                .toList();
    }

    private Seen seen(JudgementSet set, Query query) throws java.io.IOException {
        Directory directory = directories.of(query);
        Map<String, Integer> grades = set.of(query);
        List<String> ids = own.answer(query, directory, SHOWN);
        List<Integer> got = ids.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        double ndcg = Measures.ndcg(got, grades.values(), SHOWN);
        List<String> lines = new ArrayList<>();
        String worth = grades.isEmpty() ? "-" : Report.figure(ndcg);
        lines.add(worth + " " + query.id() + " " + query.directory() + " | " + query.text());
        lines.add("      " + read(directory, query) + " judged " + query.topic());
        for (String id : ids) {
            String grade = grades.containsKey(id) ? grades.get(id).toString() : "-";
            lines.add("    " + grade + " " + name(directory, id));
        }
        grades.entrySet().stream()
                .filter(g -> g.getValue() >= JudgementSet.GOOD && !ids.contains(g.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(
                        g ->
                                lines.add(
                                        "      missed "
                                                + g.getValue()
                                                + " "
                                                + name(directory, g.getKey())));
        lines.add("");
        return new Seen(ndcg, lines);
    }

    private static String name(Directory directory, String id) {
        return directory.listings().stream()
                .filter(l -> l.id().equals(id))
                .map(
                        l ->
                                id
                                        + " "
                                        + l.name()
                                        + " "
                                        + directory.knowledge().lookups().topics().apply(l))
                .findFirst()
                .orElse(id + " is not in the directory");
    }

    private static String read(Directory directory, Query query) {
        Understood u = directory.knowledge().understanding().read(query.text(), OwnAnswers.NOW);
        Place place = u.place();
        return "topics "
                + u.topics()
                + " words ["
                + u.words()
                + "] place "
                + (place == null ? "none" : place.name())
                + (u.placeAlternatives().isEmpty() ? "" : " or " + u.placeAlternatives().size())
                + " when "
                + u.windows()
                + (u.recurring() == null ? "" : " " + u.recurring())
                + " needs "
                + u.filters().stream().map(Filter::id).toList()
                + " "
                + u.asker();
    }
}
