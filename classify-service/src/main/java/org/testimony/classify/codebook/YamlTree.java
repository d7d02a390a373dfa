package org.testimony.classify.codebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers of each part of the files it reads where it stood, so that an error in a whole made of many files can say it. */
final class YamlTree {
    private final Map<JsonNode, String> places = new IdentityHashMap<>();

    /** The next value of a parser that stands before it; {@code source} names the file in messages. */
    JsonNode read(JsonParser parser, String source) throws IOException {
        JsonToken token = parser.nextToken();
        return token == null ? NullNode.getInstance() : node(parser, source);
    }

    private JsonNode node(JsonParser parser, String source) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode node = switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, source);
            case START_ARRAY -> array(parser, source);
            // New numbers, because the shared ones would all have one place.
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new DoubleNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> BooleanNode.valueOf(parser.getBooleanValue());
            case VALUE_NULL -> NullNode.getInstance();
            default -> new TextNode(parser.getText());
        };
        places.put(node, source + ", line " + line);
        return node;
    }

    private ObjectNode object(JsonParser parser, String source) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.has(name)) {
                throw new JsonMappingException(parser, name + " stands twice in one place");
            }
            object.set(name, node(parser, source));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String source) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, source));
        }
        return array;
    }

    /**
     * Where the deepest known part of a path stood: "file, line 12"; nothing for what no file holds.
     *
     * @param keys names that lead on from the end of the path, as far as they are there
     */
    Optional<String> place(JsonNode root, List<JsonMappingException.Reference> path, List<String> keys) {
        JsonNode here = root;
        String place = places.get(root);
        for (JsonMappingException.Reference step : path) {
            here = step.getFieldName() == null ? here.path(step.getIndex()) : here.path(step.getFieldName());
            place = places.getOrDefault(here, place);
        }
        for (String key : keys) {
            here = here.path(key);
            place = places.getOrDefault(here, place);
        }
        return Optional.ofNullable(place);
    }
}
