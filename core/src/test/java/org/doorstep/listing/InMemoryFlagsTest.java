package org.doorstep.listing;

/// The contract, in memory.
final class InMemoryFlagsTest extends FlagsContract {

    @Override
    protected Flags empty() {
        return new InMemoryFlags();
    }
}
