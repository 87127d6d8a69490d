package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A function in a process of its own, under Amazon's real runtime client, as Lambda starts it:
/// the zip's folder is the task root, the client asks this Runtime API for its next event
/// (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
public final class LambdaProcess implements AutoCloseable {

    private static final String API = "/2018-06-01/runtime/";
    private static final String CLIENT = AWSLambda.class.getPackageName();
    private static final long PATIENCE_SECONDS = 60;

    /// What came back for one event.
    public record Answer(boolean ok, String body) {}

    private final HttpServer server;
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> checkpoints = new LinkedBlockingQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final Process process;
    private final Path log;

    /// The client unpacks its native library to one fixed name, over a file that another process
    /// may be running from, which then dies of SIGBUS: in Lambda each has a disk of its own, here
    /// they are given one copy that nobody writes to again.
    private static final Path NATIVE = nativeLibrary();

    /// @param task the unpacked zip
    public LambdaProcess(Path task, String handler, Map<String, String> environment)
            throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(API, this::answer);
        server.start();
        log = Files.createTempFile("lambda", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx850m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + CLIENT + ".runtimeapi.NativeClient.JNI=" + NATIVE,
                        // how org.crac finds the client's own hooks
                        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac"));
        command.addAll(List.of("-cp", classPath(task)));
        command.add(AWSLambda.class.getName());
        command.add(handler);
        ProcessBuilder builder = new ProcessBuilder(command).directory(task.toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> env = builder.environment();
        env.clear();
        env.putAll(
                Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                        "127.0.0.1:" + server.getAddress().getPort(),
                        "_HANDLER",
                        handler,
                        "LAMBDA_TASK_ROOT",
                        task.toString(),
                        "AWS_LAMBDA_FUNCTION_NAME",
                        "doorstep",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        "1024",
                        "AWS_REGION",
                        "eu-west-2",
                        "AWS_ACCESS_KEY_ID",
                        "a",
                        "AWS_SECRET_ACCESS_KEY",
                        "b",
                        "LANG",
                        "en_US.UTF-8",
                        "TZ",
                        ":UTC"));
        env.putAll(environment);
        process = builder.start();
    }

    private static Path nativeLibrary() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String name = "/jni/libaws-lambda-jni.linux-" + machine + ".so";
        try (InputStream library = AWSLambda.class.getResourceAsStream(name)) {
            Path copy = Files.createTempFile("lambda", ".so");
            copy.toFile().deleteOnExit();
            Files.copy(
                    Objects.requireNonNull(library, name),
                    copy,
                    StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The client's jars first, then the function's, as the runtime's own start line has them.
    static String classPath(Path task) throws IOException {
        String client =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(LambdaProcess::ofTheClient)
                        .collect(Collectors.joining(File.pathSeparator));
        String own;
        try (var jars = Files.list(task.resolve("lib"))) {
            own = jars.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
        return client + File.pathSeparator + task + File.pathSeparator + own;
    }

    private static boolean ofTheClient(String jar) {
        String name = Path.of(jar).getFileName().toString();
        return name.startsWith("aws-lambda-java-runtime-interface-client")
                || name.startsWith("aws-lambda-java-core")
                || name.startsWith("aws-lambda-java-serialization")
                || name.startsWith("utils-lite");
    }

    /// Hands in an event and waits for its answer.
    public Answer invoke(String event) throws InterruptedException, IOException {
        events.add(event);
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            Answer answer = answers.poll(100, TimeUnit.MILLISECONDS);
            if (answer != null) {
                return answer;
            }
            if (!process.isAlive()) {
                throw new AssertionError("the function ended: " + log());
            }
        }
        throw new AssertionError("the function does not answer: " + log());
    }

    /// Waits until the function is ready to be photographed.
    public void awaitCheckpoint() throws InterruptedException, IOException {
        if (checkpoints.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new AssertionError("no checkpoint: " + log());
        }
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what = exchange.getRequestURI().getPath().substring(API.length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            String text = new String(body, StandardCharsets.UTF_8);
            if (what.equals("invocation/next")) {
                next(exchange);
            } else if (what.equals("restore/next")) {
                checkpoints.add(what);
                say(exchange, 200, "");
            } else {
                if (what.endsWith("/response")) {
                    answers.add(new Answer(true, text));
                } else if (what.endsWith("/error")) {
                    answers.add(new Answer(false, text));
                }
                say(exchange, 202, "{}");
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        String event = taken();
        if (event == null) {
            return;
        }
        String id = "00000000-0000-0000-0000-%012d".formatted(number.incrementAndGet());
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", id);
        exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", "4102444800000");
        exchange.getResponseHeaders()
                .set(
                        "Lambda-Runtime-Invoked-Function-Arn",
                        "arn:aws:lambda:eu-west-2:123456789012:function:doorstep");
        exchange.getResponseHeaders().set("Lambda-Runtime-Trace-Id", "Root=1-0-0;Sampled=0");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        say(exchange, 200, event);
    }

    private @Nullable String taken() {
        try {
            return events.take();
        } catch (InterruptedException _) {
            return null;
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        server.stop(0);
        Files.deleteIfExists(log);
    }
}
