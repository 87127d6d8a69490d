package org.doorstep.bench;

import java.io.IOException;

/// One thing that is measured.
interface Bench {

    /// Measures it.
    ///
    /// @throws IOException when something it needs cannot be read or be started
    Table run(Effort effort, Workshop workshop) throws IOException;

    /// Measured as the name on the command line says.
    static Bench named(String name, int times) throws WrongName {
        return switch (name) {
            case "relevance" -> new RelevanceBench(RelevanceBench.SETS);
            case "import" -> new ImportBench();
            case "build" -> new BuildBench();
            case "distil" -> new DistilBench(false);
            case "distil-listings" -> new DistilBench(true);
            case "gazetteer" -> new GazetteerBench();
            case "search" -> new SearchBench();
            case "answer" -> new AnswerBench();
            case "start" -> new StartBench();
            case "kill" -> new KillBench(times);
            case "load" -> new LoadBench(false);
            case "history" -> new HistoryBench();
            default -> throw new WrongName("there is no bench " + name);
        };
    }

    /// There is no bench of that name.
    final class WrongName extends Exception {
        private static final long serialVersionUID = 1;

        WrongName(String line) {
            super(line);
        }
    }
}
