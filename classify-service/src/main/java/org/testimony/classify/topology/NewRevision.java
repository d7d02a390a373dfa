package org.testimony.classify.topology;

import org.testimony.contract.article.Article;

/**
 * A revision that was not seen before.
 *
 * @param original the bytes it was read from, in case a later step gives up
 * @param wasRelevant whether an earlier revision was relevant
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes only pass through; nothing compares them
public record NewRevision(Article article, byte[] original, boolean wasRelevant) {
    NewRevision after(boolean relevant) {
        return new NewRevision(article, original, relevant);
    }
}
