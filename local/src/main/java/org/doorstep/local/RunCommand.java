package org.doorstep.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.doorstep.functions.Clocks;
import org.doorstep.functions.Setting;
import org.doorstep.functions.web.Journal;

/// `run`: starts the whole system and keeps it until it is told to stop.
final class RunCommand {

    private static final Set<String> VALUED = Set.of("port", "data", "clock", "without");
    private static final int DEFAULT_PORT = 8080;

    private RunCommand() {}

    static int run(List<String> args, Terminal terminal, Map<String, String> environment)
            throws UsageFault, IOException {
        Arguments arguments = Arguments.read(args, VALUED, Set.of("empty")).withoutRest();
        Running running = start(arguments, terminal, environment);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    running.close();
                                    terminal.tell("Doorstep has stopped.");
                                    terminal.err().flush();
                                    stopped.countDown();
                                    // A wished-for end is no failure, whatever signal wished it.
                                    Runtime.getRuntime().halt(0);
                                },
                                "stopping"));
        running.practise();
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /// Starts the system; it answers when this returns.
    ///
    /// @throws UsageFault when an option or setting is bad, or the port or folder is taken
    static Running start(Arguments arguments, Terminal terminal, Map<String, String> environment)
            throws UsageFault, IOException {
        Clocks clocks = LaptopClock.of(arguments.option("clock"));
        Set<Broken> without = Broken.read(arguments.option("without"));
        int port = port(arguments.option("port"), DEFAULT_PORT);
        requireFree(port);
        DataFolder data = DataFolder.of(arguments.option("data"));
        Laptop.Plan plan =
                new Laptop.Plan(
                        data,
                        Archive.Storing.ON_DISK,
                        port,
                        clocks,
                        without,
                        environment,
                        new Journal(terminal.err(), clocks.machine()));
        Seeds seeds = new Seeds(data, arguments.has("empty"), clocks, terminal);
        Laptop laptop = Laptop.start(plan, seeds);
        return open(plan, laptop, terminal);
    }

    private static Running open(Laptop.Plan plan, Laptop laptop, Terminal terminal)
            throws UsageFault, IOException {
        Optional<ErrandDoor> errands = Optional.empty();
        try {
            Path keyFile = plan.data().keys();
            Map<Setting, String> keys = LaptopKeys.in(keyFile, new SecureRandom());
            LaptopSettings settings = LaptopSettings.read(plan.environment(), keys, laptop.port());
            laptop.open(plan, settings);
            errands = Optional.of(ErrandDoor.open(plan, laptop));
            DataFolder.write(plan.data().port(), laptop.port() + "\n");
            announce(plan, laptop, settings, terminal);
            return new Running(plan.data(), laptop, errands.get());
        } catch (IOException | UsageFault | RuntimeException fault) {
            errands.ifPresent(ErrandDoor::close);
            laptop.close();
            throw fault;
        }
    }

    private static void announce(
            Laptop.Plan plan, Laptop laptop, LaptopSettings settings, Terminal terminal) {
        String home = "http://localhost:" + laptop.port();
        terminal.say("Data in " + plan.data().folder());
        terminal.say("Keys in " + plan.data().keys());
        terminal.say("Settings:");
        settings.lines().forEach(terminal::say);
        terminal.say("Search        " + home + "/");
        terminal.say("Pretend phone " + home + "/phone");
        terminal.say("Health        " + home + "/health");
        terminal.say("Doorstep is ready at " + home);
        terminal.out().flush();
    }

    /// A port as an option gives it.
    ///
    /// @throws UsageFault when it is none
    static int port(Optional<String> given, int otherwise) throws UsageFault {
        try {
            int port = given.map(Integer::parseInt).orElse(otherwise);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below, like one out of range
        }
        throw new UsageFault("--port is a number from 0 to 65535");
    }

    /// Known before anything is opened, so that the answer comes at once.
    private static void requireFree(int port) throws UsageFault {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException _) {
            throw new UsageFault("port " + port + " is in use; choose another with --port");
        }
    }

    /// A system that answers, until it is closed.
    record Running(DataFolder data, Laptop laptop, ErrandDoor errands) implements AutoCloseable {

        int port() {
            return laptop.port();
        }

        void practise() {
            laptop.practise();
        }

        @Override
        public void close() {
            try {
                errands.close();
                Files.deleteIfExists(data.port());
                laptop.close();
            } catch (IOException | RuntimeException _) {
                // the process ends anyway, and every write was whole
            }
        }
    }
}
