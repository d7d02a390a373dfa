package org.testimony.classify.story;

import org.testimony.classify.table.MemoryTable;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/**
 * What story grouping remembers.
 *
 * @param members the story and the fingerprint of each article; an article that is withdrawn is removed
 * @param stories the articles of each story; a story is removed when it has joined another or is empty
 * @param index which articles have a hash among their smallest; bounded per hash, removed with the last article
 */
public record StoryTables(
        Table<ArticleId, StoryMember> members, Table<StoryId, Story> stories, Table<Integer, ArticleList> index) {
    /** Tables that live as long as the program. */
    public static StoryTables inMemory() {
        return new StoryTables(new MemoryTable<>(), new MemoryTable<>(), new MemoryTable<>());
    }
}
