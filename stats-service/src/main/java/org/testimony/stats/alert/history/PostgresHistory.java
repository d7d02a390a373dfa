package org.testimony.stats.alert.history;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.testimony.stats.alert.evaluation.PostgresBuckets;
import org.testimony.stats.alert.evaluation.PostgresNarrativeDays;
import org.testimony.stats.alert.evaluation.PostgresPersonFacts;
import org.testimony.stats.alert.evaluation.PostgresPersonRevisions;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.alert.rule.Finding;
import org.testimony.stats.alert.rule.NarrativeDays;
import org.testimony.stats.alert.rule.NarrativeSurgeRule;
import org.testimony.stats.alert.rule.NewPersonRule;
import org.testimony.stats.alert.rule.PersonChangedRule;
import org.testimony.stats.alert.rule.PersonFacts;
import org.testimony.stats.alert.rule.PersonRevision;
import org.testimony.stats.alert.rule.ThresholdRule;
import org.testimony.stats.database.Question;

/** Lets a rule look at everything that became known in a time, and not only at what a flush touched. */
@Singleton
public final class PostgresHistory {
    private static final int PAGE = 2000;
    private static final String PERSONS = """
            SELECT defector_id FROM person_news WHERE recorded_at BETWEEN ? AND ? AND defector_id > ?
            ORDER BY defector_id LIMIT ?""";
    private static final String BACKFILLED = """
            SELECT count(*) FROM defector d WHERE d.status IN ('suggested', 'confirmed') AND d.mention_count > 0
                AND NOT EXISTS (SELECT FROM person_news n WHERE n.defector_id = d.defector_id)
                AND EXISTS (SELECT FROM mention m JOIN article_arrival r USING (article_id)
                            WHERE m.defector_id = d.defector_id AND m.published_at = d.first_reported_at AND r.backfill
                                AND r.first_recorded_at BETWEEN ? AND ?)""";

    private final PostgresBuckets buckets;

    PostgresHistory(PostgresBuckets buckets) {
        this.buckets = buckets;
    }

    /** What a rule finds about that time, news or not. */
    List<Finding> findings(Connection connection, AlertRule rule, Instant from, Instant to) throws SQLException {
        return switch (rule.kind()) {
            case NEW_PERSON -> persons(connection, new NewPersonRule(rule), from, to);
            case PERSON_CHANGED -> changes(connection, new PersonChangedRule(rule), from, to);
            case THRESHOLD -> thresholds(connection, new ThresholdRule(rule), from, to);
            case NARRATIVE_SURGE -> surges(connection, new NarrativeSurgeRule(rule), from, to);
            case CORRECTION, FEED_SILENT -> List.of();
        };
    }

    /** Counted persons whose first report was loaded as history in that time. */
    long backfilled(Connection connection, Instant from, Instant to) throws SQLException {
        return new Question()
                .add(BACKFILLED, from, to)
                .ask(connection, row -> row.getLong(1))
                .get(0);
    }

    private static List<Finding> persons(Connection connection, NewPersonRule rule, Instant from, Instant to)
            throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String after = "";
        List<String> ids;
        do {
            ids = new Question().add(PERSONS, from, to, after, PAGE).ask(connection, row -> row.getString(1));
            for (PersonFacts facts : PostgresPersonFacts.of(connection, ids, Map.of())) {
                rule.judge(facts).ifPresent(findings::add);
            }
            after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
        } while (ids.size() == PAGE);
        return findings;
    }

    private static List<Finding> changes(Connection connection, PersonChangedRule rule, Instant from, Instant to)
            throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (PersonRevision revision : PostgresPersonRevisions.between(connection, from, to)) {
            rule.judge(revision).ifPresent(findings::add);
        }
        return findings;
    }

    private List<Finding> thresholds(Connection connection, ThresholdRule rule, Instant from, Instant to)
            throws SQLException {
        Instant newest = PostgresBuckets.newest(connection);
        boolean within = !newest.isBefore(from) && !newest.isAfter(to);
        return within ? rule.judge(buckets.of(connection, rule), newest) : List.of();
    }

    private static List<Finding> surges(Connection connection, NarrativeSurgeRule rule, Instant from, Instant to)
            throws SQLException {
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        LocalDate newest = PostgresNarrativeDays.newest(connection, to);
        LocalDate end = newest.isBefore(last) ? newest : last;
        List<Finding> findings = new ArrayList<>();
        if (!first.isAfter(end)) {
            LocalDate before = first.minusDays(rule.daysBefore());
            var narratives = new HashSet<>(PostgresNarrativeDays.narratives(connection, first, end));
            narratives.removeIf(narrative -> !rule.looksAt(narrative));
            for (NarrativeDays days : PostgresNarrativeDays.of(connection, narratives, before, end, rule.freshness())) {
                findings.addAll(rule.judge(days, first, List.of()));
            }
        }
        return findings;
    }
}
