package org.testimony.system;

import java.util.Collection;
import java.util.List;

/** What a benchmark prints of many measured times, in milliseconds. */
record Percentiles(int count, long p50, long p95, long p99, long most) {
    static Percentiles of(Collection<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Percentiles(0, -1, -1, -1, -1);
        }
        return new Percentiles(
                sorted.size(), at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted.get(sorted.size() - 1));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(share * sorted.size())) - 1));
    }

    @Override
    public String toString() {
        return "%5d events  p50 %5d  p95 %5d  p99 %5d  max %5d ms".formatted(count, p50, p95, p99, most);
    }
}
