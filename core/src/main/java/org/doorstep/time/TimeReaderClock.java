package org.doorstep.time;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.doorstep.time.TimeReaderHour.Half;
import org.doorstep.time.TimeReaderHourWords.Said;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.How;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Times of the clock: "at 3", "after 6pm", "from 2 till 4", "2-4pm", "before ten".
///
/// A bare number is a time only behind such a word, and never when it counts something ("aged 5
/// to 7", "by 2 people", "at 3 Mill Lane").
final class TimeReaderClock implements TimeReaderRule {

    private static final Map<String, How> LEADS =
            Map.ofEntries(
                    Map.entry("at", How.AT),
                    Map.entry("@", How.AT),
                    Map.entry("around", How.AT),
                    Map.entry("about", How.AT),
                    Map.entry("approx", How.AT),
                    Map.entry("after", How.AFTER),
                    Map.entry("from", How.AFTER),
                    Map.entry("frm", How.AFTER),
                    Map.entry("aftr", How.AFTER),
                    Map.entry("gone", How.AFTER),
                    Map.entry("efter", How.AFTER),
                    Map.entry("earliest", How.AFTER),
                    Map.entry("latest", How.BEFORE),
                    Map.entry("before", How.BEFORE),
                    Map.entry("b4", How.BEFORE),
                    Map.entry("by", How.BEFORE),
                    Map.entry("until", How.BEFORE),
                    Map.entry("untill", How.BEFORE),
                    Map.entry("till", How.BEFORE),
                    Map.entry("til", How.BEFORE),
                    Map.entry("between", How.BETWEEN),
                    Map.entry("btwn", How.BETWEEN),
                    Map.entry("betwen", How.BETWEEN));

    static final Set<String> TO =
            Set.of(
                    "to", "till", "til", "until", "untill", "while", "whilst", "thru", "-", "–",
                    "—");

    /// Leads that are as often something else, so that what follows the number must not be counted.
    private static final Set<String> LOOSE =
            Set.of("around", "about", "by", "from", "approx", "gone", "up");

    private static final Set<String> ONWARDS = Set.of("onwards", "onward", "or", "later", "after");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        int than = than(text, at);
        int back = TimeReaderScots.backOf(text, at);
        How lead = than > at ? thanLead(text, at) : lead(text, at);
        if (lead == null && text.is(at, "for")) {
            boolean there = text.is(at - 1, "there", "here");
            lead = TimeReaderFree.backFor(text, at) ? How.BEFORE : there ? How.AT : null;
        }
        int upTo = upTo(text, at);
        if (upTo > at) {
            return single(text, at, upTo, How.BEFORE, false);
        }
        if (back > at) {
            return single(text, at, back, How.AT, false);
        }
        int first =
                lead == null
                        ? at
                        : text.skip(
                                Math.max(at + 1, than), Set.of("about", "around", "the", "say"));
        boolean counted = TimeReaderCounts.precedes(text, at);
        Clock range = range(text, at, first, lead, counted);
        return range == null ? single(text, at, first, lead, counted) : range;
    }

    private static @Nullable Clock range(
            TimeReaderText text, int at, int first, @Nullable How lead, boolean counted) {
        Said from = TimeReaderHourWords.read(text, first, false);
        if (from == null || lead == How.BEFORE) {
            return null;
        }
        boolean between = lead == How.BETWEEN || (lead == How.AT && betweenTwo(text, at));
        boolean and = between && text.is(from.end(), "and", "&", "n", "+");
        if (!and && !text.at(from.end()).in(TO)) {
            return null;
        }
        int second = text.skip(from.end() + 1, Set.of("about", "around"));
        Said to = TimeReaderHourWords.read(text, second, false);
        boolean said = to != null && (from.sure() || to.sure());
        if (to == null || (!said && (counted || TimeReaderCounts.follows(text, to.end(), false)))) {
            return null;
        }
        if (!said && from.hour().equals(to.hour())) {
            return null;
        }
        boolean office = from.hour().hour() == 9 && to.hour().hour() == 5;
        boolean free =
                text.is(at - 1, "do", "free", "available")
                        || text.is(to.end(), "free", "spare", "available");
        boolean exact = from.minutes() && (to.minutes() || to.hour().minute() == 0);
        boolean weak = lead == null && !said && !office && !free && !exact;
        return new Clock(at, to.end(), How.BETWEEN, from.hour(), to.hour(), weak);
    }

    private static @Nullable Clock single(
            TimeReaderText text, int at, int first, @Nullable How lead, boolean counted) {
        Said said = TimeReaderHourWords.read(text, first, led(text, at, lead));
        if (said == null || lead == How.BETWEEN || (!said.sure() && counted)) {
            return null;
        }
        boolean dotted = text.is(at + 1, ".");
        boolean bare = lead == null && !said.sure();
        boolean part = dayPartFollows(text, said.end()) || behindDay(text, first, said.end());
        boolean ended = bare && !dotted && !part;
        boolean strict = text.at(at).in(LOOSE);
        if (ended || (!said.sure() && TimeReaderCounts.follows(text, said.end(), strict))) {
            return null;
        }
        How how = lead == null ? How.AT : lead;
        how = how == How.AT && TimeReaderFree.from(text, at) ? How.AFTER : how;
        int end = said.end();
        if (text.is(end, "onwards", "onward") || (text.is(end, "or") && onwards(text, end + 1))) {
            end = text.skip(end, ONWARDS);
            how = How.AFTER;
        }
        if (text.at(end).in(TO) && text.is(end + 1, "late", "close", "closing")) {
            end += 2;
            how = How.AFTER;
        }
        return new Clock(at, end, how, said.hour(), null, lead == null && !said.sure());
    }

    private static @Nullable How lead(TimeReaderText text, int at) {
        boolean past = text.is(at, "past") && text.is(at - 1, "open", "stays", "stay", "time");
        boolean free = text.is(at, "by") && text.is(at - 1, "free");
        return past || free ? How.AFTER : LEADS.get(text.at(at).text());
    }

    /// The hour behind "now till", "up to"; `at` when it is not so, or no sure hour is there.
    private static int upTo(TimeReaderText text, int at) {
        if (text.is(at, "now") && text.at(at + 1).in(TO)) {
            return at + 2;
        }
        Said said = TimeReaderHourWords.read(text, at + 2, true);
        boolean half =
                said != null
                        && said.sure()
                        && (text.at(at + 2).suffix().contains("m") || said.end() > at + 3);
        return half && text.is(at, "up") && text.is(at + 1, "to", "till", "til") ? at + 2 : at;
    }

    /// "Book group Thursday 7": a bare hour right behind a day, with nothing behind it.
    private static boolean behindDay(TimeReaderText text, int at, int end) {
        boolean day =
                text.kind(at - 1, Kind.DAY, Kind.WEEKDAY, Kind.WEEKDAY_DOUBTFUL, Kind.WEEKDAYS);
        boolean ends = text.clauseEndsAt(end) || text.is(end, "please", "pls", "near", "nr");
        int number = text.at(at).number();
        return day && ends && number > 0 && number <= 12 && text.at(at).suffix().isEmpty();
    }

    /// Whether "before 11", "after 3" or the like begins at a token.
    static boolean bound(TimeReaderText text, int at) {
        How lead = LEADS.get(text.at(at).text());
        boolean hour = TimeReaderHourWords.read(text, at + 1, true) != null;
        return (lead == How.BEFORE || lead == How.AFTER) && hour && !text.is(at, "by", "from");
    }

    /// The token after "later than", "no earlier than"; `at` when that is not there.
    private static int than(TimeReaderText text, int at) {
        int word = text.is(at, "no", "not") ? at + 1 : at;
        boolean than = text.is(word, "later", "earlier") && text.is(word + 1, "than");
        return than ? word + 2 : at;
    }

    private static How thanLead(TimeReaderText text, int at) {
        boolean not = text.is(at, "no", "not");
        return text.is(not ? at + 1 : at, "later") == not ? How.BEFORE : How.AFTER;
    }

    /// "Between buses at 11 and 12".
    private static boolean betweenTwo(TimeReaderText text, int at) {
        return text.is(at - 2, "between") || text.is(at - 3, "between");
    }

    /// Whether "10 to 3" behind this word is a time, not a range.
    private static boolean led(TimeReaderText text, int at, @Nullable How lead) {
        return lead != null && lead != How.BETWEEN && !text.is(at, "from");
    }

    private static boolean onwards(TimeReaderText text, int at) {
        return text.is(at, "later", "after");
    }

    /// "7 tomorrow evening", "3 in the afternoon", "7 tonight".
    private static boolean dayPartFollows(TimeReaderText text, int at) {
        int part = text.skip(at, Set.of("in", "the"));
        boolean lead = part > at + 1 || text.kind(at, Kind.THIS, Kind.DAY, Kind.WEEKDAY);
        int name = part > at + 1 ? part : text.after(at);
        return text.kind(at, Kind.TONIGHT) || (lead && text.kind(name, Kind.PART, Kind.NIGHT));
    }

    /// Whether an hour without am or pm is one that people also keep in the evening.
    static boolean eveningToo(TimeReaderHour hour) {
        return hour.half() == Half.BARE && hour.hour() >= 7 && hour.hour() <= 9;
    }
}
