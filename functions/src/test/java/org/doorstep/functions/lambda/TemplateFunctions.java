package org.doorstep.functions.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.template.dynamodb.TemplateYaml;

/// The functions of the template, as much as tests ask about them.
final class TemplateFunctions {

    private TemplateFunctions() {}

    /// One function.
    ///
    /// @param routes `GET /path` of each of its routes
    /// @param sources the types of its other events
    /// @param statements the statements of its policies
    record Function(
            String name,
            String zip,
            String handler,
            Map<String, String> environment,
            List<String> routes,
            List<Map<?, ?>> sources,
            List<Map<?, ?>> statements) {}

    static List<Function> all() {
        List<Function> functions = new ArrayList<>();
        Map<?, ?> template = TemplateYaml.ofThisCheckout();
        map(template, "Resources")
                .forEach(
                        (name, resource) -> {
                            Map<?, ?> r = (Map<?, ?>) Objects.requireNonNull(resource);
                            if ("AWS::Serverless::Function".equals(r.get("Type"))) {
                                functions.add(function(template, name.toString(), r));
                            }
                        });
        return functions;
    }

    private static Function function(Map<?, ?> template, String name, Map<?, ?> resource) {
        Map<?, ?> properties = map(resource, "Properties");
        Map<String, String> environment = new HashMap<>();
        Map<?, ?> shared = map(map(template, "Globals"), "Function");
        fill(environment, map(map(shared, "Environment"), "Variables"));
        if (properties.containsKey("Environment")) {
            fill(environment, map(map(properties, "Environment"), "Variables"));
        }
        List<String> routes = new ArrayList<>();
        List<Map<?, ?>> sources = new ArrayList<>();
        map(properties, "Events")
                .values()
                .forEach(
                        value -> {
                            Map<?, ?> event = (Map<?, ?>) Objects.requireNonNull(value);
                            Map<?, ?> p = map(event, "Properties");
                            if ("HttpApi".equals(event.get("Type"))) {
                                routes.add(p.get("Method") + " " + p.get("Path"));
                            } else {
                                sources.add(event);
                            }
                        });
        Path zip = Path.of(Objects.requireNonNull(properties.get("CodeUri")).toString());
        return new Function(
                name,
                zip.getName(0).toString(),
                Objects.requireNonNull(properties.get("Handler")).toString(),
                environment,
                routes,
                sources,
                statements(properties));
    }

    private static List<Map<?, ?>> statements(Map<?, ?> properties) {
        List<Map<?, ?>> statements = new ArrayList<>();
        for (Object policy : (List<?>) Objects.requireNonNull(properties.get("Policies"))) {
            Object all = ((Map<?, ?>) Objects.requireNonNull(policy)).get("Statement");
            for (Object one : (List<?>) Objects.requireNonNull(all)) {
                statements.add((Map<?, ?>) Objects.requireNonNull(one));
            }
        }
        return statements;
    }

    /// A `!Ref` is the logical id it names.
    private static void fill(Map<String, String> environment, Map<?, ?> variables) {
        variables.forEach(
                (name, value) ->
                        environment.put(
                                name.toString(),
                                value instanceof Map<?, ?> ref
                                        ? String.valueOf(ref.get("Ref"))
                                        : String.valueOf(value)));
    }

    static Map<?, ?> map(Map<?, ?> owner, String name) {
        return (Map<?, ?>) Objects.requireNonNull(owner.get(name), name);
    }
}
