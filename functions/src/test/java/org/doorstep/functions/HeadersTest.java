package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The headers of every answer, as they are written down (OWASP ASVS 5.0, V3.4): of each route
/// there is, good and bad, and where there is no route.
class HeadersTest {

    private static final Set<String> PASSING =
            Set.of(
                    "content-length",
                    "content-type",
                    "date",
                    "x-request-id",
                    "connection",
                    "server");

    @Test
    @Tag("SEC-07")
    void every_answer_of_every_route_has_the_headers_that_are_written_down() {
        try (Street street =
                new Street(StandIns.house(List.of(StandIns.listing("one", "Bow Stitchers"))))) {
            for (Street.Route route : street.routes()) {
                String path = route.path().replace("{id}", "one").replace("{name}", "icon.svg");
                assertWrittenDown(send(street, route.method(), path, ""), route.path());
            }
            for (String odd : List.of("/nowhere", "/listing/none", "/assets/none", "/?q=&near=")) {
                assertWrittenDown(send(street, "GET", odd, ""), odd);
            }
            assertWrittenDown(send(street, "DELETE", "/", ""), "no such method");
            assertWrittenDown(send(street, "POST", "/", "x".repeat(100_000)), "too large");
        }
    }

    /// What a framework or a careless build would show besides (OWASP ASVS 5.0, V13.4).
    @Test
    @Tag("SEC-22")
    void there_is_no_door_but_those_that_are_written_down() {
        try (Street street = new Street(StandIns.house(List.of()))) {
            String routes =
                    street.routes().stream()
                            .map(route -> route.method() + " " + route.path())
                            .sorted()
                            .collect(Collectors.joining("\n"));
            assertEquals(Golden.read("routes.txt"), routes);
            for (String hidden :
                    List.of(
                            "/.git/config",
                            "/.env",
                            "/env",
                            "/beans",
                            "/routes",
                            "/info",
                            "/metrics",
                            "/threaddump",
                            "/loggers",
                            "/stop",
                            "/swagger-ui/",
                            "/swagger/doorstep.yml",
                            "/pom.xml",
                            "/template.yaml",
                            "/META-INF/MANIFEST.MF",
                            "/assets/..%2f..%2fapplication.yml",
                            "/assets/",
                            "/application.yml")) {
                assertEquals(404, street.get(hidden).statusCode(), hidden);
            }
        }
    }

    @Test
    @Tag("SEC-07")
    void so_has_a_house_that_is_not_open_or_that_fails() {
        try (Street closed = new Street(Optional::empty)) {
            assertWrittenDown(send(closed, "GET", "/", ""), "closed");
            assertWrittenDown(send(closed, "GET", "/health", ""), "closed");
            assertEquals(2, closed.log().lines().count(), closed.log());
        }
        Settings failing =
                new Settings(
                        _ -> {
                            throw new IllegalStateException("no settings");
                        });
        House whole = StandIns.house(List.of());
        try (Street street =
                new Street(
                        StandIns.house(
                                whole.search(),
                                whole.listings(),
                                whole.conversations(),
                                failing))) {
            assertWrittenDown(send(street, "GET", "/api/search?q=yoga", ""), "failing");
            assertWrittenDown(
                    street.post("/", "text=yoga", Map.of("Sec-Fetch-Site", "cross-site")),
                    "another site");
        }
    }

    private static HttpResponse<String> send(
            Street street, String method, String path, String body) {
        HttpRequest.Builder request =
                street.request(path).method(method, BodyPublishers.ofString(body));
        return street.send(request);
    }

    /// What is kept by a browser is nobody's: the files that every page needs.
    private static void assertWrittenDown(HttpResponse<String> answer, String what) {
        Map<String, String> sent =
                answer.headers().map().entrySet().stream()
                        .filter(header -> !PASSING.contains(header.getKey()))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        header -> String.join(" and ", header.getValue()),
                                        (one, _) -> one,
                                        TreeMap::new));
        String kept = sent.remove("cache-control");
        boolean file = what.startsWith("/assets") && answer.statusCode() == 200;
        assertEquals(file ? "public, max-age=300" : "no-store", kept, what);
        var unused = sent.remove("allow");
        StringBuilder lines = new StringBuilder();
        sent.forEach((name, value) -> lines.append(name).append(": ").append(value).append('\n'));
        assertEquals(
                Golden.read("headers.txt"), lines.toString().strip(), what + answer.statusCode());
    }
}
