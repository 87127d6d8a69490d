package org.doorstep.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.listing.openreferral.OpenReferralReader;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;

/// As many made-up services as wanted, in Open Referral's JSON, the same for the same seed. Their
/// words follow the statistics of the seeds, their hours, costs and needs the shape of a seed's,
/// their places the towns. They are for measuring, not for judging what is found.
record GeneratedServices(SeedWords words, Towns towns, long seed) {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> ROOMS =
            List.of("Hall", "Centre", "Church", "Library", "Room");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    /// With what the seeds of a checkout teach.
    static GeneratedServices of(Path root, long seed) throws IOException {
        return new GeneratedServices(SeedWords.learn(root), Towns.load(), seed);
    }

    /// How they are read when they are loaded.
    static Reading reading() {
        return Reading.of("bench", DAY, HoursText.NONE);
    }

    /// The first so many, one a line.
    void write(Path file, int count) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int n = 0; n < count; n++) {
                out.write(line(n, 0));
                out.write('\n');
            }
        }
    }

    /// The first so many as the importer reads them.
    Stream<Listing> listings(int count) {
        return IntStream.range(0, count).mapToObj(this::listing);
    }

    private Listing listing(int n) {
        List<Listing> read = new ArrayList<>();
        new OpenReferralReader(reading())
                .read(
                        new ByteArrayInputStream(line(n, 0)),
                        each -> {
                            if (each instanceof Read.Loaded(Listing listing, _)) {
                                read.add(listing);
                            }
                        });
        return read.getFirst();
    }

    /// One of them; another edition differs in its words only.
    byte[] line(int n, int edition) {
        // One generator for each, so that they are the same in whatever order.
        Random random = new Random(new SplittableRandom(seed * 1_000_003 + n).nextLong());
        JsonNode shape = SeedWords.any(random, words.seeds());
        String topic = SeedWords.any(random, words.topics());
        Towns.Town town = towns.any(random);
        ObjectNode service = MAKE.objectNode();
        service.put("id", "service-" + n);
        service.put("name", words.name(random, topic));
        service.put("description", words.text(random, topic) + " Edition " + edition + ".");
        service.put("status", shape.path("status").asText("active"));
        service.put("url", "https://service" + n + ".example");
        service.put("assured_date", DAY.minusDays(random.nextInt(700)).toString());
        service.set("organization", organization(n / 4));
        service.set("phones", phones(random));
        copy(shape, service);
        service.set("schedules", hours(shape.path("schedules"), random));
        service.set("attributes", attributes("doorstep-topics", topic));
        service.set("service_at_locations", places(n, shape, town, random));
        return service.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void copy(JsonNode shape, ObjectNode service) {
        for (String field : List.of("minimum_age", "maximum_age", "languages")) {
            if (shape.hasNonNull(field)) {
                service.set(field, shape.get(field));
            }
        }
        ArrayNode costs = service.putArray("cost_options");
        for (JsonNode cost : shape.path("cost_options")) {
            if (cost.path("amount").isNumber()) {
                costs.addObject().set("amount", cost.get("amount"));
            }
        }
    }

    private static ObjectNode organization(int n) {
        Random random = new Random(n);
        String name = SeedWords.capital(SeedWords.madeUp(random));
        return MAKE.objectNode().put("id", "organisation-" + n).put("name", name + " Friends");
    }

    private static ArrayNode phones(Random random) {
        ArrayNode phones = MAKE.arrayNode();
        phones.addObject().put("number", "020 7946 0" + (100 + random.nextInt(900)));
        return phones;
    }

    /// As many hours as the shape has, at its times, on other days.
    private static ArrayNode hours(JsonNode shape, Random random) {
        ArrayNode hours = MAKE.arrayNode();
        for (JsonNode line : shape) {
            if (line.path("opens_at").asText().matches("[0-9:]{4,8}")) {
                hours.addObject()
                        .put("freq", "WEEKLY")
                        .put("byday", SeedWords.any(random, DAYS))
                        .put("opens_at", line.path("opens_at").asText())
                        .put("closes_at", line.path("closes_at").asText());
            }
        }
        return hours;
    }

    private static ArrayNode attributes(String taxonomy, String code) {
        ArrayNode attributes = MAKE.arrayNode();
        attributes
                .addObject()
                .putObject("taxonomy_term")
                .put("taxonomy", taxonomy)
                .put("code", code);
        return attributes;
    }

    private ArrayNode places(int n, JsonNode shape, Towns.Town town, Random random) {
        ArrayNode places = MAKE.arrayNode();
        for (JsonNode place : shape.path("service_at_locations")) {
            ObjectNode location = places.addObject().putObject("location");
            var point = town.somewhere(random);
            location.put("id", "place-" + n + "-" + places.size());
            location.put("location_type", "physical");
            location.put(
                    "name",
                    SeedWords.capital(SeedWords.madeUp(random))
                            + " "
                            + SeedWords.any(random, ROOMS));
            location.put("latitude", point.lat()).put("longitude", point.lon());
            location.putArray("addresses")
                    .addObject()
                    .put("address_1", 1 + random.nextInt(90) + " High Street")
                    .put("city", town.name());
            if (place.path("location").has("attributes")) {
                location.set("attributes", place.path("location").get("attributes"));
            }
        }
        return places;
    }
}
