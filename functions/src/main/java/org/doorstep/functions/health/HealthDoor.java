package org.doorstep.functions.health;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
                                        new Health("starting", null, null)));
    }

    private static Health of(House house) {
        try {
            House.Shelf shelf = house.shelf().get();
            return new Health(
                    "ok", shelf.listings(), new Index(shelf.build(), shelf.builtAt().toString()));
        } catch (RuntimeException _) {
            return new Health("degraded", null, null);
        }
    }

    record Health(String status, @Nullable Integer listings, @Nullable Index index) {}

    record Index(String build, String builtAt) {}
}
