package org.doorstep.functions.needs;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.conversation.Desk;
import org.doorstep.conversation.Turn;
import org.doorstep.functions.House;
import org.doorstep.functions.web.Journal;
import org.doorstep.need.Need;
import org.doorstep.place.Place;
import org.doorstep.safety.Concern;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Counts what is asked: the topics, the outward code, and whether there was anything. A message
/// that speaks of danger is not counted, and no fault of counting is anybody's who asks.
public final class NeedsBook {

    /// How long a day's counts are kept: a year can be laid beside the one before its last month.
    static final Period KEPT = Period.ofMonths(13);

    /// Topics counted of one question; what comes after is a guess.
    private static final int MOST = 3;

    /// The outward code that a postcode, a sector or a district begins with.
    private static final Pattern OUTWARD =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)(?: [0-9]([A-Z]{2})?)?");

    private final House house;
    private final Journal journal;

    public NeedsBook(House house, Journal journal) {
        this.house = house;
        this.journal = journal;
    }

    /// Counts what a step of a conversation asked. A second need of one message counts as found
    /// when anything was shown.
    public void answered(Turn turn) {
        for (Understood asked : turn.asked()) {
            note(turn.concern(), asked.topics(), asked.place(), !turn.results().isEmpty());
        }
    }

    /// Counts a search.
    public void searched(
            Concern concern, List<String> topics, @Nullable Place place, boolean found) {
        note(concern, topics, place, found);
    }

    private void note(Concern concern, List<String> topics, @Nullable Place place, boolean found) {
        if (concern.tier() != Concern.Tier.NONE) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(house.clocks().machinesNow(), Desk.LONDON);
        var until = today.plus(KEPT).atStartOfDay(Desk.LONDON).toInstant();
        try {
            topics.stream()
                    .limit(MOST)
                    .map(topic -> new Need(topic, area(place), today, found))
                    .forEach(need -> house.needs().note(need, until));
        } catch (RuntimeException fault) {
            journal.failed("needs", fault);
        }
    }

    /// The outward code of a place known by its postcode; no name of a place and no point is kept.
    static String area(@Nullable Place place) {
        Matcher name = OUTWARD.matcher(place == null ? "" : place.name());
        return name.matches() ? name.group(1) : Need.ANYWHERE;
    }
}
