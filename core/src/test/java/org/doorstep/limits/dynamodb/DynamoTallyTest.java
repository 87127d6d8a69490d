package org.doorstep.limits.dynamodb;

import org.doorstep.limits.Tally;
import org.doorstep.limits.TallyContract;
import org.doorstep.template.dynamodb.DynamoDbExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoTallyTest extends TallyContract {

    @RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();

    @BeforeEach
    void empty() {
        DB.empty("Tallies");
    }

    @Override
    protected Tally tally() {
        return new DynamoTally(DB.client(), "Tallies");
    }
}
