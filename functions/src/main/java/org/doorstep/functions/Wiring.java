package org.doorstep.functions;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.doorstep.conversation.Receptionist;
import org.doorstep.functions.search.Asking;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Callers;
import org.doorstep.functions.web.Journal;
import org.doorstep.functions.web.Pacing;

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
        return house.receptionist();
    }

    @Singleton
    Senders senders(House house) {
        return new Senders(house.settings());
    }

    @Singleton
    Texting texting(House house, Receptionist receptionist, Senders senders, Journal journal) {
        return new Texting(house, receptionist, senders, journal);
    }

    /// Addresses as the connection has them. Whoever stands behind a gateway brings its own.
    @Singleton
    @Requires(missingBeans = Callers.class)
    Callers callers() {
        return request -> request.getRemoteAddress().getAddress().getHostAddress();
    }

    @Singleton
    Pacing pacing(House house, Callers callers) {
        return new Pacing(house, callers, Wiring::key);
    }

    private static byte[] key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    @Singleton
    Asking asking(House house, Journal journal) {
        return new Asking(house, journal);
    }
}
