package org.testimony.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The articles that a browser was told of, with their traces. */
final class ShownArticles implements LiveClient.Listener {
    private final Map<String, String> traces = new ConcurrentHashMap<>();
    private volatile boolean connected;

    @Override
    public void event(String name, String data) {
        connected = true;
        if (name.equals("article")) {
            JsonNode article = Http.read(data);
            traces.put(
                    article.path("articleId").asText(), article.path("traceId").asText());
        }
    }

    /** Whether anything was told yet. */
    boolean connected() {
        return connected;
    }

    /** The trace of each article by its id. */
    Map<String, String> traces() {
        return traces;
    }
}
