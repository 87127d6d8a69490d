package org.doorstep.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Turns the distinct services of the Street Support Network into Open Referral's JSON, so that
/// our own importer reads them. A provider's second service gets its key with a number.
final class StreetSupport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private StreetSupport() {}

    /// The services of a file of JSON lines, one a line again.
    static byte[] converted(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        Map<String, Integer> seen = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                JsonNode given = JSON.readTree(line);
                String key = given.path("key").asText();
                int times = seen.merge(key, 1, Integer::sum);
                String id = times == 1 ? key : key + "-" + times;
                lines.append(service(id, given)).append('\n');
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode service(String id, JsonNode given) {
        ObjectNode service = MAKE.objectNode();
        service.put("id", id);
        service.put("name", given.path("name").asText());
        service.put("description", description(given));
        service.put("status", "active");
        service.putObject("organization")
                .put("id", given.path("key").asText())
                .put("name", given.path("name").asText());
        JsonNode address = given.path("address");
        if (address.path("telephone").isTextual()) {
            service.putArray("phones")
                    .addObject()
                    .put("number", address.path("telephone").asText());
        }
        service.set("schedules", hours(address.path("openingTimes")));
        place(id, address, service.putArray("service_at_locations").addObject());
        return service;
    }

    /// What it is, and the tags, which say whom it is for.
    private static String description(JsonNode given) {
        StringBuilder tags = new StringBuilder();
        given.path("tags").forEach(t -> tags.append(tags.isEmpty() ? "" : ", ").append(t.asText()));
        String info = given.path("serviceInfo").asText("");
        return tags.isEmpty() ? info : info + "\n\nFor: " + tags;
    }

    private static ArrayNode hours(JsonNode times) {
        ArrayNode hours = MAKE.arrayNode();
        for (JsonNode time : times) {
            String day = time.path("day").asText();
            if (day.length() > 2) {
                hours.addObject()
                        .put("freq", "WEEKLY")
                        .put("byday", day.substring(0, 2).toUpperCase(Locale.ROOT))
                        .put("opens_at", time.path("startTime").asText())
                        .put("closes_at", time.path("endTime").asText());
            }
        }
        return hours;
    }

    private static void place(String id, JsonNode address, ObjectNode at) {
        ObjectNode location = at.put("id", id + "-at").putObject("location");
        location.put("id", id + "-place").put("location_type", "physical");
        if (address.path("latitude").isNumber() && address.path("longitude").isNumber()) {
            location.set("latitude", address.path("latitude"));
            location.set("longitude", address.path("longitude"));
        }
        location.putArray("addresses")
                .addObject()
                .put("address_1", street(address))
                .put("city", address.path("city").asText(""))
                .put("postal_code", address.path("postcode").asText("").strip());
    }

    private static String street(JsonNode address) {
        StringBuilder street = new StringBuilder();
        for (String line : new String[] {"street", "street1", "street2", "street3"}) {
            String said = address.path(line).asText("").strip();
            if (!said.isEmpty()) {
                street.append(street.isEmpty() ? "" : ", ").append(said);
            }
        }
        return street.toString();
    }
}
