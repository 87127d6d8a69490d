package org.doorstep.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.doorstep.functions.Clocks;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;
import org.doorstep.functions.web.Journal;
import org.doorstep.limits.Ration;
import org.doorstep.texting.Ledger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The whole system in this process, for those who measure it: every door at a port of its own,
/// the store in memory, and the cloud's limits on texts instead of a laptop's high ones.
public final class MeasuredSystem implements AutoCloseable {

    private final Laptop laptop;
    private final Settings settings;

    private MeasuredSystem(Laptop laptop, Settings settings) {
        this.laptop = laptop;
        this.settings = settings;
    }

    /// Opens it over a data folder that has its index already.
    ///
    /// @param clock the person's now, as `--clock` takes it
    /// @param given settings other than the usual ones
    /// @param log where the log lines go
    /// @throws IOException when the folder cannot be used
    public static MeasuredSystem open(
            Path folder, String clock, Map<Setting, String> given, PrintStream log)
            throws IOException {
        try {
            DataFolder data = new DataFolder(folder);
            Clocks clocks = LaptopClock.of(Optional.of(clock));
            Laptop.Plan plan =
                    new Laptop.Plan(
                            data,
                            _ -> Store.inMemory(),
                            0,
                            clocks,
                            java.util.Set.of(),
                            environment(given),
                            new Journal(log, clocks.machine()));
            Terminal terminal = new Terminal(log, log, false);
            return open(plan, Laptop.start(plan, new Seeds(data, true, clocks, terminal)));
        } catch (UsageFault fault) {
            throw new IOException(fault.getMessage(), fault);
        }
    }

    private static MeasuredSystem open(Laptop.Plan plan, Laptop laptop)
            throws IOException, UsageFault {
        Map<Setting, String> keys = LaptopKeys.in(plan.data().keys(), new SecureRandom());
        LaptopSettings settings = LaptopSettings.read(plan.environment(), keys, laptop.port());
        laptop.open(plan, settings);
        laptop.practise();
        return new MeasuredSystem(laptop, settings.settings());
    }

    private static Map<String, String> environment(Map<Setting, String> given) {
        Ration.Bounds usual = Settings.USUAL;
        Map<String, String> environment = new HashMap<>();
        environment.put(Setting.TEXTS_AN_HOUR.variable(), Long.toString(usual.texts()));
        environment.put(Setting.SAME_TEXTS_AN_HOUR.variable(), Long.toString(usual.same()));
        environment.put(Setting.PARTS_A_DAY.variable(), Long.toString(usual.parts()));
        given.forEach((setting, value) -> environment.put(setting.variable(), value));
        return environment;
    }

    /// Where the doors are, `http://localhost:PORT`.
    public String home() {
        return "http://localhost:" + laptop.port();
    }

    /// The token that Twilio's texts are signed with.
    public String twilioToken() {
        return settings.find(Setting.TWILIO_TOKEN).orElse("");
    }

    /// What became of every text.
    public Ledger ledger() {
        return laptop.house().ledger();
    }

    /// The tables themselves.
    public DynamoDbClient tables() {
        return laptop.archive().store().client();
    }

    @Override
    public void close() throws IOException {
        laptop.close();
    }
}
