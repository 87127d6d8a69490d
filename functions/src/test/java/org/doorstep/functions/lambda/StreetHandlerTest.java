package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StreetHandlerTest {

    @Test
    @Tag("SEC-12")
    void whence_a_request_came_is_the_gateway_s_word_alone() {
        var http =
                APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withSourceIp("192.0.2.7")
                        .build();
        APIGatewayV2HTTPEvent event =
                APIGatewayV2HTTPEvent.builder()
                        .withHeaders(
                                Map.of(
                                        "Doorstep-Caller", "198.51.100.1",
                                        "X-Forwarded-For", "198.51.100.2"))
                        .withRequestContext(
                                APIGatewayV2HTTPEvent.RequestContext.builder()
                                        .withHttp(http)
                                        .build())
                        .build();
        Map<String, String> taken = StreetHandler.asTaken(event).getHeaders();
        assertEquals("192.0.2.7", taken.get(StreetHandler.CALLER));
        assertFalse(taken.containsKey("Doorstep-Caller"), taken.toString());
    }
}
