package org.doorstep.listing.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doorstep.listing.reading.Read;

/// Sorts the records of one file by their shape, so that each becomes services: a service, a
/// service at one of its places, an organisation with its services.
final class Records {

    private final ServiceReader services;
    private final Consumer<? super Read> each;

    /// Services that came place by place, until the file ends.
    private final Map<String, ObjectNode> byPlace = new LinkedHashMap<>();

    Records(ServiceReader services, Consumer<? super Read> each) {
        this.services = services;
        this.each = each;
    }

    void reject(String record, String reason) {
        each.accept(new Read.Rejected(record, reason));
    }

    /// One record as it stands in the file.
    void take(JsonNode record, BoundedTree tree) {
        if (tree.overflowed()) {
            reject(ServiceReader.shown(record), "a record too large to read");
            return;
        }
        if (!(record instanceof ObjectNode object)) {
            reject(record.toString(), "not a record");
            return;
        }
        if (object.path("service") instanceof ObjectNode service) {
            atPlace(object, service);
        } else if (object.path("services") instanceof ArrayNode many && !object.has("status")) {
            ofOrganization(object, many);
        } else {
            each.accept(withNote(services.read(object), tree));
        }
    }

    private static Read withNote(Read read, BoundedTree tree) {
        if (tree.cutDeep() && read instanceof Read.Loaded(var listing, var warnings)) {
            List<String> more = new ArrayList<>(warnings);
            more.add("something nested too deep left out");
            return new Read.Loaded(listing, more);
        }
        return read;
    }

    /// HSDS's `service_at_location` with its service inside.
    private void atPlace(ObjectNode at, ObjectNode service) {
        at.remove("service");
        String id = service.path("id").asText("");
        if (id.isBlank()) {
            each.accept(services.read(service));
            return;
        }
        ObjectNode known = byPlace.computeIfAbsent(id, _ -> service);
        if (!known.path("service_at_locations").isArray()) {
            known.putArray("service_at_locations");
        }
        known.withArray("service_at_locations").add(at);
    }

    /// HSDS's `organization` with its services inside.
    private void ofOrganization(ObjectNode organization, ArrayNode many) {
        organization.remove("services");
        for (JsonNode one : many) {
            if (one instanceof ObjectNode service) {
                if (!service.has("organization")) {
                    service.set("organization", organization);
                }
                each.accept(services.read(service));
            } else {
                reject(one.toString(), "not a record");
            }
        }
    }

    /// Nothing follows: what waited for more places is read now.
    void end() {
        byPlace.values().forEach(service -> each.accept(services.read(service)));
        byPlace.clear();
    }
}
