package org.doorstep.listing.dynamodb;

import org.doorstep.listing.Listings;
import org.doorstep.listing.ListingsContract;
import org.doorstep.template.dynamodb.DynamoDbExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The contract, on DynamoDB Local with the template's tables.
final class DynamoListingsTest extends ListingsContract {

    @RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();

    @Override
    protected Listings empty() {
        DB.empty("Listings");
        DB.empty("ListingHistory");
        return new DynamoListings(DB.client(), "Listings", "ListingHistory");
    }
}
