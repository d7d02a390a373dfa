package org.testimony.stats.delivery.feed;

import java.time.Instant;

/**
 * One alert in the feed.
 *
 * @param title kinds and ids, no name
 * @param link to its page
 */
record FeedEntry(String alertId, String title, String summary, String link, Instant published, Instant updated) {}
