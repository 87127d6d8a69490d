package org.doorstep.local;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;

/// Reads template.yaml as far as a laptop needs it: CloudFormation's short functions (`!Ref`,
/// `!Sub`) stand for nothing here.
final class Template {

    private Template() {}

    static Map<?, ?> parse(String yaml) {
        return new Yaml(new Tolerant()).load(yaml);
    }

    private static final class Tolerant extends SafeConstructor {
        Tolerant() {
            super(new LoaderOptions());
            yamlMultiConstructors.put(
                    "!",
                    new AbstractConstruct() {
                        @Override
                        public Object construct(Node node) {
                            return node.getTag().getValue();
                        }
                    });
        }
    }
}
