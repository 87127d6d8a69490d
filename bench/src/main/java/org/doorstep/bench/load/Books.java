package org.doorstep.bench.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.conversation.Channel;
import org.doorstep.limits.Ration;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Parcel;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Holds what the provider was told against what the ledger keeps.
///
/// @param lost one line for each text that was neither answered nor asked for again, whose
///     answer the ledger does not have, or that met the day's limit
/// @param doubled one line for each text that was answered in two ways, or sent besides
public record Books(List<String> lost, List<String> doubled) {

    private static final String TABLE = "Ledger";

    /// Holds every delivery, once all are over.
    public static Books check(List<Taken> all, Ledger ledger, DynamoDbClient tables) {
        Books books = new Books(new ArrayList<>(), new ArrayList<>());
        Map<String, List<Taken>> byText =
                all.stream()
                        .filter(taken -> !taken.text().search())
                        .collect(Collectors.groupingBy(taken -> taken.text().id()));
        Map<String, Set<String>> kept = kept(tables);
        byText.values().forEach(deliveries -> books.check(deliveries, ledger, kept));
        all.stream()
                .filter(taken -> taken.text().search() && !taken.answered())
                .forEach(taken -> books.lost.add(taken.toString()));
        kept.keySet().forEach(key -> books.doubled.add("nobody sent " + key));
        return books;
    }

    private void check(List<Taken> deliveries, Ledger ledger, Map<String, Set<String>> kept) {
        String key = key(deliveries.getFirst().text());
        Set<String> items = kept.getOrDefault(key, Set.of());
        kept.remove(key);
        Set<List<String>> answers =
                deliveries.stream()
                        .filter(Taken::answered)
                        .map(Taken::replies)
                        .collect(Collectors.toSet());
        if (answers.size() > 1) {
            doubled.add(deliveries.getFirst().text().id() + " got two answers");
        }
        if (answers.isEmpty()) {
            if (deliveries.stream().noneMatch(Taken::putOff)) {
                lost.add(deliveries.toString());
            }
            return;
        }
        if (answers.stream().anyMatch(replies -> replies.contains(Ration.NOT_TODAY))) {
            lost.add(deliveries.getFirst().text().id() + " met the day's limit");
        }
        boolean remembered =
                ledger.answer(key).map(Exchange::replies).stream().anyMatch(answers::contains);
        if (!remembered) {
            lost.add("the ledger does not have the answer to " + deliveries);
        }
        boolean once =
                ledger.parcel(key).map(Parcel::state).stream()
                        .allMatch(Parcel.State.RETURNED::equals);
        if (!once || items.size() != 2) {
            doubled.add(items + " for " + deliveries.getFirst().text().id());
        }
    }

    private static String key(Arrival text) {
        return new Inbound(
                        "twilio",
                        text.id(),
                        text.from(),
                        text.to(),
                        text.words(),
                        Channel.SMS,
                        java.time.Instant.EPOCH)
                .key();
    }

    /// The ids of the ledger's items by the key of their text.
    private static Map<String, Set<String>> kept(DynamoDbClient tables) {
        Map<String, Set<String>> kept = new HashMap<>();
        tables
                .scanPaginator(scan -> scan.tableName(TABLE).projectionExpression("id"))
                .items()
                .stream()
                .map(item -> item.getOrDefault("id", AttributeValue.fromS("")).s())
                .forEach(
                        id ->
                                kept.computeIfAbsent(id.replaceAll("#.*", ""), _ -> new HashSet<>())
                                        .add(id));
        return kept;
    }
}
