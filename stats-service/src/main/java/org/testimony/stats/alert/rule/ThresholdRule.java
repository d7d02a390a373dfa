package org.testimony.stats.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Subject;
import org.testimony.stats.aggregate.Slice;

/** A count reached a step that history alone had not reached. */
public final class ThresholdRule {
    /** The slice that is all persons. */
    public static final String TOTAL = "total";

    private static final List<Integer> STEPS = List.of(10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000);

    private final AlertRule rule;
    private final String slice;
    private final @Nullable String key;
    private final String bound;
    private final List<Integer> steps;
    private final Duration freshness;

    /** @throws IllegalArgumentException when a setting is not known or cannot be read */
    public ThresholdRule(AlertRule rule) {
        this.rule = rule;
        SettingsReader settings = new SettingsReader(rule.settings());
        String by = settings.word(
                "slice", Stream.concat(Stream.of(TOTAL), Slice.codes().stream()).toList());
        this.slice = by == null ? TOTAL : by;
        this.key = settings.text("key");
        String which = settings.word("bound", List.of("best", "low", "high"));
        this.bound = which == null ? "best" : which;
        this.steps = settings.steps("at", STEPS);
        this.freshness = settings.duration("freshness", PersonFilter.FRESHNESS);
        settings.requireNoOther();
    }

    /** The rule as it is stored. */
    public AlertRule rule() {
        return rule;
    }

    /** What is counted by; empty for all persons. */
    public Optional<Slice> slice() {
        return slice.equals(TOTAL) ? Optional.empty() : Optional.of(Slice.of(slice));
    }

    /** Which bound is looked at. */
    public String bound() {
        return bound;
    }

    /** How soon a report must have become known to be news. */
    public Duration freshness() {
        return freshness;
    }

    /** The steps that the buckets have reached. */
    public List<Finding> judge(List<BucketState> buckets, Instant newsAt) {
        List<Finding> findings = new ArrayList<>();
        for (BucketState bucket : buckets) {
            if (key == null || key.equals(bucket.key())) {
                steps.stream()
                        .filter(step -> bucket.count() >= step)
                        .forEach(step -> findings.add(finding(bucket, step, newsAt)));
            }
        }
        return findings;
    }

    private Finding finding(BucketState bucket, int step, Instant newsAt) {
        boolean crossedByNews = bucket.count() - bucket.news() < step;
        String of = slice.equals(TOTAL) ? "" : slice + " " + bucket.key();
        Map<String, String> labels = Labels.of(rule, "bucket");
        labels.put("slice", slice);
        if (!slice.equals(TOTAL)) {
            labels.put(slice, bucket.key());
        }
        return new Finding(
                rule,
                String.join("|", rule.ruleId(), slice, bucket.key(), bound, Integer.toString(step)),
                step + " persons or more left" + (of.isEmpty() ? "" : ": " + of),
                new Subject("bucket", slice + ":" + bucket.key()),
                Map.of(
                        "slice", slice,
                        "key", bucket.key(),
                        "bound", bound,
                        "at", Integer.toString(step),
                        "count", Long.toString(bucket.count())),
                List.of(),
                labels,
                newsAt,
                crossedByNews,
                false,
                Set.of());
    }
}
