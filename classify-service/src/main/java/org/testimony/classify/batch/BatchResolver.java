package org.testimony.classify.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.TaggedArticle;

/**
 * Says to which story a reading belongs and which persons its mentions are. Takes all readings in file order first,
 * because a later article can show two earlier stories or persons to be one.
 */
public interface BatchResolver {
    /**
     * What was resolved.
     *
     * @param storyId absent when the article is not relevant or nothing is known
     * @param defectorIds one for each mention, in the reading's order
     */
    record Resolution(@Nullable String storyId, List<String> defectorIds) {}

    /** Takes the next reading of the file. */
    void take(Article article, TaggedArticle reading);

    /** The final answer for a reading that was taken. */
    Resolution resolve(TaggedArticle reading);
}
