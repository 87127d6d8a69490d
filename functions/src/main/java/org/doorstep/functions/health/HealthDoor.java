package org.doorstep.functions.health;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.House;
import org.doorstep.functions.Opening;
import org.doorstep.functions.web.Json;
import org.jspecify.annotations.Nullable;

/// Says whether the system answers: 503 until it does; after that 200, "degraded" when the
/// index is failing, since every door still answers then.
@Controller
final class HealthDoor {

    private final Opening opening;

    HealthDoor(Opening opening) {
        this.opening = opening;
    }

    @Get("/health")
    HttpResponse<byte[]> health(HttpRequest<?> request) {
        return opening.house()
                .map(house -> Json.ok(of(house)))
                .orElseGet(
                        () ->
                                Json.answer(
                                        HttpStatus.SERVICE_UNAVAILABLE,
                                        new Health("starting", null, null, List.of())));
    }

    private static Health of(House house) {
        try {
            House.Shelf shelf = house.shelf().get();
            return new Health(
                    "ok",
                    shelf.listings(),
                    new Index(shelf.build(), shelf.builtAt().toString()),
                    warnings(house));
        } catch (RuntimeException _) {
            return new Health("degraded", null, null, warnings(house));
        }
    }

    private static List<String> warnings(House house) {
        return Warnings.of(house.safety(), house.lines(), today(house));
    }

    /// A frozen clock may stand behind the machine's, or ahead of it: the later day counts.
    private static LocalDate today(House house) {
        Instant person = house.clocks().personsNow();
        Instant machine = house.clocks().machinesNow();
        return LocalDate.ofInstant(person.isAfter(machine) ? person : machine, Desk.LONDON);
    }

    /// @param warnings what a person should see to; empty when all is well
    record Health(
            String status,
            @Nullable Integer listings,
            @Nullable Index index,
            List<String> warnings) {}

    record Index(String build, String builtAt) {}
}
