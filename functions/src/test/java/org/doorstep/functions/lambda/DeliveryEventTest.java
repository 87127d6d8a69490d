package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What AWS End User Messaging tells of texts it took.
@Tag("SMS-39")
class DeliveryEventTest {

    @Test
    void the_samples_are_events_and_no_received_texts() throws Exception {
        List<String> types = new ArrayList<>();
        for (JsonNode record :
                new ObjectMapper().readTree(CloudZipTest.event("queue-receipts")).get("Records")) {
            String body = record.get("body").asText();
            types.add(DeliveryEvent.read(body).orElseThrow().type());
            assertTrue(ReceivedText.read(body).isEmpty(), body);
        }
        assertEquals(
                List.of("TEXT_QUEUED", "TEXT_DELIVERED", "TEXT_TTL_EXPIRED", "TEXT_NEW_KIND"),
                types);
        for (JsonNode record :
                new ObjectMapper().readTree(CloudZipTest.event("queue-texts")).get("Records")) {
            assertTrue(DeliveryEvent.read(record.get("body").asText()).isEmpty());
        }
    }

    @Test
    void an_event_without_a_reference_is_of_no_text_and_other_things_are_no_events() {
        assertEquals(
                new DeliveryEvent("TEXT_BLOCKED", ""),
                DeliveryEvent.read("{\"eventType\":\"TEXT_BLOCKED\",\"context\":7}").orElseThrow());
        for (String odd :
                new String[] {
                    "", "[]", "{}", "{\"eventType\":5}", "{\"eventType\":\"VOICE_BUSY\"}"
                }) {
            assertTrue(DeliveryEvent.read(odd).isEmpty(), odd);
        }
    }
}
