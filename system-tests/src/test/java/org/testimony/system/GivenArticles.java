package org.testimony.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.testimony.contract.topic.Json;

/** Articles from files of one JSON object a line, in the form that {@code ./testimony classify} reads, as ingest takes them. */
final class GivenArticles {
    private final List<ObjectNode> articles;

    private GivenArticles(List<ObjectNode> articles) {
        this.articles = List.copyOf(articles);
    }

    static GivenArticles in(List<Path> files) throws IOException {
        List<ObjectNode> articles = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                // A second text at one address is a revision of the first; which of them stands depends on the order.
                if (!line.isBlank()
                        && addresses.add(
                                Json.mapper().readTree(line).path("url").asText())) {
                    articles.add(posted(Json.mapper().readTree(line)));
                }
            }
        }
        return new GivenArticles(articles);
    }

    private static ObjectNode posted(JsonNode given) {
        ObjectNode posted = Json.mapper().createObjectNode();
        posted.put("url", given.path("url").asText());
        posted.put("title", given.path("title").asText());
        posted.put("text", given.path("text").asText());
        put(posted, "publisher", given.path("publisher"));
        put(posted, "language", given.path("lang"));
        put(posted, "publishedAt", given.path("published"));
        return posted;
    }

    private static void put(ObjectNode posted, String field, JsonNode value) {
        if (value.isTextual() && !value.asText().isBlank()) {
            posted.put(field, value.asText());
        }
    }

    List<ObjectNode> inOrder() {
        return articles;
    }

    List<ObjectNode> reversed() {
        List<ObjectNode> reversed = new ArrayList<>(articles);
        Collections.reverse(reversed);
        return reversed;
    }

    List<ObjectNode> shuffled(long seed) {
        List<ObjectNode> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** Those that were published on a day or before; an article without a date is not among them. */
    GivenArticles publishedBy(LocalDate day) {
        return new GivenArticles(articles.stream()
                .filter(article -> {
                    String published = article.path("publishedAt").asText("");
                    return !published.isEmpty()
                            && !LocalDate.parse(published.substring(0, 10)).isAfter(day);
                })
                .toList());
    }
}
