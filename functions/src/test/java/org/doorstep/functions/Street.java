package org.doorstep.functions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.functions.phone.PretendNetwork;
import org.doorstep.functions.web.Journal;

/// The real server with all its doors on a free port, standing on parts a test gives it.
public final class Street implements AutoCloseable {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ApplicationContext context;
    private final EmbeddedServer server;

    public Street(Opening opening) {
        PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
        context =
                ApplicationContext.builder()
                        .propertySources()
                        .properties(ServerLimits.properties("127.0.0.1", -1))
                        .singletons(
                                opening,
                                new Journal(out, InstantSource.fixed(StandIns.NOW)),
                                new PretendNetwork())
                        .start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    public Street(House house) {
        this(() -> Optional.of(house));
    }

    public String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    /// A door by its method and the template of its path.
    public record Route(String method, String path) {}

    /// Every door there is, as the server itself knows them.
    public List<Route> routes() {
        return context.getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(
                        route ->
                                new Route(
                                        route.getHttpMethodName(),
                                        route.getUriMatchTemplate().toPathString()))
                .distinct()
                .toList();
    }

    public int port() {
        return server.getPort();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return post(path, body, Map.of("Content-Type", type));
    }

    public HttpResponse<String> post(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /// Texts through the pretend phone.
    public HttpResponse<String> say(
            String from, String text, @org.jspecify.annotations.Nullable String id) {
        ObjectNode message = new ObjectMapper().createObjectNode().put("from", from);
        message.put("text", text).put("id", id);
        return post("/phone/send", "application/json", message.toString());
    }

    /// A request that says nothing of anybody.
    public static io.micronaut.http.HttpRequest<?> anyRequest() {
        return io.micronaut.http.HttpRequest.GET("/");
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the street does not answer", e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
