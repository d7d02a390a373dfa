package org.testimony.classify.topology;

import org.testimony.contract.article.Article;

/**
 * What is remembered of an article that was read.
 *
 * @param relevant whether the newest or an earlier revision was relevant, so that there may be something to take back
 * @param seenAt stream time in milliseconds since 1970, for the retention
 */
public record SeenRevision(int revision, String revisionHash, boolean relevant, long seenAt) {
    /** Whether an article brings nothing new: the same content, or a revision that came late. */
    boolean covers(Article article) {
        return article.revision() <= revision || article.revisionHash().equals(revisionHash);
    }

    /** Seen again, perhaps later. */
    SeenRevision at(long time) {
        return new SeenRevision(revision, revisionHash, relevant, Math.max(seenAt, time));
    }

    /** The newest revision was read and found relevant. */
    SeenRevision asRelevant() {
        return new SeenRevision(revision, revisionHash, true, seenAt);
    }
}
