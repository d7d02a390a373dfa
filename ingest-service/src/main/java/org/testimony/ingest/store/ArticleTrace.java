package org.testimony.ingest.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article went.
 *
 * @param url absent, like the next two, when the article was dropped before it ever became one
 * @param received when it was first seen
 * @param revisions oldest first
 * @param steps what else happened to it, oldest first
 * @param feeds the feeds that list it
 * @param otherAddresses canonical URLs that lead to the same article
 * @param waiting the fetch of its page that is still to come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleTrace(
        String articleId,
        @Nullable String url,
        @Nullable String canonicalUrl,
        @Nullable Instant received,
        List<Revision> revisions,
        List<Event> steps,
        List<String> feeds,
        List<String> otherAddresses,
        @Nullable Waiting waiting) {
    public ArticleTrace {
        revisions = List.copyOf(revisions);
        steps = List.copyOf(steps);
        feeds = List.copyOf(feeds);
        otherAddresses = List.copyOf(otherAddresses);
    }

    /**
     * One revision.
     *
     * @param from {@code posted}, or the id of the feed that brought it
     * @param outbox {@code pending} until it is on the topic, then {@code published}
     * @param page how the page was had that the text was taken from; absent when the text was in the feed or the post
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revision(
            int revision,
            String revisionHash,
            Instant received,
            String from,
            String outbox,
            @Nullable JsonNode page) {}

    /** Something that happened, perhaps more than once. */
    public record Event(
            String gate, String outcome, String origin, Instant first, Instant last, int times, JsonNode detail) {}

    /** A fetch that is to come. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waiting(
            String feed,
            Instant since,
            Instant due,
            int attempts,
            @Nullable String lastError) {}

    /** Whether nothing at all is known under this id. */
    boolean isEmpty() {
        return url == null && steps.isEmpty() && waiting == null;
    }
}
