package org.doorstep.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Whole;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// "Now", "open now", "at the moment", and "later". People also say now of their lives ("I'm on my
/// own now"): it is a time only where something is asked for or is on.
final class TimeReaderNow implements TimeReaderRule {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /// Words right before "now" that make it a time whatever else is said.
    private static final Set<String> ON =
            Set.of(
                    "on",
                    "open",
                    "happening",
                    "available",
                    "running",
                    "here",
                    "going",
                    "free",
                    "starting",
                    "up",
                    "me",
                    "nearby",
                    "today");

    /// Words of a clause that asks for something.
    private static final Set<String> ASKING =
            Set.of(
                    "what",
                    "whats",
                    "wot",
                    "wots",
                    "wats",
                    "wat",
                    "where",
                    "wheres",
                    "which",
                    "anything",
                    "any",
                    "anywhere",
                    "something",
                    "somewhere",
                    "need",
                    "want",
                    "find",
                    "open",
                    "is",
                    "are",
                    "can",
                    "could",
                    "who",
                    "looking",
                    "food",
                    "help",
                    "please",
                    "pls",
                    "plz",
                    "show",
                    "there");

    /// "What now?" asks what to do.
    private static final Set<String> NEVER = Set.of("what", "wot", "wat");

    /// Words of a clause that tells of a life.
    private static final Set<String> TELLING =
            Set.of(
                    "i'm", "im", "ive", "i've", "been", "own", "alone", "retired", "feel",
                    "feeling", "my", "he", "she", "he's", "she's", "hes", "shes", "was", "since",
                    "not", "years", "old", "am", "has", "had", "have", "lives", "died", "we're");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        int name = text.is(at, "open") && text.kind(at + 1, Kind.NOW) ? at + 1 : at;
        if (text.kind(name, Kind.NOW) && isTime(text, name)) {
            return new Whole(at, text.after(name), List.of(new Window(now, now)), null);
        }
        boolean later = text.kind(at, Kind.LATER) && !text.is(text.after(at), "than", "in");
        if (later && !text.is(at - 1, "a", "the", "my", "or", "no", "see", "at")) {
            return rest(text, at, now);
        }
        return null;
    }

    private static boolean isTime(TimeReaderText text, int name) {
        if (text.at(name - 1).in(ON) && !text.is(name - 2, "moving", "lost")) {
            return true;
        }
        if (NEVER.contains(text.at(name - 1).text()) || isNumber(text.at(name - 1).text())) {
            return false;
        }
        int first = name;
        while (first > 0 && !text.clauseEndsAt(first - 1)) {
            first--;
        }
        int end = text.after(name);
        boolean asking = false;
        boolean telling = false;
        for (int i = first; i < text.size() && !text.clauseEndsAt(i); i++) {
            asking |= text.at(i).in(ASKING);
            telling |= text.at(i).in(TELLING);
        }
        boolean alone = first == name && text.clauseEndsAt(end);
        boolean short_ = name - first <= 2 && text.clauseEndsAt(end);
        return alone || (!telling && (asking || short_));
    }

    /// "47 now" is an age.
    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    private static Day rest(TimeReaderText text, int at, LocalDateTime now) {
        TimeReaderPiece.Part part =
                new TimeReaderPiece.Part(
                        at,
                        text.after(at),
                        now.toLocalTime().withSecond(0).withNano(0),
                        LAST_MINUTE,
                        TimeReaderPiece.Style.DATED);
        java.time.LocalDate today = now.toLocalDate();
        return new Day(at, text.after(at), today, today, null, false, part);
    }
}
