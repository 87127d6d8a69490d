package org.doorstep.local;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.doorstep.knowledge.LandmarkFile;
import org.doorstep.listing.importing.Format;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.GazetteerBuilder;
import org.jspecify.annotations.Nullable;

/// Something the command line has done to the data: by the running system when there is one, or
/// else by itself.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "errand")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Errand.Load.class, name = "load"),
    @JsonSubTypes.Type(value = Errand.Postcodes.class, name = "postcodes"),
    @JsonSubTypes.Type(value = Errand.Erase.class, name = "erase")
})
sealed interface Errand {

    /// Does it, and says how it ended.
    void run(Laptop.Plan plan, Archive archive, Report report);

    /// Load files into the store, then build the index anew.
    record Load(List<String> files, String format, @Nullable String source, @Nullable String topic)
            implements Errand {

        private static final int MOST_CAUSES = 10;

        /// The reader for its format.
        Format readAs() {
            return Format.of(format).orElseThrow();
        }

        @Override
        public void run(Laptop.Plan plan, Archive archive, Report report) {
            try {
                report.end(new Loading(plan.data(), archive, plan.clocks(), report).load(this));
            } catch (IOException | RuntimeException fault) {
                report.say("doorstep: the import failed: " + said(fault));
                report.end(1);
            }
        }

        /// A fault with what lies at the bottom of it.
        private static String said(Throwable fault) {
            Throwable cause = fault;
            for (int i = 0; i < MOST_CAUSES && cause.getCause() != null; i++) {
                cause = cause.getCause();
            }
            return cause.equals(fault) ? fault.toString() : fault + ": " + cause;
        }
    }

    /// Build the postcodes of the gazetteer from a file, then the index anew.
    record Postcodes(String file) implements Errand {

        @Override
        public void run(Laptop.Plan plan, Archive archive, Report report) {
            try {
                Path folder = plan.data().gazetteer();
                GazetteerBuilder.Report built =
                        GazetteerBuilder.buildPostcodes(
                                Path.of(file),
                                folder.resolve("postcodes.bin"),
                                rows -> report.progress("Reading " + rows + " postcodes", 500));
                archive.knowledge()
                        .use(Gazetteer.open(folder), LandmarkFile.read(plan.data().landmarks()));
                archive.shelves().rebuild(_ -> {});
                report.say(
                        built.rows()
                                + " postcodes, "
                                + built.withoutPosition()
                                + " without a position, "
                                + built.rejected()
                                + " lines not read");
                report.end(0);
            } catch (IOException | RuntimeException fault) {
                report.say("doorstep: the gazetteer was not built: " + fault);
                report.end(1);
            }
        }
    }

    /// Forget all that is held under a telephone number.
    record Erase(String number) implements Errand {

        @Override
        public void run(Laptop.Plan plan, Archive archive, Report report) {
            try {
                EraseCommand.erase(number, plan, archive)
                        .forEach((what, count) -> report.say(count + " " + what + " erased"));
                report.end(0);
            } catch (UsageFault | RuntimeException fault) {
                report.say("doorstep: nothing more was erased: " + fault.getClass().getName());
                report.end(1);
            }
        }
    }

    /// Has this errand done by the system that runs on a folder, or here when none does.
    ///
    /// @return the exit code
    /// @throws UsageFault when the folder is held by somebody who takes no errands
    static int run(Errand errand, DataFolder data, Terminal terminal)
            throws UsageFault, IOException {
        return run(errand, data, terminal, Map.of());
    }

    /// The same with settings of the environment, for when none runs.
    static int run(
            Errand errand, DataFolder data, Terminal terminal, Map<String, String> environment)
            throws UsageFault, IOException {
        Report.ToTerminal report = new Report.ToTerminal(terminal);
        if (data.held()) {
            hand(errand, data, report);
        } else {
            Laptop.Plan plan = Laptop.Plan.offline(data, terminal, environment);
            try (DataFolder.Hold _ = data.take();
                    Archive archive =
                            Archive.open(
                                    data,
                                    plan.clocks().machine(),
                                    errand.filling(data, plan, terminal))) {
                errand.run(plan, archive, report);
            }
        }
        return report.code();
    }

    /// A folder that begins with a file of somebody's own gets no made-up world beside it; a
    /// gazetteer alone says nothing of what the folder will hold.
    private Archive.Filling filling(DataFolder data, Laptop.Plan plan, Terminal terminal) {
        return switch (this) {
            case Load _ -> new Seeds(data, true, plan.clocks(), terminal)::fill;
            case Postcodes _, Erase _ -> _ -> {};
        };
    }

    private static void hand(Errand errand, DataFolder data, Report report)
            throws UsageFault, IOException {
        if (!Files.exists(data.errands())) {
            throw new UsageFault("the Doorstep running on " + data.folder() + " is not ready yet");
        }
        String[] door = Files.readString(data.errands(), StandardCharsets.UTF_8).strip().split(" ");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door[0] + "/"))
                        .header("Authorization", "Bearer " + door[1])
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        new ObjectMapper().writeValueAsBytes(errand)))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Report.ToWire.read(line, report);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }
}
