package org.doorstep.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// `ask`: one message, and its replies on standard output.
final class AskCommand {

    private static final Set<String> VALUED = Set.of("from", "channel", "port", "data", "clock");
    private static final Set<String> CHANNELS = Set.of("sms", "chat");
    private static final String SOMEBODY = "+447700900123";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AskCommand() {}

    static int run(List<String> args, Terminal terminal, Map<String, String> environment)
            throws UsageFault, IOException {
        Arguments arguments = Arguments.read(args, VALUED, Set.of());
        if (arguments.rest().isEmpty()) {
            throw new UsageFault("ask needs a message: ./doorstep ask \"TEXT\"");
        }
        String channel = arguments.option("channel").orElse("sms");
        if (!CHANNELS.contains(channel)) {
            throw new UsageFault("--channel is sms or chat");
        }
        String text = String.join(" ", arguments.rest());
        String from = arguments.option("from").orElse(SOMEBODY);
        OptionalInt port = running(arguments);
        if (port.isPresent()) {
            return ask(port.getAsInt(), channel, from, text, terminal);
        }
        try (RunCommand.Running own = own(arguments, terminal, environment)) {
            return ask(own.port(), channel, from, text, terminal);
        }
    }

    private static OptionalInt running(Arguments arguments) throws UsageFault {
        Optional<String> given = arguments.option("port");
        return given.isPresent()
                ? OptionalInt.of(RunCommand.port(given, 0))
                : DataFolder.of(arguments.option("data")).runningPort();
    }

    /// A system for this one question, at any port, that says nothing to standard output.
    private static RunCommand.Running own(
            Arguments arguments, Terminal terminal, Map<String, String> environment)
            throws UsageFault, IOException {
        Terminal quiet =
                new Terminal(
                        new java.io.PrintStream(
                                java.io.OutputStream.nullOutputStream(),
                                false,
                                StandardCharsets.UTF_8),
                        terminal.err(),
                        false);
        Map<String, String> options = new java.util.HashMap<>(Map.of("port", "0"));
        arguments.option("data").ifPresent(data -> options.put("data", data));
        arguments.option("clock").ifPresent(clock -> options.put("clock", clock));
        return RunCommand.start(new Arguments(options, Set.of(), List.of()), quiet, environment);
    }

    private static int ask(int port, String channel, String from, String text, Terminal terminal)
            throws UsageFault, IOException {
        boolean chat = channel.equals("chat");
        Map<String, String> message =
                chat
                        ? Map.of("conversation", from, "text", text)
                        : Map.of("from", from, "text", text);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + (chat ? "/api/chat" : "/phone/send")))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        JSON.writeValueAsBytes(message)))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new UsageFault(
                        body.path("error").path("message").asText("it did not answer"));
            }
            (chat ? body.path("replies") : body.path("messages"))
                    .forEach(
                            reply ->
                                    terminal.say(
                                            chat ? reply.asText() : reply.path("text").asText()));
            return 0;
        } catch (java.net.ConnectException _) {
            throw new UsageFault("no Doorstep answers at port " + port);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }
}
