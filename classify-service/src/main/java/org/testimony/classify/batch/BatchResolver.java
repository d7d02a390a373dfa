package org.testimony.classify.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.TaggedArticle;

/** Says to which story a reading belongs and which persons its mentions are; called once an article, in file order. */
public interface BatchResolver {
    /**
     * What was resolved.
     *
     * @param storyId absent when the article is not relevant or nothing is known
     * @param defectorIds one for each mention, in the reading's order
     */
    record Resolution(@Nullable String storyId, List<String> defectorIds) {}

    /** Resolves one reading. */
    Resolution resolve(Article article, TaggedArticle reading);

    /** Every mention is its own person and no article has a story. */
    static BatchResolver none() {
        return (article, reading) -> new Resolution(
                null,
                reading.mentions().stream().map(m -> m.mentionId().value()).toList());
    }
}
