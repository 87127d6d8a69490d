package org.doorstep.functions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.Receptionist;
import org.doorstep.limits.Tally;
import org.doorstep.listing.Flags;
import org.doorstep.listing.Listings;
import org.doorstep.need.Needs;
import org.doorstep.place.Place;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.Search;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.SmsGateway;
import org.doorstep.understanding.Understanding;

/// What every door stands on. Stores, index and settings may fail at any call; the safety check
/// and the help lines cannot.
///
/// @param places reads words that are meant to be a place ("E3 3HN", "Bow"); empty when it is
///     none we know
/// @param shelf the index that answers now
/// @param ledger what is remembered of every text
/// @param tally how much went to whom
/// @param needs what was asked for, counted
/// @param gateways those that send texts, by the provider's name
public record House(
        SafetyCheck safety,
        HelpLines lines,
        Understanding understanding,
        Function<String, Optional<Place>> places,
        Search search,
        Supplier<Shelf> shelf,
        Listings listings,
        Conversations conversations,
        Flags flags,
        Ledger ledger,
        Tally tally,
        Needs needs,
        Map<String, SmsGateway> gateways,
        Settings settings,
        Clocks clocks) {

    /// The same house at other clocks.
    public House at(Clocks clocks) {
        return new House(
                safety,
                lines,
                understanding,
                places,
                search,
                shelf,
                listings,
                conversations,
                flags,
                ledger,
                tally,
                needs,
                gateways,
                settings,
                clocks);
    }

    /// Who answers messages in this house.
    public Receptionist receptionist() {
        return new Receptionist(safety, lines, understanding, search, settings.desk());
    }

    /// The index that answers: its build, when it was built by the machine's clock, and how
    /// many listings it holds.
    public record Shelf(String build, Instant builtAt, int listings) {}
}
