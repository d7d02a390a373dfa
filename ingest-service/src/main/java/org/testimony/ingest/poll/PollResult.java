package org.testimony.ingest.poll;

import java.util.Map;

/**
 * What one poll brought.
 *
 * @param outcome one word: fetched, not-modified, gone, or the reason of the failure
 * @param waiting items whose page is fetched before they become articles
 * @param dropped items that made no article, by reason
 */
public record PollResult(
        String feedId,
        String outcome,
        String message,
        int items,
        int published,
        int unchanged,
        int waiting,
        Map<String, Integer> dropped) {
    public PollResult {
        dropped = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(dropped));
    }

    static PollResult withoutItems(String feedId, String outcome, String message) {
        return new PollResult(feedId, outcome, message, 0, 0, 0, 0, Map.of());
    }

    /** Whether the server answered as a feed should. */
    public boolean isSuccess() {
        return outcome.equals("fetched") || outcome.equals("not-modified");
    }
}
