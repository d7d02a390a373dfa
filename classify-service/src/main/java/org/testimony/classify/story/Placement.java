package org.testimony.classify.story;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/**
 * Where an article belongs.
 *
 * @param moved other articles that now belong to another story than before, because the article showed two stories to be
 *     one or one to be two; in the order of their ids
 */
public record Placement(StoryId story, Map<ArticleId, StoryId> moved) {
    public Placement {
        Map<ArticleId, StoryId> sorted = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        sorted.putAll(moved);
        moved = Collections.unmodifiableMap(sorted);
    }
}
