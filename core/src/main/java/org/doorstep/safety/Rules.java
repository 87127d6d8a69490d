package org.doorstep.safety;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.doorstep.safety.PhraseBook.Found;
import org.jspecify.annotations.Nullable;

/// The tables of the check, ready to be applied to a message.
final class Rules {

    private static final String SET_ASIDE = "_";

    /// Points that are too few for doubt, but something.
    private static final int WEAK = 3;

    // What the voice counts besides words, in hundredths of a logit: fitted to texts whose
    // rules were judged before they were mended by them, and rounded.
    private static final int WEAK_SIGN = 65;
    private static final int PLAIN_SIGN = 100;
    private static final int SUBJECT = 150;
    private static final int LONG_AGO = 100;

    private final WordReader reader;
    private final PhraseBook<Boolean> sayings;
    private final PhraseBook<Context> contexts;
    private final PhraseBook<Sign> signs;
    private final Judgement judgement;
    private final Voice voice;

    private Rules(
            Table words, Table sayings, Table contexts, List<List<String>> signs, Voice voice) {
        List<String> phrases = new ArrayList<>();
        sayings.rows().forEach(row -> phrases.add(row.getFirst()));
        contexts.rows().forEach(row -> phrases.add(row.get(1)));
        signs.forEach(row -> phrases.add(row.get(4)));
        Lexicon lexicon = Lexicon.of(words, phrases);
        this.reader = new WordReader(lexicon);
        this.sayings = book(sayings.rows(), 0, lexicon, _ -> true);
        this.contexts = book(contexts.rows(), 1, lexicon, Rules::context);
        this.signs = book(signs, 4, lexicon, Sign::of);
        this.judgement = new Judgement(lexicon);
        this.voice = voice;
    }

    /// The rules in the resources.
    ///
    /// @throws RuntimeException when a table is missing, unreadable or wrong
    static Rules open(Function<String, @Nullable InputStream> resources) {
        List<List<String>> signs = new ArrayList<>(Table.open("signs.tsv", resources).rows());
        for (List<String> row : Table.open("other-languages.tsv", resources).rows()) {
            List<String> folded = new ArrayList<>(row);
            folded.set(4, String.join(" ", foldAll(row.get(4))));
            signs.add(folded);
        }
        return new Rules(
                Table.open("words.tsv", resources),
                Table.open("sayings.tsv", resources),
                Table.open("contexts.tsv", resources),
                signs,
                Voice.of(Weights.open("voice.tsv", resources)));
    }

    /// The few rules that are compiled in, for when the tables cannot be read.
    static Rules builtIn() {
        return new Rules(
                CoreRules.WORDS,
                CoreRules.SAYINGS,
                CoreRules.CONTEXTS,
                CoreRules.signs(),
                Voice.none());
    }

    /// What a message speaks of.
    ///
    /// @param listening whether how it sounds may raise doubt where no phrase does
    Concern judge(String text, boolean listening) {
        List<String> words = reader.read(text);
        Set<Context> about = EnumSet.noneOf(Context.class);
        contexts.find(words).forEach(found -> about.add(found.meaning()));
        List<String> serious = withoutSayings(words);
        List<Found<Sign>> found = signs.find(serious);
        Judgement.Verdict verdict = judgement.judge(serious, found, about);
        Concern concern = verdict.concern();
        return switch (concern.tier()) {
            case CLEAR ->
                    voice.calm(serious, PLAIN_SIGN)
                            ? new Concern(Concern.Tier.POSSIBLE, concern.kind())
                            : concern;
            case POSSIBLE -> faint(found) && voice.calm(serious, 0) ? Concern.NONE : concern;
            case NONE ->
                    listening ? heard(serious, lighter(about, verdict.points())) : Concern.NONE;
        };
    }

    /// Whether a phrase speaks of danger, be it ever so faint.
    boolean speaks(String text) {
        List<String> words = reader.read(text);
        return !signs.find(withoutSayings(words)).isEmpty();
    }

    private Concern heard(List<String> serious, int lighter) {
        return voice.distressed(serious, lighter)
                ? new Concern(Concern.Tier.POSSIBLE, voice.kind(serious))
                : Concern.NONE;
    }

    /// What a laugh, a film or the past takes from the voice, less what a weak sign adds.
    private static int lighter(Set<Context> about, int points) {
        int lighter = about.contains(Context.JOKE) || about.contains(Context.TALK) ? SUBJECT : 0;
        int past = about.contains(Context.PAST) && !about.contains(Context.RECENT) ? LONG_AGO : 0;
        return lighter + past - (points >= WEAK ? WEAK_SIGN : 0);
    }

    private static boolean faint(List<Found<Sign>> found) {
        return found.stream().map(Found::meaning).allMatch(Sign::faint);
    }

    /// The plain words of a message with ordinary sayings set aside, as the voice hears them.
    List<String> serious(String text) {
        return withoutSayings(reader.read(text));
    }

    private List<String> withoutSayings(List<String> words) {
        Set<Integer> aside = new HashSet<>();
        for (Found<Boolean> saying : sayings.find(words)) {
            for (int at = saying.start(); at < saying.end(); at++) {
                aside.add(at);
            }
        }
        List<String> serious = new ArrayList<>(words.size());
        for (int at = 0; at < words.size(); at++) {
            serious.add(aside.contains(at) ? SET_ASIDE : words.get(at));
        }
        return serious;
    }

    private static Context context(List<String> row) {
        return Context.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
    }

    private static List<String> foldAll(String phrase) {
        List<String> pieces = new ArrayList<>();
        for (String piece : Table.parts(phrase, ' ')) {
            List<String> words = new ArrayList<>();
            for (String word : piece.split("\\|", -1)) {
                words.add(word.equals("..") ? word : String.join("", Letters.split(word)));
            }
            pieces.add(String.join("|", words));
        }
        return pieces;
    }

    private static <T> PhraseBook<T> book(
            List<List<String>> rows,
            int column,
            Lexicon lexicon,
            Function<List<String>, T> meaning) {
        Map<String, T> phrases = new LinkedHashMap<>();
        for (List<String> row : rows) {
            phrases.put(row.get(column), meaning.apply(row));
        }
        return new PhraseBook<>(phrases, lexicon);
    }
}
