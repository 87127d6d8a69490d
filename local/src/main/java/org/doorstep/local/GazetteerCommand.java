package org.doorstep.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `gazetteer`: builds the postcodes from OS Code-Point Open, used from then on.
final class GazetteerCommand {

    private GazetteerCommand() {}

    static int run(List<String> args, Terminal terminal) throws UsageFault, IOException {
        Arguments arguments = Arguments.read(args, Set.of("data"), Set.of());
        if (arguments.rest().size() != 1) {
            throw new UsageFault("gazetteer needs one file: ./doorstep gazetteer FILE");
        }
        Path file = Path.of(arguments.rest().getFirst()).toAbsolutePath().normalize();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageFault("cannot read " + arguments.rest().getFirst());
        }
        return Errand.run(
                new Errand.Postcodes(file.toString()),
                DataFolder.of(arguments.option("data")),
                terminal);
    }
}
