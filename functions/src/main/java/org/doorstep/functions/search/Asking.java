package org.doorstep.functions.search;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.House;
import org.doorstep.functions.needs.NeedsBook;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Journal;
import org.doorstep.functions.web.Refusal;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.safety.Concern;
import org.doorstep.search.Results;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Takes a question the way of every search: safety first, then what it means, then the index.
public final class Asking {

    private final House house;
    private final Journal journal;
    private final NeedsBook needs;

    public Asking(House house, Journal journal) {
        this.house = house;
        this.journal = journal;
        this.needs = new NeedsBook(house, journal);
    }

    /// What came of a question.
    public sealed interface Outcome {

        /// It was asked.
        record Found(Asked asked) implements Outcome {}

        /// It is no question, or nothing can be asked just now.
        record Refused(Refusal refusal) implements Outcome {}
    }

    /// A question with all that was made of it.
    ///
    /// @param place the place distances are from: the words' own, or else the one given
    /// @param cut whether the words were more than are read
    /// @param help the lines to call, or null when nothing speaks of danger
    public record Asked(
            Instant now,
            String text,
            boolean cut,
            Understood understood,
            @Nullable Place place,
            Concern concern,
            @Nullable String help,
            int offset,
            int limit,
            Results results) {}

    /// Asks what a query string asks. With the index failing, only a message that speaks of
    /// danger is answered: with the lines to call and nothing found.
    public Outcome ask(Form form) {
        return switch (Question.read(form)) {
            case Question.Read.Bad(var refusal) -> new Outcome.Refused(refusal);
            case Question.Read.Good(var question) -> ask(question);
        };
    }

    private Outcome ask(Question question) {
        Concern concern = house.safety().check(question.text());
        try {
            return answer(question, concern);
        } catch (RuntimeException fault) {
            journal.failed("search", fault);
            return concern.tier() == Concern.Tier.NONE
                    ? new Outcome.Refused(Refusal.unavailable())
                    : new Outcome.Found(
                            asked(question, concern, Understood.NOTHING, null, NOTHING_FOUND));
        }
    }

    private static final Results NOTHING_FOUND =
            new Results(List.of(), 0, List.of(), null, false, "none");

    private Outcome answer(Question question, Concern concern) {
        Optional<Place> given = given(question);
        if (question.near() != null && given.isEmpty()) {
            return new Outcome.Refused(
                    Refusal.badField(
                            "near", "We do not know that place. Try a postcode or a town."));
        }
        LocalDateTime now = local(now(question));
        Understood understood = house.understanding().read(question.text(), now);
        Place place = understood.place() == null ? given.orElse(null) : understood.place();
        Results results =
                house.search()
                        .find(
                                understood.enquiry(
                                        place, now, Set.of(), question.offset(), question.limit()));
        if (question.offset() == 0) {
            needs.searched(concern, understood.topics(), place, results.total() > 0);
        }
        return new Outcome.Found(asked(question, concern, understood, place, results));
    }

    private Asked asked(
            Question question,
            Concern concern,
            Understood understood,
            @Nullable Place place,
            Results results) {
        return new Asked(
                now(question),
                question.text(),
                question.cut(),
                understood,
                place,
                concern,
                concern.tier() == Concern.Tier.NONE ? null : house.lines().reply(concern),
                question.offset(),
                question.limit(),
                results);
    }

    private Instant now(Question question) {
        return question.at() == null ? house.clocks().personsNow() : question.at();
    }

    private Optional<Place> given(Question question) {
        Point point = question.point();
        if (question.near() != null) {
            return house.places().apply(question.near());
        }
        return Optional.ofNullable(point)
                .map(p -> new Place("the place given", p, Precision.POSTCODE, 0, null));
    }

    private static LocalDateTime local(Instant now) {
        return LocalDateTime.ofInstant(now, Desk.LONDON);
    }
}
