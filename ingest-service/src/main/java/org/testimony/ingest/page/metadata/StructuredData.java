package org.testimony.ingest.page.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The article in the structured data of a page, with bounds on size and depth.
 *
 * <p>There are two readings. The exact one takes what reader views take: valid JSON whose outermost object, list or graph has
 * an article of schema.org. The tolerant one repairs small errors and looks everywhere; it only fills gaps.
 */
final class StructuredData {
    private static final int MAX_LENGTH = 1_000_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_SEARCH_DEPTH = 8;
    private static final Pattern SCHEMA = Pattern.compile("https?://schema\\.org/?");
    private static final Pattern WRAPPING = Pattern.compile("^\\s*<!\\[CDATA\\[|]]>\\s*$");
    private static final JsonMapper EXACT = JsonMapper.builder(factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper TOLERANT = JsonMapper.builder(factory())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private StructuredData() {}

    /** The article that reader views find. */
    static Optional<StructuredArticle> exact(List<String> scripts) {
        return scripts.stream()
                .map(script -> parse(EXACT, script))
                .flatMap(Optional::stream)
                .map(StructuredData::outermost)
                .flatMap(Optional::stream)
                .findFirst()
                .map(StructuredArticle::of);
    }

    /** An article anywhere in the data, small errors repaired. */
    static Optional<StructuredArticle> tolerant(List<String> scripts) {
        return scripts.stream()
                .map(script -> parse(TOLERANT, script))
                .flatMap(Optional::stream)
                .map(root -> search(root, 0))
                .flatMap(Optional::stream)
                .findFirst()
                .map(StructuredArticle::of);
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_LENGTH)
                        .maxNumberLength(100)
                        .build())
                .build();
    }

    private static Optional<JsonNode> parse(JsonMapper mapper, String script) {
        String json = WRAPPING.matcher(script).replaceAll("");
        if (json.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.readTree(json));
        } catch (JsonProcessingException e) {
            // Broken data are common; the page itself still speaks.
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> outermost(JsonNode root) {
        JsonNode object = root.isArray() ? firstArticle(root) : root;
        if (object == null || !isSchema(object.path("@context"))) {
            return Optional.empty();
        }
        if (!object.has("@type") && object.path("@graph").isArray()) {
            object = firstArticle(object.path("@graph"));
        }
        return Optional.ofNullable(object).filter(StructuredData::isArticle);
    }

    private static boolean isSchema(JsonNode context) {
        JsonNode vocabulary = context.isObject() ? context.path("@vocab") : context;
        return vocabulary.isTextual() && SCHEMA.matcher(vocabulary.textValue()).matches();
    }

    private static @Nullable JsonNode firstArticle(JsonNode list) {
        for (JsonNode one : list) {
            if (isArticle(one)) {
                return one;
            }
        }
        return null;
    }

    private static boolean isArticle(JsonNode object) {
        JsonNode type = object.path("@type");
        return type.isTextual() && StructuredArticle.isArticle(type.textValue());
    }

    private static Optional<JsonNode> search(JsonNode node, int depth) {
        if (isArticle(node) || hasArticleAmongTypes(node)) {
            return Optional.of(node);
        }
        if (depth == MAX_SEARCH_DEPTH) {
            return Optional.empty();
        }
        for (JsonNode child : node) {
            Optional<JsonNode> found = search(child, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean hasArticleAmongTypes(JsonNode node) {
        for (JsonNode type : node.path("@type")) {
            if (type.isTextual() && StructuredArticle.isArticle(type.textValue())) {
                return true;
            }
        }
        return false;
    }
}
