package org.testimony.stats.alert.rule;

import org.testimony.contract.id.ArticleId;
import org.testimony.contract.text.Evidence;

/** A piece of an article that an alert rests on. */
public record Sentence(ArticleId articleId, Evidence evidence) {}
