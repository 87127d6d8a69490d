package org.doorstep.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.listing.reading.Topics;

/// `import`: loads files into the data.
final class ImportCommand {

    private static final Set<String> VALUED = Set.of("format", "source", "topic", "data");

    private ImportCommand() {}

    static int run(List<String> args, Terminal terminal) throws UsageFault, IOException {
        Arguments arguments = Arguments.read(args, VALUED, Set.of());
        if (arguments.rest().isEmpty()) {
            throw new UsageFault("import needs a file: ./doorstep import FILE...");
        }
        String format =
                arguments.option("format").orElseGet(() -> guess(arguments.rest().getFirst()));
        var unused = Loading.format(format);
        String topic = arguments.option("topic").orElse(null);
        if (topic != null && !Topics.known(topic)) {
            throw new UsageFault(
                    "there is no topic "
                            + topic
                            + "; there are "
                            + String.join(", ", new TreeSet<>(Topics.ids())));
        }
        List<String> files = new ArrayList<>();
        for (String name : arguments.rest()) {
            Path file = Path.of(name).toAbsolutePath().normalize();
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new UsageFault("cannot read " + name);
            }
            files.add(file.toString());
        }
        Errand.Load load =
                new Errand.Load(files, format, arguments.option("source").orElse(null), topic);
        return Errand.run(load, DataFolder.of(arguments.option("data")), terminal);
    }

    private static String guess(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv") ? "csv" : "oruk";
    }
}
