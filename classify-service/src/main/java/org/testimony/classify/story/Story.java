package org.testimony.classify.story;

import java.util.List;
import java.util.stream.Stream;
import org.testimony.contract.id.ArticleId;

/**
 * Articles that are copies of one text.
 *
 * @param founded arrival number of the first article
 * @param articles in the order in which they joined
 */
public record Story(long founded, List<ArticleId> articles) {
    public Story {
        articles = List.copyOf(articles);
    }

    Story plus(List<ArticleId> more) {
        return new Story(
                founded,
                Stream.concat(articles.stream(), more.stream()).distinct().toList());
    }

    Story minus(ArticleId article) {
        return new Story(
                founded, articles.stream().filter(a -> !a.equals(article)).toList());
    }
}
