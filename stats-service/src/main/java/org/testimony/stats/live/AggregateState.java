package org.testimony.stats.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.Bucket;
import org.testimony.stats.aggregate.Defections;
import org.testimony.stats.aggregate.Narratives;
import org.testimony.stats.aggregate.StoryBucket;
import org.testimony.stats.aggregate.StoryCount;

/** The counts by quarter at one moment, and what changed since another. */
record AggregateState(Defections defections, Narratives narratives) {
    /** All counts; {@code patch} is false. */
    record Whole(boolean patch, Defections defections, Narratives narratives) {}

    /** What changed; {@code patch} is true, and a half that did not change is absent. */
    record Patch(
            boolean patch,
            @Nullable DefectionsPatch defections,
            @Nullable NarrativesPatch narratives) {}

    /** The buckets that are new or other than before, and the keys of those that are gone. */
    record DefectionsPatch(
            @Nullable Instant asOf,
            long undated,
            long total,
            long totalLow,
            List<Bucket> buckets,
            List<String> removed) {}

    /** The same for stories. */
    record NarrativesPatch(
            @Nullable Instant asOf,
            StoryCount undated,
            StoryCount total,
            List<StoryBucket> buckets,
            List<String> removed) {}

    Whole whole() {
        return new Whole(false, defections, narratives);
    }

    /** How to get here from an earlier state. */
    Patch since(AggregateState earlier) {
        return new Patch(
                true,
                defections.equals(earlier.defections) ? null : defectionsSince(earlier.defections),
                narratives.equals(earlier.narratives) ? null : narrativesSince(earlier.narratives));
    }

    private DefectionsPatch defectionsSince(Defections earlier) {
        return new DefectionsPatch(
                defections.asOf(),
                defections.undated(),
                defections.total(),
                defections.totalLow(),
                changed(earlier.buckets(), defections.buckets(), Bucket::key),
                removed(earlier.buckets(), defections.buckets(), Bucket::key));
    }

    private NarrativesPatch narrativesSince(Narratives earlier) {
        return new NarrativesPatch(
                narratives.asOf(),
                narratives.undated(),
                narratives.total(),
                changed(earlier.buckets(), narratives.buckets(), StoryBucket::key),
                removed(earlier.buckets(), narratives.buckets(), StoryBucket::key));
    }

    private static <B> List<B> changed(List<B> earlier, List<B> later, Function<B, String> key) {
        Map<String, B> known = new HashMap<>();
        earlier.forEach(bucket -> known.put(key.apply(bucket), bucket));
        return later.stream()
                .filter(bucket -> !bucket.equals(known.get(key.apply(bucket))))
                .toList();
    }

    private static <B> List<String> removed(List<B> earlier, List<B> later, Function<B, String> key) {
        var kept = later.stream().map(key).collect(Collectors.toSet());
        return earlier.stream().map(key).filter(one -> !kept.contains(one)).toList();
    }
}
