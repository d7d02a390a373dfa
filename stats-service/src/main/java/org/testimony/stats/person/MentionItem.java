package org.testimony.stats.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Mention;
import org.testimony.stats.article.ArticleRef;

/**
 * A mention and the article it is from.
 *
 * @param article absent until the article's own record has arrived
 */
record MentionItem(@JsonUnwrapped Mention mention, @Nullable ArticleRef article) {}
