package org.doorstep.listing;

/// The contract, in memory.
final class InMemoryListingsTest extends ListingsContract {

    @Override
    protected Listings empty() {
        return new InMemoryListings();
    }
}
