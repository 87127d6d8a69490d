package org.doorstep.local;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.doorstep.conversation.Conversations;
import org.doorstep.functions.House;
import org.doorstep.functions.Settings;
import org.doorstep.limits.Tally;
import org.doorstep.listing.Flags;
import org.doorstep.listing.Listings;
import org.doorstep.need.Needs;
import org.doorstep.search.Search;
import org.doorstep.texting.Ledger;

/// The parts that `--without` makes fail on every call, to see what still answers.
enum Broken {
    STORE,
    INDEX,
    CONFIG;

    /// The parts that an option names, by commas.
    ///
    /// @throws UsageFault when there is no such part
    static Set<Broken> read(Optional<String> named) throws UsageFault {
        Set<Broken> parts = EnumSet.noneOf(Broken.class);
        for (String name : named.map(n -> n.split(",", -1)).orElseGet(() -> new String[0])) {
            Optional<Broken> part =
                    Arrays.stream(values())
                            .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                            .findFirst();
            parts.add(
                    part.orElseThrow(
                            () -> new UsageFault("--without takes store, index and config")));
        }
        return parts;
    }

    /// The house with this part failing.
    House in(House house) {
        return switch (this) {
            case STORE ->
                    with(
                            house,
                            house.search(),
                            failing(Listings.class),
                            failing(Conversations.class),
                            failing(Flags.class),
                            failing(Ledger.class),
                            failing(Tally.class),
                            failing(Needs.class),
                            house.settings());
            case INDEX ->
                    with(
                            house,
                            failing(Search.class),
                            house.listings(),
                            house.conversations(),
                            house.flags(),
                            house.ledger(),
                            house.tally(),
                            house.needs(),
                            house.settings());
            case CONFIG ->
                    with(
                            house,
                            house.search(),
                            house.listings(),
                            house.conversations(),
                            house.flags(),
                            house.ledger(),
                            house.tally(),
                            house.needs(),
                            new Settings(
                                    _ -> {
                                        throw new IllegalStateException("no settings");
                                    }));
        };
    }

    private House with(
            House house,
            Search search,
            Listings listings,
            Conversations conversations,
            Flags flags,
            Ledger ledger,
            Tally tally,
            Needs needs,
            Settings settings) {
        return new House(
                house.safety(),
                house.lines(),
                house.understanding(),
                house.places(),
                search,
                this == INDEX
                        ? () -> {
                            throw new IllegalStateException("no index");
                        }
                        : house.shelf(),
                listings,
                conversations,
                flags,
                ledger,
                tally,
                needs,
                house.gateways(),
                settings,
                house.clocks());
    }

    private <T> T failing(Class<T> kind) {
        return kind.cast(
                Proxy.newProxyInstance(
                        kind.getClassLoader(),
                        new Class<?>[] {kind},
                        (_, _, _) -> {
                            throw new IllegalStateException(name() + " fails");
                        }));
    }
}
