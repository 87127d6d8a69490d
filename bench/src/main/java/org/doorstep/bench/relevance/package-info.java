/// How good the answers are: judged messages over three directories, our own system beside plain
/// word search and sentence vectors, and beside itself with each of its stages left out.
///
/// Judgements are files in `bench/judgements`, a folder for each set: `queries.tsv` (id,
/// directory, voice, text), `grades.tsv` (query id, service id, grade 0 to 3) and, where somebody
/// named them, `topics.tsv` (query id, topic id). The measures are those of Järvelin and
/// Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20 (2002).
@NullMarked
package org.doorstep.bench.relevance;

import org.jspecify.annotations.NullMarked;
