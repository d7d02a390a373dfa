package org.testimony.ingest.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.Feed;
import org.testimony.ingest.feed.FeedAuthor;
import org.testimony.ingest.feed.FeedItem;

/** A feed as JSON, with the names that feed readers commonly give to its parts. */
final class FeedJson {
    private FeedJson() {}

    /** Adds the parts {@code feed}, {@code entries}, {@code encoding}, {@code format} and {@code repairs}. */
    static void add(ObjectNode answer, Feed feed) {
        answer.put("format", feed.format());
        answer.put("encoding", feed.charset());
        ObjectNode about = answer.putObject("feed");
        about.put("title", feed.title());
        about.put("description", feed.description());
        about.put("link", feed.link());
        about.put("id", feed.id());
        about.put("language", feed.language());
        about.set("author", author(feed.authors()));
        about.put("published", text(feed.published()));
        about.put("updated", text(feed.updated()));
        feed.items().forEach(item -> addItem(answer.withArray("entries").addObject(), item));
        answer.withArray("entries");
        if (feed.itemsBeyond() > 0) {
            answer.put("itemsBeyond", feed.itemsBeyond());
        }
        ObjectNode repairs = answer.putObject("repairs");
        feed.repairs().forEach((repair, count) -> repairs.put(repair.name(), count));
    }

    // Readers show the content where there is no summary, and so does this.
    private static void addItem(ObjectNode entry, FeedItem item) {
        entry.put("id", item.id());
        entry.put("link", item.link());
        entry.put("title", item.title());
        entry.put("summary", item.summary() == null ? item.content() : item.summary());
        entry.put("content", item.content());
        entry.put("fullText", item.fullText());
        entry.set("author", author(item.authors()));
        item.authors().forEach(each -> entry.withArray("authors").add(author(List.of(each))));
        entry.put("source", item.source());
        entry.put("language", item.language());
        entry.put("published", text(item.date()));
        entry.put("updated", text(item.updated()));
        entry.put("unreadDate", item.unreadDate());
    }

    private static @Nullable JsonNode author(List<FeedAuthor> authors) {
        if (authors.isEmpty()) {
            return null;
        }
        FeedAuthor first = authors.get(0);
        return FileCases.JSON
                .createObjectNode()
                .put("name", first.name())
                .put("email", first.email())
                .put("uri", first.uri());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
