package org.doorstep.listing.openreferral;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.function.UnaryOperator;

/// Reads one value of a JSON file into a tree whose size and depth are bounded. All values are
/// text in it, numbers too: a number of a thousand digits does no harm as text, and files write
/// ages and prices both ways.
final class BoundedTree {

    /// Characters in one record, names included.
    private static final int MOST = 2_000_000;

    private static final int DEEPEST = 24;

    /// What a value costs besides its characters: the node that holds it.
    private static final int NODE = 16;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final UnaryOperator<String> values;
    private int left = MOST;
    private boolean deep;

    BoundedTree(UnaryOperator<String> values) {
        this.values = values;
    }

    /// Whether more was there than a record may hold; the tree then lacks the rest.
    boolean overflowed() {
        return left < 0;
    }

    /// Whether something nested too deep was left out.
    boolean cutDeep() {
        return deep;
    }

    /// The value at the parser's token, which is then its last one.
    JsonNode read(JsonParser parser) throws IOException {
        return value(parser, DEEPEST);
    }

    private JsonNode value(JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && (depth == 0 || overflowed())) {
            deep |= depth == 0;
            parser.skipChildren();
            return MissingNode.getInstance();
        }
        left -= NODE;
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_NULL -> MissingNode.getInstance();
            default -> text(parser);
        };
    }

    private JsonNode text(JsonParser parser) throws IOException {
        left -= parser.getTextLength();
        return overflowed()
                ? MissingNode.getInstance()
                : TextNode.valueOf(values.apply(parser.getText()));
    }

    private ObjectNode object(JsonParser parser, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            left -= name.length();
            parser.nextToken();
            JsonNode value = value(parser, depth - 1);
            if (!value.isMissingNode() && !overflowed()) {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(parser, depth - 1);
            if (!value.isMissingNode() && !overflowed()) {
                array.add(value);
            }
        }
        return array;
    }
}
