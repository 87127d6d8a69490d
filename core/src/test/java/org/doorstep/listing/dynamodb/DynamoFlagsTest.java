package org.doorstep.listing.dynamodb;

import org.doorstep.listing.Flags;
import org.doorstep.listing.FlagsContract;
import org.doorstep.template.dynamodb.DynamoDbExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The contract, on DynamoDB Local with the template's table.
final class DynamoFlagsTest extends FlagsContract {

    @RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();

    @Override
    protected Flags empty() {
        DB.empty("ListingFlags");
        return new DynamoFlags(DB.client(), "ListingFlags");
    }
}
