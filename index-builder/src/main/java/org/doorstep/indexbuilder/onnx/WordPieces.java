package org.doorstep.indexbuilder.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Cuts a text into the pieces of words that the model knows by number: the uncased WordPiece of
/// BERT (Devlin and others, 2019, section 3), longest piece first.
final class WordPieces {

    /// What begins every text.
    static final int BEGIN = 101;

    /// What ends it.
    static final int END = 102;

    private static final int UNKNOWN = 100;

    /// A longer word is taken for unknown, as BERT does.
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers;
    private final int most;

    private WordPieces(Map<String, Integer> numbers, int most) {
        this.numbers = numbers;
        this.most = most;
    }

    /// Reads the pieces from a tokenizer file, `model.vocab` in it.
    ///
    /// @param most a text is cut to so many pieces, its begin and end among them
    /// @throws IOException when it cannot be read
    static WordPieces read(InputStream json, int most) throws IOException {
        JsonNode vocabulary = new ObjectMapper().readTree(json).path("model").path("vocab");
        Map<String, Integer> numbers = HashMap.newHashMap(vocabulary.size());
        vocabulary.properties().forEach(e -> numbers.put(e.getKey(), e.getValue().intValue()));
        if (numbers.isEmpty()) {
            throw new IOException("a tokenizer without word pieces");
        }
        return new WordPieces(numbers, most);
    }

    /// The numbers of a text's pieces, between its begin and its end. Never throws.
    long[] of(String text) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(BEGIN);
        for (String word : words(text)) {
            add(word, pieces);
            if (pieces.size() >= most) {
                break;
            }
        }
        List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
        kept.add(END);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    /// The pieces that are whole words of letters.
    Set<String> wholeWords() {
        return numbers.keySet().stream()
                .filter(w -> w.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .filter(c -> Character.isWhitespace(c) || !Character.isISOControl(c))
                .forEach(
                        c -> {
                            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
                            boolean alone = Character.isIdeographic(c) || sign(c);
                            if (space || alone) {
                                flush(word, words);
                            }
                            if (alone) {
                                words.add(Character.toString(c));
                            } else if (!space) {
                                word.appendCodePoint(c);
                            }
                        });
        flush(word, words);
        return words;
    }

    /// The signs of ASCII and the punctuation of Unicode are words by themselves; a pound sign
    /// is not, and stays with its number.
    private static boolean sign(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
        };
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void add(String word, List<Integer> pieces) {
        int first = pieces.size();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer number = null;
            for (; to > from && number == null; to--) {
                number = numbers.get((from == 0 ? "" : "##") + word.substring(from, to));
            }
            if (number == null) {
                break;
            }
            pieces.add(number);
            from = to + 1;
        }
        if (from < word.length()) {
            pieces.subList(first, pieces.size()).clear();
            pieces.add(UNKNOWN);
        }
    }
}
