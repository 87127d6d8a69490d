package org.doorstep.listing.words;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.listing.reading.Table;
import org.doorstep.listing.words.Account.Statement;
import org.jspecify.annotations.Nullable;

/// The circles of people that a listing is for alone, by its own words: young carers, tenants of
/// one landlord, the elders of a community. Age, sex and loss are not among them. The kinds are
/// those of `circles.tsv`.
public final class Circles {

    private record Kind(String said, Set<String> topics, Set<String> words, boolean shuts) {}

    /// What is said in the listing's own words.
    private static final String OWN = "*";

    private static final String SHUTS = "shuts";

    /// Whatever lets everybody else in.
    private static final String ANY = "anycircle";

    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");

    /// Whoever comes is one of these.
    private static final Set<String> TELLS_NOTHING =
            Set.of(
                    "for", "with", "of", "to", "who", "that", "have", "has", "had", "a", "any",
                    "the", "people", "adults", "anyone", "those", "person", "living", "and", "our",
                    "all", "only", "must", "be");

    /// Said of what the name says already.
    private static final String KNOWN = "known";

    /// A row has no room for more.
    private static final int LONGEST = 40;

    /// A small place, of which a person nearby may or may not be: a ward, an estate, a postcode.
    private static final Pattern SMALL =
            Pattern.compile("(?i:ward|parish|village|estate|street|road)|\\b[A-Z]{1,2}\\d");

    private static final Pattern LEAD =
            Pattern.compile(
                    "(?i)^(?:only )?(?:open )?(?:for|to|with|of|by|must)\\s+(?:our\\s+|all\\s+)?");

    /// What is a name in no sentence, however it is written at the beginning of one.
    private static final Pattern COMMON =
            Pattern.compile(
                    "^(?i:anyone|people|adults|those|families|residents|households|registered|live"
                            + "|living|patients|students|tenants|leaseholders|stroke|proof)\\b");

    private static final Map<String, Kind> KINDS = kinds();

    private Circles() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (String[] row : Table.rows(Circles.class, "circles.tsv")) {
            kinds.put(row[0], new Kind(row[1], set(row[2]), set(row[3]), row[4].equals(SHUTS)));
        }
        return kinds;
    }

    private static Set<String> set(String words) {
        return words.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(words.split(" ")));
    }

    /// The kinds that a listing is for alone.
    static Set<String> in(Account account) {
        return account.says(ANY)
                ? Set.of()
                : KINDS.keySet().stream()
                        .filter(account::says)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The kinds that somebody spoke of.
    ///
    /// @param topics that she asks for
    /// @param words that she used, in lower case
    public static Set<String> spokenOf(Set<String> topics, Set<String> words) {
        return KINDS.entrySet().stream()
                .filter(
                        e ->
                                e.getValue().topics().stream().anyMatch(topics::contains)
                                        || e.getValue().words().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether what is for these alone stands behind what is open, where none was spoken of.
    public static boolean shut(Set<String> only, Set<String> spokenOf) {
        boolean shuts = false;
        for (String kind : only) {
            if (spokenOf.contains(kind)) {
                return false;
            }
            Kind known = KINDS.get(kind);
            shuts |= known != null && known.shuts();
        }
        return shuts;
    }

    /// For whom alone a listing is, in a few words; null when for nobody, when its name says so,
    /// or when it cannot be said in a few. What it says first is said.
    public static @Nullable String said(Listing listing) {
        Account account = Account.of(listing);
        Set<String> kinds = in(account);
        String name = listing.name().toLowerCase(Locale.ROOT);
        return account.statements().stream()
                .filter(s -> kinds.contains(s.fact()))
                .map(s -> said(s, listing, name))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .filter(said -> !said.equals(KNOWN))
                .orElse(null);
    }

    /// What one statement comes to; empty where it comes to nothing that can be said.
    private static String said(Statement statement, Listing listing, String name) {
        String said = Objects.requireNonNull(KINDS.get(statement.fact())).said();
        if (inName(statement, name)) {
            return KNOWN;
        }
        if (!said.startsWith(OWN)) {
            return said;
        }
        String own = own(statement, listing);
        if (own == null || statement.fact().equals("area") && !SMALL.matcher(own).find()) {
            return "";
        }
        return own.length() <= LONGEST ? own : said.substring(OWN.length());
    }

    /// Whether the name has all that tells these people from others.
    private static boolean inName(Statement statement, String name) {
        String bare = APOSTROPHE.matcher(name).replaceAll("");
        return statement.words().stream()
                .map(Word::text)
                .filter(word -> !TELLS_NOTHING.contains(word))
                .allMatch(bare::contains);
    }

    /// The words of a statement as they stand in the listing, with the names before and after.
    private static @Nullable String own(Statement statement, Listing listing) {
        String names =
                "(?:\\p{Lu}[\\p{L}]+ (?:and|&|or) )?(?:\\p{Lu}[\\p{L}\\p{N}'\u2019-]*\\s+){0,3}";
        String after =
                "(?:\\s+(?:of|in|at|with)?\\s*(?:the\\s+)?(?:\\p{Lu}[\\p{L}\\p{N}'\u2019-]*\\s?){1,3})?";
        Pattern whole = Pattern.compile(names + pattern(statement.words()).pattern() + after);
        String who = listing.eligibility().description();
        return Stream.of(listing.name(), who, listing.description())
                .filter(Objects::nonNull)
                .map(whole::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .map(Circles::trimmed)
                .findFirst()
                .orElse(null);
    }

    private static String trimmed(String own) {
        String bare = LEAD.matcher(own.strip()).replaceFirst("");
        String whom =
                COMMON.matcher(bare.replaceFirst("(?i)\\s+only$", ""))
                        .replaceFirst(first -> first.group().toLowerCase(Locale.ROOT));
        boolean state = whom.matches("(?i)(?:bmi|registered|live|living|proof)\\b.*");
        return state ? whom : "for " + whom;
    }

    /// The words in a text, with whatever marks stand between and in them.
    private static Pattern pattern(List<Word> words) {
        String all =
                words.stream()
                        .map(Word::text)
                        .map(Circles::spelt)
                        .collect(Collectors.joining("[^\\p{L}\\p{N}]*"));
        return Pattern.compile("(?i:\\b" + all + "\\b)");
    }

    private static String spelt(String word) {
        return switch (word) {
            case "and" -> "(?:and|&)";
            case "or" -> "(?:or|/)";
            case "plus" -> "(?:plus|\\+)";
            default -> String.join("['\u2019]?", word.split("(?!^)"));
        };
    }
}
