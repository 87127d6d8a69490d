package org.doorstep.local;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.functions.Clocks;
import org.doorstep.functions.House;
import org.doorstep.functions.Opening;
import org.doorstep.functions.Practice;
import org.doorstep.functions.ServerLimits;
import org.doorstep.functions.Setting;
import org.doorstep.functions.phone.PretendNetwork;
import org.doorstep.functions.web.Journal;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.jspecify.annotations.Nullable;

/// The whole system in one process: everything is wired here.
///
/// The doors open at once and say 503; the store and the index are made ready meanwhile, and
/// then the house is handed to them.
final class Laptop implements AutoCloseable {

    /// Only this machine reaches a laptop's doors: some of them ask nobody who they are.
    private static final String HOST = "localhost";

    private final DataFolder.Hold hold;
    private final Archive archive;
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final Front front;
    private final PretendNetwork network;
    private final SweepRounds rounds = new SweepRounds();

    /// The house as the doors see it: empty until it is open.
    private static final class Front implements Opening {
        private volatile @Nullable House house;

        @Override
        public Optional<House> house() {
            return Optional.ofNullable(house);
        }
    }

    /// How a laptop is to be run.
    ///
    /// @param storing where the store lies
    /// @param port the port to listen at; 0 for any that is free
    record Plan(
            DataFolder data,
            Archive.Storing storing,
            int port,
            Clocks clocks,
            Set<Broken> without,
            Map<String, String> environment,
            Journal journal) {

        /// For work on the data alone, without any door.
        static Plan offline(DataFolder data, Terminal terminal, Map<String, String> environment)
                throws UsageFault {
            Clocks clocks = LaptopClock.of(Optional.empty());
            return new Plan(
                    data,
                    Archive.Storing.ON_DISK,
                    0,
                    clocks,
                    Set.of(),
                    environment,
                    new Journal(terminal.err(), clocks.machine()));
        }
    }

    private Laptop(
            DataFolder.Hold hold,
            Archive archive,
            ApplicationContext context,
            EmbeddedServer server,
            Front front,
            PretendNetwork network) {
        this.hold = hold;
        this.archive = archive;
        this.context = context;
        this.server = server;
        this.front = front;
        this.network = network;
    }

    /// Takes the data folder and opens the doors, closed as yet.
    ///
    /// @throws UsageFault when the folder or the port is taken, or a setting is bad
    /// @throws IOException when the disk refuses
    static Laptop start(Plan plan, Seeds seeds) throws UsageFault, IOException {
        LaptopSettings.read(plan.environment(), Map.of(), plan.port());
        DataFolder.Hold hold = plan.data().take();
        Front front = new Front();
        CompletableFuture<Archive> archive =
                CompletableFuture.supplyAsync(() -> archive(plan, seeds));
        ApplicationContext context = null;
        try {
            PretendNetwork network = new PretendNetwork();
            context = context(plan, front, network);
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            return new Laptop(hold, archive.join(), context, server, front, network);
        } catch (CompletionException fault) {
            close(hold, context);
            throw new IOException("the data folder cannot be opened", fault.getCause());
        } catch (RuntimeException fault) {
            archive.join().close();
            close(hold, context);
            throw portTaken(plan.port(), fault);
        }
    }

    private static Archive archive(Plan plan, Seeds seeds) {
        try {
            return Archive.open(plan.data(), plan.storing(), plan.clocks().machine(), seeds::fill);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static ApplicationContext context(Plan plan, Front front, PretendNetwork network) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .propertySources()
                .properties(ServerLimits.properties(HOST, plan.port() == 0 ? -1 : plan.port()))
                .singletons(front, plan.journal(), network)
                .start();
    }

    private static void close(DataFolder.Hold hold, @Nullable ApplicationContext context)
            throws IOException {
        if (context != null) {
            context.close();
        }
        hold.close();
    }

    private static UsageFault portTaken(int port, RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.BindException) {
                return new UsageFault("port " + port + " is in use; choose another with --port");
            }
        }
        throw fault;
    }

    /// The port the doors are at.
    int port() {
        return server.getPort();
    }

    /// What the doors stand on.
    ///
    /// @throws IllegalStateException while it is not open
    House house() {
        return front.house().orElseThrow(() -> new IllegalStateException("not open"));
    }

    Archive archive() {
        return archive;
    }

    /// Opens the house: from now on every door answers.
    void open(Plan plan, LaptopSettings settings) {
        Shelves shelves = archive.shelves();
        byte[] sealKey = settings.settings().key(Setting.SEAL_KEY);
        AesSeal seal =
                new AesSeal(
                        Map.of((byte) 1, new SecretKeySpec(sealKey, "AES")),
                        (byte) 1,
                        new SecureRandom());
        House house =
                new House(
                        new SafetyCheck(),
                        new HelpLines(),
                        archive.knowledge().understanding(),
                        archive.knowledge()::place,
                        shelves.search(),
                        shelves::shelf,
                        archive.listings(),
                        archive.store().conversations(seal),
                        archive.store().flags(),
                        archive.store().ledger(seal),
                        archive.store().tally(),
                        archive.store().needs(),
                        Map.of(
                                "phone", network, "twilio", network, "notify", network, "aws",
                                network),
                        settings.settings(),
                        plan.clocks());
        for (Broken part : plan.without()) {
            house = part.in(house);
        }
        rounds.begin(house, archive.store().forgetting(), plan.journal());
        front.house = house;
    }

    /// Answers made-up texts to nobody, so that the first callers find it awake.
    void practise() {
        front.house().ifPresent(house -> Practice.hold(house, 1));
    }

    @Override
    public void close() throws IOException {
        front.house = null;
        rounds.close();
        context.close();
        archive.close();
        hold.close();
    }
}
