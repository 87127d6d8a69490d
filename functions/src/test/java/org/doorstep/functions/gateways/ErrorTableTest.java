package org.doorstep.functions.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.doorstep.texting.Delivery;
import org.junit.jupiter.api.Test;

/// The tables of error codes.
final class ErrorTableTest {

    @Test
    void every_table_is_read_and_a_code_it_lacks_is_judged_by_the_status() {
        for (String provider : List.of("twilio", "notify", "aws")) {
            ErrorTable table = new ErrorTable(provider);
            assertTrue(table.size() >= 7, provider);
            assertEquals(new Delivery.NotYet("new"), table.sort("new", 429));
            assertEquals(new Delivery.Refused("new"), table.sort("new", 400));
            assertEquals(new Delivery.Unknown("new"), table.sort("new", 500));
            assertEquals(new Delivery.Unknown("new"), table.sort("new", 0));
        }
        assertEquals(new Delivery.Refused("21610"), new ErrorTable("twilio").sort("21610", 400));
    }
}
