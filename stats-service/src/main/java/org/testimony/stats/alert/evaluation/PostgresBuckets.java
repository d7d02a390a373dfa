package org.testimony.stats.alert.evaluation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.stats.aggregate.Bucket;
import org.testimony.stats.aggregate.DefectionTable;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.PostgresAggregates;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.alert.rule.BucketState;
import org.testimony.stats.alert.rule.ThresholdRule;
import org.testimony.stats.database.Question;

/** Reads counts, and how much of them came as news. */
@Singleton
public final class PostgresBuckets {
    private final PostgresAggregates aggregates;

    PostgresBuckets(PostgresAggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** The buckets that a rule looks at. */
    public List<BucketState> of(Connection connection, ThresholdRule rule) throws SQLException {
        DefectionsQuery query = DefectionsQuery.all(rule.slice().orElse(Slice.STATUS));
        DefectionTable all = aggregates.table(connection, query);
        DefectionTable news = aggregates.table(
                connection,
                query,
                new Question()
                        .add(
                                " AND p.id IN (SELECT defector_id FROM person_news WHERE recorded_at - published_at"
                                        + " <= make_interval(secs => ?))",
                                (double) rule.freshness().toSeconds()));
        if (rule.slice().isEmpty()) {
            return List.of(new BucketState(ThresholdRule.TOTAL, total(all, rule), total(news, rule)));
        }
        Map<String, Long> fresh = new HashMap<>();
        news.buckets().forEach(bucket -> fresh.put(bucket.key(), count(bucket, rule)));
        return all.buckets().stream()
                .map(bucket -> new BucketState(bucket.key(), count(bucket, rule), fresh.getOrDefault(bucket.key(), 0L)))
                .toList();
    }

    /** When the newest person became known as news. */
    public static Instant newest(Connection connection) throws SQLException {
        return new Question()
                .add("SELECT coalesce(max(recorded_at), 'epoch') FROM person_news")
                .ask(connection, row -> row.getTimestamp(1).toInstant())
                .get(0);
    }

    private static long count(Bucket bucket, ThresholdRule rule) {
        return switch (rule.bound()) {
            case "low" -> bucket.low();
            case "high" -> bucket.high();
            default -> bucket.best();
        };
    }

    private static long total(DefectionTable table, ThresholdRule rule) {
        return rule.bound().equals("low") ? table.totalLow() : table.total();
    }
}
