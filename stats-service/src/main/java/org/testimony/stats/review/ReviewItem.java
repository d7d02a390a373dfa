package org.testimony.stats.review;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.article.ArticleItem;
import org.testimony.stats.person.PersonItem;

/**
 * One thing to look at. It is gone when the facts changed, a moment after a decision.
 *
 * @param persons one, or the two who may be one; none for an article
 * @param score how sure the machine is that the two are one, or which share of the stories holds another value
 * @param attribute what the texts contradict each other about
 * @param values the value that is counted first, then the others
 */
public record ReviewItem(
        String itemId,

        @Schema(enumeration = {"possibly-same", "unconfirmed", "contradiction", "unread"})
        String kind,

        Effect effect,
        Instant at,
        List<PersonItem> persons,
        @Nullable Double score,
        List<String> why,
        @Nullable String attribute,
        @Nullable List<Told> values,
        @Nullable ArticleItem article) {
    /** By how many persons each bound of the total may move, up or down, by one decision. */
    public record Effect(int low, int best, int high) {}

    /**
     * A value that some mentions give.
     *
     * @param mentions how many of them are known by id
     * @param sources stories that hold it, copies counted once; absent when nobody counted
     */
    public record Told(String value, int mentions, @Nullable Integer sources, List<String> mentionIds) {}
}
