package org.testimony.classify.story;

import java.util.List;
import java.util.stream.Stream;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/**
 * Articles that are copies of one text.
 *
 * @param founded arrival number of the article after which the story is named
 * @param articles in the order of their ids
 * @param cores how many groups of whole copies it consists of; the others are parts of them
 * @param near stories that share text with this one and are kept apart, in the order of their ids
 */
public record Story(long founded, List<ArticleId> articles, int cores, List<StoryId> near) {
    public Story {
        articles = List.copyOf(articles);
        near = List.copyOf(near);
    }

    /** Whether one more whole copy changes nothing but the list of articles. */
    boolean isPlain() {
        return cores == 1 && near.isEmpty();
    }

    Story plus(ArticleId article) {
        return new Story(
                founded,
                Stream.concat(articles.stream(), Stream.of(article))
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList(),
                cores,
                near);
    }
}
