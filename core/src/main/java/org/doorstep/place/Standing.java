package org.doorstep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the clause that a place stands in says of somebody and it: she is there, was there, asks
/// for something there, or it is somebody else who lives there. Weighed only where a message has
/// several places.
final class Standing {

    /// How many words of a clause are looked at on either side.
    private static final int BEFORE = 9;

    private static final int AFTER = 5;

    private static final Set<String> TURNS =
            Set.of("but", "while", "whereas", "although", "though", "whilst", "cos", "coz");

    /// "And" begins a clause before these.
    private static final Set<String> SUBJECTS =
            Set.of(
                    "now", "i", "im", "we", "were", "live", "living", "my", "its", "he", "she",
                    "want", "need", "looking", "home", "stuck");

    private static final String KIN =
            "(?:sister|brother|mum|mam|mom|dad|nan|gran|granny|nana|grandma|grandad|son|daughter|"
                    + "husband|wife|partner|mate|mates|friend|friends|cousin|aunt|auntie|aunty|uncle|"
                    + "boyfriend|girlfriend|bf|gf|family|kids|children|lad|lass|parents|boss|folks|ex|"
                    + "niece|nephew|fella|missus|brothers|sisters|sons|daughters|grandkids)";

    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?<!for |with |near |see |visit |visiting |after |help |at )"
                            + "(?:^ |\\b(?:my|our|me|his|her|the|wur) (?:\\w+ )?)"
                            + KIN
                            + "s? (?:(?:is|are|lives|live|living|stays|stay|works|work|moved|"
                            + "\\d+|over|up|down|out|back|off|all|still|based|has|at|uni|s) )*"
                            + "(?:in|at|to|near)? ?$");

    private static final Pattern STAYING =
            Pattern.compile(
                    "\\b(?:at|with|visiting) (?:my|our|me|the) (?:\\w+ )?"
                            + KIN
                            + "s?(?: (?:house|place|flat|gaff|bit))? (?:in|near|at|up in|down in) $");

    private static final Pattern ASKED =
            Pattern.compile(
                    "\\b(?:is there|are there|any|whats|what|wheres|where|want|wants|need|needs|"
                            + "looking for|find|anything|something|somewhere|owt|join|try|does) .*"
                            + "(?:in|near|nr|round|around|at|towards) $");

    private static final Pattern STATED =
            Pattern.compile(
                    "\\b(?:live|lives|living|im|lived|was|were|moved|work|works|am|used|born|from)\\b");

    private static final Pattern FOR_KIN =
            Pattern.compile(
                    "\\b(?:for (?:her|him|them|(?:my |our |me )?(?:\\w+ )?"
                            + KIN
                            + ")|he|she|him|hed|hes|shes|shell|hell|she d)\\b");

    /// Whoever else is spoken of, it is for her.
    private static final Pattern FOR_ME =
            Pattern.compile(
                    "\\b(?:near me|for me|for us|for myself|its me|me too|by me|me and my|im lonely|"
                            + "i need|i want|im looking|i would like|id like|id love|near us)\\b");

    private static final Pattern ANCHOR =
            Pattern.compile(
                    "\\b(?:near|nearer|by|round|around|close to|closer to|beside|at|from|after|before|"
                            + "not far from|to) (?:the |my |our |me )?(home|house|work|office|job|college|"
                            + "uni|university|school|campus)\\b");

    private static final Map<String, String> SAME =
            Map.of(
                    "house",
                    "home",
                    "office",
                    "work",
                    "job",
                    "work",
                    "university",
                    "uni",
                    "campus",
                    "uni",
                    "live",
                    "home",
                    "lives",
                    "home",
                    "living",
                    "home",
                    "works",
                    "work");

    private record Cue(boolean before, int against, List<String> words) {}

    private static final List<Cue> CUES = cues();

    private final Tokens tokens;
    private final List<Spot> spots;
    private final String all;

    Standing(Tokens tokens, List<Spot> spots) {
        this.tokens = tokens;
        this.spots = spots;
        all = " " + tokens.key(0, tokens.count()) + " ";
    }

    private static List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        for (String[] row : Tables.resource("standing.tsv")) {
            List<String> words = new ArrayList<>();
            for (String said : row[2].split(";", -1)) {
                words.add(" " + said + " ");
            }
            cues.add(new Cue(row[0].equals("before"), Integer.parseInt(row[1]), words));
        }
        return List.copyOf(cues);
    }

    /// How much is said against a place's being the one that is meant; less than nothing where
    /// much speaks for it.
    int against(int i) {
        String before = before(i);
        String after = after(i);
        int least = 0;
        int most = 0;
        for (Cue cue : CUES) {
            String clause = cue.before ? before : after;
            if (cue.words.stream().anyMatch(clause::contains)) {
                least = Math.min(least, cue.against);
                most = Math.max(most, cue.against);
            }
        }
        if (ASKED.matcher(before).find() && !STATED.matcher(before).find()) {
            least = Math.min(least, -2);
        }
        if (STAYING.matcher(before).find()) {
            least = Math.min(least, -2);
        }
        return least + most + kin(before) + anchored(before + after);
    }

    /// "My sister's in Cardiff", unless something is asked for her.
    private int kin(String before) {
        if (!ELSEWHERE.matcher(before).find()) {
            return 0;
        }
        boolean theirs = FOR_KIN.matcher(all).find() && !FOR_ME.matcher(all).find();
        return theirs ? -3 : 2;
    }

    /// "Home is Newark … near home".
    private int anchored(String clause) {
        var anchor = ANCHOR.matcher(all);
        while (anchor.find()) {
            String said = anchor.group(1);
            String wanted = SAME.getOrDefault(said, said);
            for (String word : clause.strip().split(" ", -1)) {
                if (SAME.getOrDefault(word, word).equals(wanted)) {
                    return -3;
                }
            }
        }
        return 0;
    }

    private String before(int i) {
        int from = spots.get(i).from();
        int stop = Math.max(from - BEFORE, i == 0 ? 0 : spots.get(i - 1).to());
        int at = from;
        while (at > stop && tokens.gap(at).compareTo(Tokens.Gap.COMMA) < 0 && !turns(at - 1)) {
            at--;
        }
        return at == from ? " " : " " + tokens.key(at, from) + " ";
    }

    private String after(int i) {
        int to = spots.get(i).to();
        int next = i + 1 < spots.size() ? spots.get(i + 1).from() : tokens.count();
        int stop = Math.min(next, to + AFTER);
        int at = to;
        while (at < stop && tokens.gap(at).compareTo(Tokens.Gap.COMMA) < 0 && !turns(at)) {
            at++;
        }
        return at == to ? " " : " " + tokens.key(to, at) + " ";
    }

    private boolean turns(int at) {
        String key = tokens.key(at);
        return TURNS.contains(key)
                || (key.equals("and") || key.equals("so")) && SUBJECTS.contains(tokens.key(at + 1));
    }
}
