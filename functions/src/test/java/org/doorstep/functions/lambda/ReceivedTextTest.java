package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Texts as AWS End User Messaging words them.
@Tag("SMS-35")
class ReceivedTextTest {

    @Test
    void a_text_is_read_bare_and_as_sns_wraps_it() throws Exception {
        String bare =
                """
                {"originationNumber": "+447700900513", "destinationNumber": "+447700900000",
                 "messageKeyword": "KEYWORD", "messageBody": "tea & \\"cake\\"",
                 "inboundMessageId": "id-1", "previousPublishedMessageId": "x", "new": 1}
                """;
        String wrapped = new ObjectMapper().createObjectNode().put("Message", bare).toString();
        ReceivedText text = ReceivedText.read(bare).orElseThrow();
        assertEquals(text, ReceivedText.read(wrapped).orElseThrow());
        assertEquals("+447700900513", text.from().value());
        assertEquals("+447700900000", text.to());
        assertEquals("tea & \"cake\"", text.words());
        assertEquals("id-1", text.id());
    }

    @Test
    void what_is_no_text_is_none() {
        for (String odd : new String[] {"", "{}", "[]", "x", "{\"Message\":\"{}\"}"}) {
            assertTrue(ReceivedText.read(odd).isEmpty(), odd);
        }
    }

    @Test
    void the_payloads_of_the_collection_are_read() throws Exception {
        Path file =
                Path.of(System.getProperty("doorstep.root", ".."))
                        .resolve("../shared/data/webhook-and-event-fixtures/aws-two-way-sms")
                        .resolve("payloads.json");
        assumeTrue(Files.exists(file), "the shared data are not here");
        JsonNode all = new ObjectMapper().readTree(file.toFile());
        for (String name : new String[] {"doc_example", "with_previous"}) {
            ReceivedText text = ReceivedText.read(all.get(name).toString()).orElseThrow();
            assertEquals(all.get(name).get("messageBody").asText(), text.words());
            assertEquals(all.get(name).get("inboundMessageId").asText(), text.id());
        }
        String sns = all.at("/sns_record_to_lambda/Records/0/Sns").toString();
        assertEquals("EXAMPLE", ReceivedText.read(sns).orElseThrow().words());
    }
}
