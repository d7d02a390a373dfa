package org.testimony.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.article.Draft;

/** The form in which ingest-service takes an article. */
final class PostForm {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private PostForm() {}

    /** One line of a JSONL file; its own names for date and language are understood. */
    static ImportRecord fromJson(String where, String line) {
        try {
            JsonNode given = JSON.readTree(line);
            if (given == null || !given.isObject()) {
                return ImportRecord.refused(where, "not a JSON object");
            }
            ObjectNode article = JSON.createObjectNode();
            copy(given, article, "url", "url", "url");
            copy(given, article, "title", "title", "title");
            copy(given, article, "text", "text", "text");
            copy(given, article, "publisher", "publisher", "publisher");
            copy(given, article, "publishedAt", "publishedAt", "published");
            copy(given, article, "language", "language", "lang");
            String id = given.path("id").asText("");
            return ImportRecord.of(id.isEmpty() ? where : where + " (" + id + ")", article);
        } catch (IOException e) {
            return ImportRecord.refused(where, "not valid JSON");
        }
    }

    /** An item of a feed. */
    static ObjectNode fromDraft(Draft draft) {
        ObjectNode article = JSON.createObjectNode();
        article.put("url", draft.url());
        article.put("title", draft.title());
        article.put("text", draft.text());
        article.put("publisher", draft.publisher());
        article.put("language", draft.language());
        putPresent(
                article,
                "publishedAt",
                draft.publishedAt() == null ? null : draft.publishedAt().toString());
        return article;
    }

    static void putPresent(ObjectNode article, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            article.put(field, value);
        }
    }

    private static void copy(JsonNode from, ObjectNode to, String field, String name, String otherName) {
        JsonNode value = from.hasNonNull(name) ? from.get(name) : from.get(otherName);
        if (value != null && !value.isNull()) {
            to.set(field, value);
        }
    }
}
