package org.testimony.stats.aggregate;

import java.util.List;

/**
 * Persons in buckets. The sum of {@code best} plus {@code undated} is {@code total}, save where a person can be in
 * several buckets (narratives).
 *
 * @param undated counted persons whom no bucket can claim
 * @param total persons counted, each once
 * @param totalLow persons there are at least, should all who may be one person be one
 */
public record DefectionTable(List<Bucket> buckets, long undated, long total, long totalLow) {
    public DefectionTable {
        buckets = List.copyOf(buckets);
    }
}
