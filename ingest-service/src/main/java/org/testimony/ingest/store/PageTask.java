package org.testimony.ingest.store;

import org.testimony.contract.id.FeedId;

/**
 * An item whose page is to be fetched, claimed by one fetcher.
 *
 * @param token changes with every claim: whoever holds an older one has lost the task
 * @param attempts fetches that have failed so far
 */
public record PageTask(String articleId, FeedId feed, WaitingItem item, long token, int attempts) {}
