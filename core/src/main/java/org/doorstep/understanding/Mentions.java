package org.doorstep.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;

/// Tells whether a listing says that it has a thing: in its name, its organisation's, or its
/// description, side by side in one sentence. What a sentence denies, and words that mean something
/// else in a longer phrase ("Boxing Day"), say nothing; nor does what people do somewhere else or
/// did once ("most move on to tai chi").
///
/// @param vocabulary what phrases mean
record Mentions(Vocabulary vocabulary, Tokens tokens) {

    /// How many other words may stand among those of one thing.
    private static final int BETWEEN = 3;

    /// What follows in the sentence is not what happens here.
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "\\b(?:used to|mov(?:e|es|ed|ing) on to|go(?:es)? on to|went on to|no longer"
                            + "|donat\\w+|in aid of|proceeds|next door|instead|rather than"
                            + "|refer(?:red|rals?)? (?:you )?(?:to|from)|signpost\\w*"
                            + "|unlike|after your|before your)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Whether the listing says that it has the thing.
    boolean of(Thing thing, Listing listing) {
        ListingText text = ListingText.of(listing);
        List<List<Token>> wordings = thing.wordings().stream().map(tokens::of).toList();
        return Stream.concat(
                        Stream.of(text.name(), listing.organization().name(), text.first()),
                        text.rest().stream())
                .map(Mentions::here)
                .anyMatch(sentence -> speaks(tokens.of(sentence), wordings));
    }

    private static String here(String sentence) {
        Matcher elsewhere = ELSEWHERE.matcher(sentence);
        return elsewhere.find() ? sentence.substring(0, elsewhere.start()) : sentence;
    }

    private boolean speaks(List<Token> sentence, List<List<Token>> wordings) {
        List<List<Token>> there =
                wordings.stream()
                        .filter(w -> w.stream().allMatch(t -> at(sentence, t, new BitSet()) >= 0))
                        .toList();
        if (there.isEmpty()) {
            return false;
        }
        Vocabulary.Said said = vocabulary.split(sentence);
        BitSet out = Spans.words(said.refused());
        said.wanted().stream()
                .filter(f -> f.meaning().none())
                .forEach(f -> out.or(Spans.words(List.of(f))));
        return there.stream().anyMatch(wording -> together(sentence, wording, out));
    }

    private static boolean together(List<Token> sentence, List<Token> wording, BitSet out) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Token word : wording) {
            int at = at(sentence, word, out);
            if (at < 0) {
                return false;
            }
            first = Math.min(first, at);
            last = Math.max(last, at);
        }
        return last - first < wording.size() + BETWEEN
                && !Negation.before(sentence, first, new BitSet());
    }

    /// Where a word stands that is not left out; below 0 when nowhere.
    private static int at(List<Token> sentence, Token word, BitSet out) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!out.get(i) && sentence.get(i).stem().equals(word.stem())) {
                return i;
            }
        }
        return -1;
    }
}
