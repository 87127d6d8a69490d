package org.doorstep.bench.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Asks every judged message of every system, and says how they stand.
public final class Relevance implements AutoCloseable {

    private static final int ANSWERS = 10;

    private final Path judgements;
    private final Directories directories;
    private final List<Contender> rivals;
    private final List<Contender> without;
    private final Consumer<String> told;
    private final Words words;

    private Relevance(Path root, Directories directories, Consumer<String> told)
            throws IOException {
        this.judgements = root.resolve("bench").resolve("judgements");
        this.directories = directories;
        this.told = told;
        this.rivals = List.of(new OwnAnswers(Stage.NONE), new PlainWords(), new SentenceVectors());
        List<Contender> parts = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.NONE) {
                parts.add(new OwnAnswers(stage));
            }
        }
        this.without = List.copyOf(parts);
        this.words = Words.load();
    }

    /// Loads the directories that are here.
    ///
    /// @param root the checkout, with `bench/judgements`
    /// @param folder empty, for indexes
    /// @param told hears what is left out
    /// @throws IOException when the seeds cannot be read or no index be built
    public static Relevance open(Path root, Path folder, Consumer<String> told) throws IOException {
        return new Relevance(root, Directories.open(root, folder), told);
    }

    /// The pool of a set, for judges.
    ///
    /// @return how many listings there are to grade
    /// @throws IOException when a file cannot be read or written
    public int pool(String set, Path file) throws IOException {
        return new Pool(directories, rivals).write(read(set), file);
    }

    /// Every message of the set one may look at, with what answered it, the worst first.
    ///
    /// @throws IOException when the set cannot be read
    public List<String> each() throws IOException {
        return new Each(directories, rivals.getFirst()).lines(read("open"));
    }

    /// How a set stands.
    ///
    /// @param most no more messages than these, and only of the seeds, to see that it runs
    /// @throws IOException when the set cannot be read
    public Outcome outcome(String set, int most) throws IOException {
        JudgementSet whole = read(set);
        JudgementSet judged =
                most < whole.queries().size() ? whole.brief(most, Set.of("seeds")) : whole;
        Map<String, Map<String, List<String>>> answers = new LinkedHashMap<>();
        for (Contender contender : all()) {
            answers.put(contender.name(), answers(judged, contender));
        }
        return new Outcome(judged, answers, unshared(judged));
    }

    private List<Contender> all() {
        List<Contender> all = new ArrayList<>(rivals);
        all.addAll(without);
        return all;
    }

    private Map<String, List<String>> answers(JudgementSet set, Contender contender)
            throws IOException {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Query query : set.queries()) {
            if (set.judged(query)) {
                answers.put(query.id(), contender.answer(query, directories.of(query), ANSWERS));
            }
        }
        return answers;
    }

    private List<String> unshared(JudgementSet set) {
        return set.queries().stream()
                .filter(q -> words.unshared(set, q, directories.of(q)))
                .map(Query::id)
                .toList();
    }

    /// The set, less what is asked of directories that are not here.
    private JudgementSet read(String set) throws IOException {
        JudgementSet all = JudgementSet.read(judgements.resolve(set));
        JudgementSet here = all.in(directories.names());
        int left = all.queries().size() - here.queries().size();
        if (left > 0) {
            told.accept(set + ": " + left + " messages ask a directory whose data are not here");
        }
        return here;
    }

    @Override
    public void close() throws IOException {
        directories.close();
    }
}
