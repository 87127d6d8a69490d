package org.doorstep.bench.relevance;

import java.io.IOException;
import java.util.List;

/// Somebody who answers messages: our own system, or one that could be had instead.
interface Contender {

    /// What it is called in a table.
    String name();

    /// The services that answer, best first, each once, at most so many.
    List<String> answer(Query query, Directory directory, int most) throws IOException;
}
