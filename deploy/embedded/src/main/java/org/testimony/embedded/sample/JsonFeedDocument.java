package org.testimony.embedded.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.testimony.contract.topic.Json;

/** JSON Feed 1.1 with full texts; each item names its own language, and its publisher in the extension {@code _source}. */
final class JsonFeedDocument implements FeedDocument {
    @Override
    public String mediaType() {
        return "application/feed+json; charset=utf-8";
    }

    @Override
    public byte[] write(List<SampleArticle> articles) {
        ObjectNode feed = JsonNodeFactory.instance.objectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", "Testimony sample (JSON Feed)");
        ArrayNode items = feed.putArray("items");
        articles.forEach(article -> write(article, items.addObject()));
        try {
            return Json.mapper().writeValueAsBytes(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Writing JSON to memory failed", e);
        }
    }

    private static void write(SampleArticle article, ObjectNode item) {
        item.put("id", "testimony-sample:" + article.id());
        item.put("url", article.url());
        item.put("title", article.title());
        item.put("content_html", article.html());
        item.put("language", article.lang());
        LocalDate day = article.published();
        if (day != null) {
            item.put("date_published", day + "T00:00:00Z");
        }
        item.putObject("_source").put("title", article.publisher());
    }
}
