package org.doorstep.bench.relevance.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Lucene as it comes: one text for each service, its English analyser, any word of the message,
/// BM25.
public final class PlainSearch implements Closeable {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private final DirectoryReader reader;

    /// An index of texts by their ids.
    public PlainSearch(Map<String, String> texts) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(ENGLISH))) {
            for (Map.Entry<String, String> each : texts.entrySet()) {
                Document document = new Document();
                document.add(new StringField(ID, each.getKey(), Field.Store.YES));
                document.add(new TextField(TEXT, each.getValue(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        this.reader = DirectoryReader.open(memory);
    }

    /// All with any of the words, the best first.
    public List<String> find(String message) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        stems(message).forEach(w -> any.add(new TermQuery(new Term(TEXT, w)), Occur.SHOULD));
        IndexSearcher searcher = new IndexSearcher(reader);
        List<String> ids = new ArrayList<>();
        int most = Math.max(1, reader.numDocs());
        for (ScoreDoc hit : searcher.search(any.build(), most).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return ids;
    }

    /// The distinct stems of a text, without Lucene's stop words.
    public static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = ENGLISH.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return stems;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
