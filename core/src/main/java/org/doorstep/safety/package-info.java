/// The check that every message passes first: does it speak of danger? And what we say if so.
///
/// It depends on nothing that can fail: no store, no index, no configuration, no other package.
/// Its knowledge is in tables beside it, one idea a row: `words.tsv` (how people write),
/// `sayings.tsv` (what only sounds like danger), `contexts.tsv` (a film, a laugh, long ago),
/// `signs.tsv` and `other-languages.tsv` (phrases with points), `voice.tsv` (words with weights
/// that the corpora taught), `lines.tsv` and `replies.tsv` (whom to call). A message goes from
/// Letters to WordReader to PhraseBook to Judgement. Should the tables be unreadable, CoreRules
/// and a built-in reply answer. The hazards and who must sign are in SAFETY.md.
///
/// After a change of words, sayings, phrases or corpus, run `VoiceTrainer` among the tests.
@NullMarked
package org.doorstep.safety;

import org.jspecify.annotations.NullMarked;
