package org.testimony.ingest.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A JSON object from outside, read with bounds; its fields are asked for one by one and errors name them. */
final class JsonInput {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(32).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private JsonInput(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads an object.
     *
     * @throws ProblemException when the bytes are no JSON object
     */
    static JsonInput read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || !node.isObject()) {
                throw invalid("bad-json", "The body must be one JSON object.");
            }
            return new JsonInput(node);
        } catch (IOException e) {
            throw invalid("bad-json", "The body is not valid JSON.");
        }
    }

    /** An object that we made ourselves, to pass the same checks. */
    static JsonInput of(JsonNode object) {
        return new JsonInput(object);
    }

    /** Whether the field is there, be it null. */
    boolean has(String field) {
        return object.has(field);
    }

    /** The text of a field; absent, null and blank are the same. */
    @Nullable
    String text(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw invalid("bad-field", "The field " + field + " must be a text.");
        }
        return node.textValue().isBlank() ? null : node.textValue();
    }

    /** The text of a field that must be there. */
    String requiredText(String field) {
        String text = text(field);
        if (text == null) {
            throw invalid("missing-field", "The field " + field + " is missing or empty.");
        }
        return text;
    }

    /** The whole number in a field, or nothing when it is absent or null. */
    @Nullable
    Integer number(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.canConvertToExactIntegral() || !node.canConvertToInt()) {
            throw invalid("bad-field", "The field " + field + " must be a whole number.");
        }
        return node.intValue();
    }

    private static ProblemException invalid(String code, String detail) {
        return new ProblemException(Problem.invalid(code, detail));
    }
}
