package org.doorstep.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.search.SearchAnswer;
import org.doorstep.functions.web.Json;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.place.Place;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// `understand`: what messages mean, a line of JSON for each line read.
final class UnderstandCommand {

    private static final Set<String> VALUED = Set.of("clock", "data", "near");

    private UnderstandCommand() {}

    static int run(List<String> args, InputStream in, Terminal terminal)
            throws UsageFault, IOException {
        Arguments arguments = Arguments.read(args, VALUED, Set.of()).withoutRest();
        LocalDateTime now =
                LocalDateTime.ofInstant(
                        LaptopClock.of(arguments.option("clock")).personsNow(), Desk.LONDON);
        Knowledge knowledge = DataFolder.of(arguments.option("data")).knowledge();
        Place near = near(arguments.option("near"), knowledge);
        SafetyCheck safety = new SafetyCheck();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Understood understood = knowledge.understanding().read(line, now);
            Place place = understood.place() == null ? near : understood.place();
            Meaning meaning =
                    new Meaning(
                            SearchAnswer.Meant.of(
                                    understood, place, understood.corrected(), List.of()),
                            SearchAnswer.Safety.of(safety.check(line)));
            terminal.say(new String(Json.write(meaning), StandardCharsets.UTF_8));
        }
        return 0;
    }

    private static @Nullable Place near(Optional<String> given, Knowledge knowledge)
            throws UsageFault {
        if (given.isEmpty()) {
            return null;
        }
        return knowledge
                .place(given.get())
                .orElseThrow(() -> new UsageFault("--near is a postcode or a town we know"));
    }

    record Meaning(SearchAnswer.Meant understood, SearchAnswer.Safety safety) {}
}
