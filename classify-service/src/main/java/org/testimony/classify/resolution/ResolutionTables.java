package org.testimony.classify.resolution;

import org.testimony.classify.identity.IdentityTables;
import org.testimony.classify.story.StoryTables;
import org.testimony.classify.table.MemoryTable;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.reading.TaggedArticle;

/**
 * All that is remembered about one organisation.
 *
 * @param articles the newest reading of each relevant article; removed when an article is no longer relevant
 */
public record ResolutionTables(Table<ArticleId, TaggedArticle> articles, StoryTables stories, IdentityTables identity) {
    /** Tables that live as long as the program. */
    public static ResolutionTables inMemory() {
        return new ResolutionTables(new MemoryTable<>(), StoryTables.inMemory(), IdentityTables.inMemory());
    }
}
