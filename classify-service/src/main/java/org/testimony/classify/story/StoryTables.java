package org.testimony.classify.story;

import java.util.Map;
import org.testimony.classify.table.MemoryTable;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/**
 * What story grouping remembers.
 *
 * @param members the story and the fingerprint of each article; an article that is withdrawn is removed
 * @param stories the articles of each story; a story is removed when it has joined another or is empty
 * @param index one article of each story that has a hash among its smallest; bounded per hash, removed with the last
 */
public record StoryTables(
        Table<ArticleId, StoryMember> members, Table<StoryId, Story> stories, Table<Integer, ArticleList> index) {
    /** Tables that live as long as the program. */
    public static StoryTables inMemory() {
        return new StoryTables(new MemoryTable<>(), new MemoryTable<>(), new MemoryTable<>());
    }

    StoryMember member(ArticleId article) {
        StoryMember member = members.get(article);
        if (member == null) {
            throw new IllegalStateException("article " + article + " is in a story but has no fingerprint");
        }
        return member;
    }

    Story story(StoryId id) {
        Story story = stories.get(id);
        if (story == null) {
            throw new IllegalStateException("story " + id + " has members but no record");
        }
        return story;
    }

    static StoryMember known(Map<ArticleId, StoryMember> members, ArticleId article) {
        StoryMember member = members.get(article);
        if (member == null) {
            throw new IllegalStateException("article " + article + " was divided but not given");
        }
        return member;
    }
}
