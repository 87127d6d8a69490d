package org.doorstep.rehearsal;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A function in a process of its own, under Amazon's real runtime client, as Lambda starts it:
/// the zip's folder is the task root, and the client asks our {@link RuntimeApi} for its next
/// event. It begins to start when it is made.
public final class LambdaProcess implements AutoCloseable {

    private static final String CLIENT = AWSLambda.class.getPackageName();
    private static final long PATIENCE_SECONDS = 60;

    /// The client unpacks its native library to one fixed name, over a file that another process
    /// may be running from, which then dies of SIGBUS: in Lambda each has a disk of its own, here
    /// they are given one copy that nobody writes to again.
    private static final Path NATIVE = nativeLibrary();

    private final RuntimeApi api = new RuntimeApi();
    private final Process process;
    private final Path log;

    /// What came back for one event.
    public record Answer(boolean ok, String body) {}

    /// How a function is started.
    ///
    /// @param task the unpacked zip
    /// @param handler the class that Lambda makes
    /// @param before what stands before `java`, such as `taskset -c 0`
    /// @param options more options for Java
    public record Start(
            Path task,
            String handler,
            Map<String, String> environment,
            List<String> before,
            List<String> options) {}

    /// Starts a function as Lambda does.
    public LambdaProcess(Path task, String handler, Map<String, String> environment)
            throws IOException {
        this(new Start(task, handler, environment, List.of(), List.of()));
    }

    /// Starts a function.
    ///
    /// @throws IOException when the process cannot be started
    public LambdaProcess(Start start) throws IOException {
        log = Files.createTempFile("lambda", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command(start))
                        .directory(start.task.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        Map<String, String> env = builder.environment();
        env.clear();
        env.putAll(ofLambda(start, api.address()));
        env.putAll(start.environment);
        process = builder.start();
    }

    /// As the runtime's own start line: C1 alone, and how org.crac finds the client's own hooks.
    private static List<String> command(Start start) throws IOException {
        List<String> command = new ArrayList<>(start.before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx850m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + CLIENT + ".runtimeapi.NativeClient.JNI=" + NATIVE,
                        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac"));
        command.addAll(start.options);
        command.addAll(List.of("-cp", TaskClassPath.of(start.task)));
        command.addAll(List.of(AWSLambda.class.getName(), start.handler));
        return command;
    }

    private static Map<String, String> ofLambda(Start start, String api) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                api,
                "_HANDLER",
                start.handler,
                "LAMBDA_TASK_ROOT",
                start.task.toString(),
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
                ":UTC");
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

    /// Hands in an event and waits for its answer.
    ///
    /// @throws IOException when the function ended, or does not answer within a minute
    public Answer invoke(String event) throws InterruptedException, IOException {
        api.hand(event);
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            Answer answer = api.answer(100, TimeUnit.MILLISECONDS);
            if (answer != null) {
                return answer;
            }
            if (!process.isAlive()) {
                throw new IOException("the function ended: " + log());
            }
        }
        throw new IOException("the function does not answer: " + log());
    }

    /// Waits until the function is ready to be photographed.
    ///
    /// @throws IOException when it is not within a minute
    public void awaitCheckpoint() throws InterruptedException, IOException {
        if (!api.checkpoint(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("no checkpoint: " + log());
        }
    }

    /// Goes on after the photograph: the function wakes up in another place.
    public void restore() {
        api.restore();
    }

    /// What it wrote so far.
    public String log() throws IOException {
        return Files.readString(log);
    }

    /// Asks it to end and waits until it has: what Java writes at its end is then written.
    ///
    /// @throws IOException when it has not within a minute
    public void end() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the function does not end: " + log());
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        api.close();
        Files.deleteIfExists(log);
    }
}
