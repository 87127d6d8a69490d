package org.doorstep.time;

import java.time.LocalDateTime;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.doorstep.time.TimeReaderPiece.Style;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Parts of a day: "this evening", "in the morning", "evenings", "an evening class", "after work".
/// Whether one is a date or a habit shows in the words around it.
final class TimeReaderParts implements TimeReaderRule {

    private static final Set<String> DATED_LEADS = Set.of("in", "the", "during", "for", "by");
    private static final Set<String> HABIT_LEADS =
            Set.of("a", "an", "any", "every", "each", "most", "one", "some");
    private static final Set<String> SHADES =
            Set.of("early", "late", "mid", "-", "later", "whole", "all");

    /// Words that may follow a part of today; before any other it describes a thing.
    static final Set<String> SMALL =
            Set.of(
                    "near",
                    "nr",
                    "in",
                    "at",
                    "on",
                    "for",
                    "please",
                    "pls",
                    "plz",
                    "or",
                    "and",
                    "&",
                    "if",
                    "to",
                    "with",
                    "around",
                    "by",
                    "from",
                    "instead",
                    "thanks",
                    "thank",
                    "thx",
                    "ta",
                    "x",
                    "xx",
                    "xxx",
                    "is",
                    "are",
                    "would",
                    "will",
                    "can",
                    "too",
                    "also",
                    "but",
                    "of",
                    "after",
                    "before",
                    "between",
                    "about",
                    "that",
                    "i",
                    "im",
                    "i'm",
                    "where",
                    "what",
                    "when",
                    "this",
                    "next",
                    "every",
                    "not",
                    "free",
                    "anywhere",
                    "somewhere",
                    "nearby",
                    "locally",
                    "close",
                    "my",
                    "we",
                    "because",
                    "as",
                    "so",
                    "then",
                    "/",
                    "-",
                    "maybe",
                    "any",
                    "@",
                    "the");

    private static final Set<String> THINGS =
            Set.of(
                    "club",
                    "clubs",
                    "class",
                    "classes",
                    "care",
                    "group",
                    "groups",
                    "activities",
                    "activity",
                    "provision",
                    "concert",
                    "concerts",
                    "only",
                    "sessions",
                    "session");

    private static final Set<String> GREETED =
            Set.of("all", "everyone", "love", "there", "mate", "sir", "madam", "team", "doorstep");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        int name = text.skip(at, SHADES);
        boolean dated = false;
        boolean habit = false;
        if (text.kind(name, Kind.DAYTIME, Kind.PARTS, Kind.SPELL)) {
            habit = false;
        } else if (text.kind(name, Kind.THIS)) {
            dated = true;
            name = text.after(name);
        } else if (text.is(name, "of", "in", "on") && text.at(name + 1).in(HABIT_LEADS)) {
            habit = true;
            name += 2;
        } else if (text.at(name).in(HABIT_LEADS)) {
            habit = true;
            name++;
        } else if (text.at(name).in(DATED_LEADS)) {
            dated = !text.is(name, "for");
            name = text.skip(name, DATED_LEADS);
        }
        name = text.skip(name, SHADES);
        TimeReaderText.Found found = text.foundAt(name);
        if (found == null) {
            return name == at ? TimeReaderShade.meal(text, at) : null;
        }
        return part(text, at, name, found, dated, habit);
    }

    private static @Nullable TimeReaderPiece part(
            TimeReaderText text,
            int at,
            int name,
            TimeReaderText.Found found,
            boolean dated,
            boolean habit) {
        int end = text.after(name);
        String value = TimeReaderShade.of(text, at, name, found.sense());
        boolean thing = !text.clauseEndsAt(end) && describes(text, end);
        return switch (found.sense().kind()) {
            case PART -> {
                if (at == name && greeting(text, at, end)) {
                    yield new Nothing(at, end);
                }
                boolean usual = habit || (!dated && thing);
                yield DayWords.part(at, end, value, usual ? Style.HABIT : Style.DATED);
            }
            case PARTS -> DayWords.part(at, end, value, Style.PLURAL);
            case DAYTIME -> DayWords.part(at, end, value, Style.HABIT);
            case SPELL -> {
                boolean usual = habit || text.at(end).in(THINGS);
                yield DayWords.part(at, end, value, usual ? Style.HABIT : Style.DATED);
            }
            case NIGHT -> {
                boolean nights = text.is(at, "any");
                Style style = nights ? Style.PLURAL : Style.LEANING;
                yield DayWords.part(at, end, value, dated ? Style.DATED : style);
            }
            case MERIDIEM -> meridiem(text, at, name, value, dated);
            default -> null;
        };
    }

    /// "Thurs pm", "this am".
    private static @Nullable TimeReaderPiece meridiem(
            TimeReaderText text, int at, int name, String half, boolean dated) {
        boolean verb = text.is(name, "am") && text.is(name - 1, "i");
        boolean clock = text.at(name - 1).number() >= 0 || text.is(name + 1, "i");
        if (verb || clock || (at < name && !text.kind(at, Kind.THIS))) {
            return null;
        }
        String span = half.equals("AM") ? "06:00 12:00" : "12:00 17:00";
        return DayWords.part(at, name + 1, span, dated ? Style.DATED : Style.LEANING);
    }

    private static boolean describes(TimeReaderText text, int at) {
        boolean time =
                text.kind(
                        at,
                        Kind.DAY,
                        Kind.WEEKDAY,
                        Kind.WEEKDAYS,
                        Kind.WEEKDAY_DOUBTFUL,
                        Kind.WEEKEND,
                        Kind.CLOCK,
                        Kind.NEXT,
                        Kind.THIS);
        return !time && text.at(at).word() && !text.at(at).in(SMALL);
    }

    /// "Morning! Any help with benefits?", "Evening all".
    private static boolean greeting(TimeReaderText text, int at, int end) {
        boolean marked = text.is(end, ",", "!", ".") && end + 1 < text.size();
        return at == 0 && (marked || text.at(end).in(GREETED));
    }
}
