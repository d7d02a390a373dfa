package org.testimony.classify.story;

import java.util.List;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/**
 * Where an article belongs.
 *
 * @param moved other articles that now belong to this story too, because the article showed two stories to be one
 */
public record Placement(StoryId story, List<ArticleId> moved) {
    public Placement {
        moved = List.copyOf(moved);
    }
}
