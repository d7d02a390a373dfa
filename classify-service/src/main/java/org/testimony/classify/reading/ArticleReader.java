package org.testimony.classify.reading;

import org.testimony.contract.article.Article;
import org.testimony.contract.reading.TaggedArticle;

/**
 * Reads one revision of an article. Implementations are deterministic, thread-safe and never fail because of what a
 * text says.
 */
public interface ArticleReader {
    /** What the article says; the story is always absent, because one article alone cannot tell it. */
    TaggedArticle read(Article article);
}
