package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Requests that a function asks itself before it is photographed: one for each way its doors
/// go. They change nothing: a text without a right signature is refused, and a chat without a
/// conversation is too.
final class Priming {

    private static final String WORDS = "q=free+coffee+morning+near+E3+3HN+tomorrow+evening";

    private Priming() {}

    static List<APIGatewayV2HTTPEvent> requests(List<String> doors) {
        return doors.stream().flatMap(Priming::requests).toList();
    }

    private static Stream<APIGatewayV2HTTPEvent> requests(String door) {
        return switch (door) {
            case "search" ->
                    Stream.of(
                            get("/api/search", WORDS),
                            get("/api/search", "q=step+free+walking+group&near=SW1A+1AA"),
                            get("/api/search", "q=i+feel+lonely"));
            case "pages" -> Stream.of(get("/", ""), get("/", WORDS), get("/listing/none", ""));
            case "health" -> Stream.of(get("/health", ""));
            case "chat" -> Stream.of(post("/api/chat", "application/json", "{\"text\":\"hello\"}"));
            case "texts" ->
                    Stream.of(
                            post(
                                    "/sms/twilio",
                                    "application/x-www-form-urlencoded",
                                    "From=%2B447700900123&Body=hello"),
                            post("/sms/notify", "application/json", "{\"message\":\"hello\"}"));
            default -> Stream.empty();
        };
    }

    private static APIGatewayV2HTTPEvent get(String path, String query) {
        return request("GET", path).withRawQueryString(query).build();
    }

    private static APIGatewayV2HTTPEvent post(String path, String type, String body) {
        return request("POST", path)
                .withRawQueryString("")
                .withHeaders(Map.of("host", "localhost", "content-type", type))
                .withBody(Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)))
                .withIsBase64Encoded(true)
                .build();
    }

    private static APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder request(
            String method, String path) {
        var http =
                APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(path)
                        .withProtocol("HTTP/1.1")
                        .withSourceIp("127.0.0.1")
                        .build();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("$default")
                .withRawPath(path)
                .withHeaders(Map.of("host", "localhost"))
                .withRequestContext(
                        APIGatewayV2HTTPEvent.RequestContext.builder()
                                .withHttp(http)
                                .withStage("$default")
                                .withRequestId("priming")
                                .build());
    }
}
