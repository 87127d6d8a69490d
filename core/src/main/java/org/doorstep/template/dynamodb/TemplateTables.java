package org.doorstep.template.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/// The DynamoDB tables of a CloudFormation template, as the requests that make them. A table is
/// named by its logical id. Property names are CloudFormation's (`AWS::DynamoDB::Table`).
public final class TemplateTables {

    private TemplateTables() {}

    /// One table of the template.
    ///
    /// @param expiry the attribute that TTL goes by
    public record Table(String name, CreateTableRequest request, Optional<String> expiry) {}

    /// The tables of a template.
    ///
    /// @param template the template as a YAML parser gives it; its tags may stand for anything
    /// @throws IllegalArgumentException when a table lacks what it must have
    public static List<Table> of(Map<?, ?> template) {
        List<Table> tables = new ArrayList<>();
        map(template, "Resources")
                .forEach(
                        (name, resource) -> {
                            if (resource instanceof Map<?, ?> r
                                    && "AWS::DynamoDB::Table".equals(r.get("Type"))) {
                                tables.add(table(name.toString(), map(r, "Properties")));
                            }
                        });
        return tables;
    }

    /// Makes those tables that are not there yet.
    public static void create(Map<?, ?> template, DynamoDbClient client) {
        List<String> there = client.listTablesPaginator().tableNames().stream().toList();
        for (Table table : of(template)) {
            if (!there.contains(table.name())) {
                var unused = client.createTable(table.request());
                table.expiry().ifPresent(attribute -> expire(client, table.name(), attribute));
            }
        }
    }

    private static void expire(DynamoDbClient client, String table, String attribute) {
        var unused =
                client.updateTimeToLive(
                        request ->
                                request.tableName(table)
                                        .timeToLiveSpecification(
                                                s -> s.attributeName(attribute).enabled(true)));
    }

    private static Table table(String name, Map<?, ?> properties) {
        CreateTableRequest.Builder request =
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(keys(properties))
                        .attributeDefinitions(
                                list(properties, "AttributeDefinitions").stream()
                                        .map(TemplateTables::attribute)
                                        .toList());
        List<GlobalSecondaryIndex> indexes =
                list(properties, "GlobalSecondaryIndexes").stream()
                        .map(TemplateTables::index)
                        .toList();
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        if (properties.containsKey("StreamSpecification")) {
            String view = text(map(properties, "StreamSpecification"), "StreamViewType");
            request.streamSpecification(
                    StreamSpecification.builder().streamEnabled(true).streamViewType(view).build());
        }
        Optional<String> expiry =
                properties.containsKey("TimeToLiveSpecification")
                        ? Optional.of(
                                text(map(properties, "TimeToLiveSpecification"), "AttributeName"))
                        : Optional.empty();
        return new Table(name, request.build(), expiry);
    }

    private static AttributeDefinition attribute(Map<?, ?> one) {
        return AttributeDefinition.builder()
                .attributeName(text(one, "AttributeName"))
                .attributeType(text(one, "AttributeType"))
                .build();
    }

    private static List<KeySchemaElement> keys(Map<?, ?> owner) {
        return list(owner, "KeySchema").stream()
                .map(
                        key ->
                                KeySchemaElement.builder()
                                        .attributeName(text(key, "AttributeName"))
                                        .keyType(text(key, "KeyType"))
                                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex index(Map<?, ?> one) {
        Map<?, ?> projection = map(one, "Projection");
        Projection.Builder projected =
                Projection.builder().projectionType(text(projection, "ProjectionType"));
        if (projection.get("NonKeyAttributes") instanceof List<?> names) {
            projected.nonKeyAttributes(names.stream().map(Object::toString).toList());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(text(one, "IndexName"))
                .keySchema(keys(one))
                .projection(projected.build())
                .build();
    }

    private static String text(Map<?, ?> owner, String name) {
        if (owner.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the template has no text " + name + " in " + owner);
    }

    private static Map<?, ?> map(Map<?, ?> owner, String name) {
        if (owner.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("the template has no map " + name + " in " + owner);
    }

    private static List<Map<?, ?>> list(Map<?, ?> owner, String name) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (owner.get(name) instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
