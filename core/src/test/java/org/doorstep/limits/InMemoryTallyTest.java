package org.doorstep.limits;

class InMemoryTallyTest extends TallyContract {

    private final Tally tally = new InMemoryTally();

    @Override
    protected Tally tally() {
        return tally;
    }
}
