package org.doorstep.functions;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.doorstep.conversation.Receptionist;
import org.doorstep.functions.search.Asking;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Journal;

/// Everything the doors need, built in one place from the open house. Beans are made at the
/// first request that needs them, which the guard lets in only when the house is open.
@Factory
final class Wiring {

    @Singleton
    House house(Opening opening) {
        return opening.house().orElseThrow(() -> new IllegalStateException("not open yet"));
    }

    @Singleton
    Receptionist receptionist(House house) {
        return new Receptionist(
                house.safety(),
                house.lines(),
                house.understanding(),
                house.search(),
                house.settings().desk());
    }

    @Singleton
    Senders senders(House house) {
        return new Senders(house.settings());
    }

    @Singleton
    Texting texting(House house, Receptionist receptionist, Senders senders, Journal journal) {
        return new Texting(house, receptionist, senders, journal);
    }

    @Singleton
    Asking asking(House house, Journal journal) {
        return new Asking(house, journal);
    }
}
