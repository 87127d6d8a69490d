package org.doorstep.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words as they are compared: lower case, without accents, possessives, the commonest words and
/// endings, so that "Men's Sheds" is found by "shed" and "café" by "cafe".
final class EnglishWords extends Analyzer {

    /// One is enough for all threads.
    static final EnglishWords SHARED = new EnglishWords();

    /// Nobody asks in more words than these; the rest is not read.
    private static final int MOST_WORDS = 12;

    private EnglishWords() {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream s = new EnglishPossessiveFilter(words);
        s = new LowerCaseFilter(s);
        s = new ASCIIFoldingFilter(s);
        s = new StopFilter(s, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return new TokenStreamComponents(words, new PorterStemFilter(s));
    }

    /// The distinct terms of what somebody asked, in order, at most twelve.
    List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream s = tokenStream(Fields.DESCRIPTION, text)) {
            CharTermAttribute term = s.addAttribute(CharTermAttribute.class);
            s.reset();
            while (terms.size() < MOST_WORDS && s.incrementToken()) {
                String t = term.toString();
                // An emoji is a token to Lucene, and a mood to people.
                if (t.codePoints().anyMatch(Character::isLetterOrDigit) && !terms.contains(t)) {
                    terms.add(t);
                }
            }
            s.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return List.copyOf(terms);
    }
}
