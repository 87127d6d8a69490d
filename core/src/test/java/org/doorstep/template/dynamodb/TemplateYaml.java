package org.doorstep.template.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The template, parsed. CloudFormation's short functions become maps of one entry, as their
/// long form is: `!Ref Listings` is `{Ref: Listings}`.
public final class TemplateYaml {

    private TemplateYaml() {}

    /// The template of this checkout.
    public static Map<?, ?> ofThisCheckout() {
        Path file = Path.of(System.getProperty("doorstep.root", ".."), "template.yaml");
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<?, ?> parse(String yaml) {
        return new Yaml(new Functions()).load(yaml);
    }

    private static final class Functions extends SafeConstructor {
        Functions() {
            super(new LoaderOptions());
            yamlMultiConstructors.put(
                    "!",
                    new AbstractConstruct() {
                        @Override
                        public Object construct(Node node) {
                            String tag = node.getTag().getValue().substring(1);
                            return Map.of(tag.equals("Ref") ? tag : "Fn::" + tag, value(node));
                        }
                    });
        }

        private Object value(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> node.toString();
            };
        }
    }
}
