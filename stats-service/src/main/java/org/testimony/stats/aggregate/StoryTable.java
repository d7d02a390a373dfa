package org.testimony.stats.aggregate;

import java.util.List;

/**
 * Stories in periods; the stories of all buckets and the undated ones make the total.
 *
 * @param codes the narratives that were counted
 */
public record StoryTable(List<String> codes, List<StoryBucket> buckets, StoryCount undated, StoryCount total) {
    public StoryTable {
        codes = List.copyOf(codes);
        buckets = List.copyOf(buckets);
    }
}
