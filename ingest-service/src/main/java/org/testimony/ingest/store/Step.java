package org.testimony.ingest.store;

import java.time.Instant;
import java.util.Map;
import org.testimony.contract.id.ArticleId;

/**
 * Something that happened to an article on its way.
 *
 * @param gate where: {@code feed}, {@code page}, {@code address}
 * @param outcome what, in one word
 * @param origin the feed's id, or the kind of post
 * @param detail what a reader needs to understand it; no text of the article
 */
public record Step(
        ArticleId articleId, String gate, String outcome, String origin, Instant at, Map<String, Object> detail) {
    public Step {
        detail = Map.copyOf(detail);
    }
}
