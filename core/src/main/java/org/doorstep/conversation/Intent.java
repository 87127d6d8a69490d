package org.doorstep.conversation;

import java.util.List;
import org.doorstep.listing.Flag;
import org.jspecify.annotations.Nullable;

/// What a message wants of the conversation, where it is more than an enquiry.
///
/// Offers are named by their number in the list; 0 means that the message does not say which, and
/// {@link #LAST} the last of the list.
public sealed interface Intent {

    /// Stands for the last number of the list.
    int LAST = 1_000;

    /// No more texts.
    record Stop() implements Intent {}

    /// Texts again, after STOP.
    record Start() implements Intent {}

    /// How does this work?
    record Help() implements Intent {}

    /// The next ones.
    record More() implements Intent {}

    /// The ones that were shown last, or first of all, once more.
    record Again(boolean first) implements Intent {}

    /// Details of the offer with this number.
    record Pick(int number) implements Intent {}

    /// Several of the list: "the first two". Negative
    /// numbers count from the end; none means all that the latest list showed.
    record Several(List<Integer> numbers) implements Intent {
        public Several {
            numbers = List.copyOf(numbers);
        }
    }

    /// The one of the list that is so: "the free one".
    record TheOne(Trait trait) implements Intent {}

    /// The offer with this number, at the time that the message names.
    record AtAnotherTime(int number) implements Intent {}

    /// Others of the same kind.
    record Like(int number) implements Intent {}

    /// Only those nearer than what was shown.
    record Closer() implements Intent {}

    /// Only those that cost less than what was shown, or at most so much.
    ///
    /// @param most in pence, 0 when none was named
    record Cheaper(int most) implements Intent {}

    /// At any time, whatever was said of it before.
    record AnyTime() implements Intent {}

    /// Those farther away will do.
    record Further() implements Intent {}

    /// Not this one.
    record Refuse(int number) implements Intent {}

    /// What was shown is not as its listing says.
    record Report(Flag.What what, int number) implements Intent {}

    /// A question about what was shown.
    ///
    /// @param also what is asked in the same breath, or null
    record Question(Aspect aspect, int number, @Nullable Aspect also) implements Intent {
        public Question(Aspect aspect, int number) {
            this(aspect, number, null);
        }
    }

    /// A question about all that is shown together: "which is cheapest", "are they all free".
    ///
    /// @param all whether it asks of every one of them
    /// @param numbers the ones it names when it names several; empty: those that are shown
    record Among(boolean all, Trait trait, List<Integer> numbers) implements Intent {
        public Among {
            numbers = List.copyOf(numbers);
        }
    }

    /// A kind word that wants none but a kind word.
    record Thanks() implements Intent {}

    /// Hello.
    record Greeting() implements Intent {}

    /// Who are you?
    record WhoAreYou() implements Intent {}

    /// Something a directory cannot do.
    record CannotDo(Deed deed) implements Intent {}

    /// Anything else: something to look for.
    record Find() implements Intent {}

    /// What can be asked about an offer.
    enum Aspect {
        STEP_FREE,
        COST,
        PHONE,
        WEBSITE,
        JOIN,
        FULL,
        WHERE,
        TRANSPORT,
        WHEN,
        NEXT,
        EVERY_WEEK,
        LENGTH,
        STILL_ON,
        PARKING,
        WIFI,
        TOILET,
        HEARING_LOOP,
        LANGUAGE,
        WHO,
        GENDER,
        CARER,
        CHILDREN,
        DOG,
        BRING,
        FOOD,
        DIET,
        ALONE,
        BEGINNER,
        WATCH,
        LATE,
        PICKED_UP,
        ASK_FOR,
        CHANGING,
        SEAT,
        RUN_BY,
        WHAT,
        OTHER
    }

    /// What people ask of us that we cannot do.
    enum Deed {
        BOOK,
        CALL_BACK,
        HUMAN,
        SURGERY
    }
}
