package org.testimony.classify.topology;

import java.time.Duration;

/**
 * Bounds of the stream.
 *
 * @param largestArticle bytes of an article's JSON beyond which it is refused unread
 * @param seenRetention how long an article is remembered after it was last seen, in stream time
 */
public record ProcessingLimits(int largestArticle, Duration seenRetention) {}
