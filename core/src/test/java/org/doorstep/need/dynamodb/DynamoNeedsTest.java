package org.doorstep.need.dynamodb;

import org.doorstep.need.Needs;
import org.doorstep.need.NeedsContract;
import org.doorstep.template.dynamodb.DynamoDbExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoNeedsTest extends NeedsContract {

    @RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();

    @Override
    protected Needs needs() {
        return new DynamoNeeds(DB.client(), "Needs");
    }
}
