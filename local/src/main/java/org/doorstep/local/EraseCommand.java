package org.doorstep.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.functions.Setting;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.texts.Senders;

/// `erase`: forgets all that is held under a telephone number. The number is read from standard
/// input when it is not given, so that it need not stand in a shell's history; it is neither
/// said back nor written anywhere.
final class EraseCommand {

    private EraseCommand() {}

    static int run(
            List<String> args, InputStream in, Terminal terminal, Map<String, String> environment)
            throws UsageFault, IOException {
        Arguments arguments = Arguments.read(args, Set.of("data"), Set.of());
        String written = String.join(" ", arguments.rest());
        if (written.isBlank()) {
            String line =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .readLine();
            written = line == null ? "" : line;
        }
        Optional<Sender> sender = Sender.phone(written);
        if (sender.isEmpty()) {
            throw new UsageFault("erase needs a telephone number such as 07700 900000");
        }
        return Errand.run(
                new Errand.Erase(sender.get().value()),
                DataFolder.of(arguments.option("data")),
                terminal,
                environment);
    }

    /// Erases in an open archive, by the hash that its own key gives.
    ///
    /// @return how many items went, by what they are
    /// @throws UsageFault when the key cannot be read
    static Map<String, Integer> erase(String number, Laptop.Plan plan, Archive archive)
            throws UsageFault {
        Map<Setting, String> keys = LaptopKeys.in(plan.data().keys(), new SecureRandom());
        LaptopSettings settings = LaptopSettings.read(plan.environment(), keys, plan.port());
        String hash = new Senders(settings.settings()).key(number);
        return archive.store().forgetting().person(hash);
    }
}
