package org.doorstep.need;

class InMemoryNeedsTest extends NeedsContract {

    @Override
    protected Needs needs() {
        return new InMemoryNeeds();
    }
}
