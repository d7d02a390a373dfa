package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.id.StoryId;

/**
 * Groups articles into stories. Two articles are linked when one is a copy of the other; a story is what links connect,
 * so the order of arrival decides nothing but the story's id, which comes from its first article. A revision may join
 * stories and never splits one: what was once printed as a copy stays one.
 */
public final class StoryGrouping {
    private final StoryTables tables;
    private final CopyIndex index;

    public StoryGrouping(StoryTables tables) {
        this.tables = tables;
        this.index = new CopyIndex(tables.index());
    }

    /**
     * Places one revision of an article.
     *
     * @param arrival a number that grows from article to article
     */
    public Placement place(ArticleId article, Fingerprint print, long arrival) {
        StoryMember before = tables.members().get(article);
        if (before != null && before.print().equals(print)) {
            return new Placement(before.story(), List.of());
        }
        if (before != null) {
            index.remove(article, before.print());
        }
        Map<StoryId, Story> stories = linked(article, print, before);
        index.add(article, print);
        if (stories.isEmpty()) {
            return found(article, print, arrival);
        }
        return join(article, print, stories);
    }

    /** Forgets an article that no longer counts. */
    public void remove(ArticleId article) {
        StoryMember member = tables.members().get(article);
        if (member == null) {
            return;
        }
        index.remove(article, member.print());
        tables.members().remove(article);
        Story rest = story(member.story()).minus(article);
        if (rest.articles().isEmpty()) {
            tables.stories().remove(member.story());
        } else {
            tables.stories().put(member.story(), rest);
        }
    }

    private Map<StoryId, Story> linked(ArticleId article, Fingerprint print, @Nullable StoryMember before) {
        Map<StoryId, Story> stories = new LinkedHashMap<>();
        if (before != null) {
            stories.put(before.story(), story(before.story()));
        }
        for (ArticleId candidate : index.candidates(print)) {
            StoryMember member = tables.members().get(candidate);
            // One copy is enough to belong to a story, so its other articles need no comparison.
            if (member != null
                    && !candidate.equals(article)
                    && !stories.containsKey(member.story())
                    && print.isCopyOf(member.print())) {
                stories.put(member.story(), story(member.story()));
            }
        }
        return stories;
    }

    private Placement found(ArticleId article, Fingerprint print, long arrival) {
        StoryId id = StableIds.story(article);
        // The article founded this story, was withdrawn and came back changed: the story is still its own.
        Story known = tables.stories().get(id);
        tables.stories().put(id, (known == null ? new Story(arrival, List.of()) : known).plus(List.of(article)));
        tables.members().put(article, new StoryMember(print, id));
        return new Placement(id, List.of());
    }

    private Placement join(ArticleId article, Fingerprint print, Map<StoryId, Story> stories) {
        StoryId oldest = stories.entrySet().stream()
                .min(Comparator.comparingLong(
                                (Map.Entry<StoryId, Story> e) -> e.getValue().founded())
                        .thenComparing(e -> e.getKey().value()))
                .orElseThrow()
                .getKey();
        List<ArticleId> moved = new ArrayList<>();
        stories.forEach((id, story) -> {
            if (!id.equals(oldest)) {
                moved.addAll(story.articles());
                tables.stories().remove(id);
            }
        });
        moved.remove(article);
        moved.forEach(other -> tables.members().put(other, new StoryMember(print(other), oldest)));
        Story grown = story(oldest).plus(moved).plus(List.of(article));
        tables.stories().put(oldest, grown);
        tables.members().put(article, new StoryMember(print, oldest));
        return new Placement(oldest, moved);
    }

    private Story story(StoryId id) {
        Story story = tables.stories().get(id);
        if (story == null) {
            throw new IllegalStateException("story " + id + " has members but no record");
        }
        return story;
    }

    private Fingerprint print(ArticleId article) {
        StoryMember member = tables.members().get(article);
        if (member == null) {
            throw new IllegalStateException("article " + article + " is in a story but has no fingerprint");
        }
        return member.print();
    }
}
