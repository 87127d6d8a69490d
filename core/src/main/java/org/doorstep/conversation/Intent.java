package org.doorstep.conversation;

/// What a message wants of the conversation, where it is more than an enquiry.
public sealed interface Intent {

    /// No more texts.
    record Stop() implements Intent {}

    /// Texts again, after STOP.
    record Start() implements Intent {}

    /// How does this work?
    record Help() implements Intent {}

    /// The next ones.
    record More() implements Intent {}

    /// Details of the offer with this number.
    record Pick(int number) implements Intent {}

    /// Only those nearer than what was shown.
    record Closer() implements Intent {}

    /// A question about what was shown.
    ///
    /// @param number the offer it is about, or 0 when the message does not say
    record Question(Aspect aspect, int number) implements Intent {}

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
        JOIN,
        WHERE,
        WHEN,
        PARKING,
        TOILET,
        HEARING_LOOP,
        LANGUAGE,
        WHO,
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
