package org.testimony.stats.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.testimony.contract.reading.TaggedArticle;

/**
 * An article as it was read.
 *
 * @param recordedAt when the reading became known
 */
public record ArticleItem(@JsonUnwrapped TaggedArticle article, Instant recordedAt) {}
