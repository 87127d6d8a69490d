package org.doorstep.functions.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Receipts.Report;
import org.junit.jupiter.api.Tag;
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

    @Test
    @Tag("SMS-39")
    void the_events_of_aws_are_sorted_and_one_that_is_new_says_nothing() {
        AwsEvents events = new AwsEvents();
        assertEquals(Optional.of(Report.ARRIVED), events.report("TEXT_DELIVERED"));
        assertEquals(Optional.of(Report.LOST), events.report("TEXT_BLOCKED"));
        assertEquals(Optional.of(Report.LOST), events.report("TEXT_TTL_EXPIRED"));
        assertEquals(Optional.of(Report.UNDERWAY), events.report("TEXT_QUEUED"));
        assertEquals(Optional.empty(), events.report("TEXT_OF_NEXT_YEAR"));
    }
}
