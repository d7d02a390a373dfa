package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;

/** Writes what alerts are worked out from: when articles arrived, and what a batch touched; inside its transaction. */
final class PostgresAlertFacts {
    private static final String ARRIVED = """
            INSERT INTO article_arrival AS known (article_id, first_recorded_at, backfill)
            SELECT id, min(recorded::timestamptz), bool_or(backfill)
            FROM unnest(?::text[], ?::text[], ?::bool[]) AS t (id, recorded, backfill) GROUP BY id ORDER BY id
            ON CONFLICT (article_id) DO UPDATE SET
                first_recorded_at = least(known.first_recorded_at, excluded.first_recorded_at),
                backfill = known.backfill OR excluded.backfill
            WHERE excluded.first_recorded_at < known.first_recorded_at OR (excluded.backfill AND NOT known.backfill)""";
    private static final String TOUCH =
            "INSERT INTO alert_touched (kind, subject) SELECT * FROM unnest(?::text[], ?::text[])";
    // The rest of an alert that must forget whom it is about; it is withdrawn at the next evaluation.
    private static final String FORGET = """
            UPDATE alert SET erased = true, subject_type = 'alert', subject_id = alert_id,
                fingerprint = 'erased|' || alert_id, changes = '[]', acknowledged_note = NULL,
                labels = jsonb_build_object('rule', rule_id, 'kind', kind, 'severity', severity, 'subjectType', 'alert'),
                doc = (doc - 'articleIds') || jsonb_build_object('title', 'What this alert told of was erased',
                    'facts', '{}'::jsonb, 'evidence', '[]'::jsonb,
                    'subject', jsonb_build_object('type', 'alert', 'id', alert_id))
            WHERE subject_type = 'defector' AND subject_id = ANY(?)
            RETURNING alert_id""";
    private static final String FORGET_REVISIONS = "DELETE FROM alert_revision WHERE alert_id = ANY(?)";
    // What was sent is kept for a replay, and what still waits goes out: both without what they said.
    private static final String FORGET_DELIVERIES =
            "UPDATE delivery SET content = content - 'title' - 'facts' - 'evidence' - 'changes' WHERE alert_id = ANY(?)";
    private static final String FORGET_EVENTS = """
            UPDATE outgoing_message SET payload = ((payload::jsonb - 'articleIds') || jsonb_build_object('title',
                    'What this alert told of was erased', 'facts', '{}'::jsonb, 'evidence', '[]'::jsonb))::text
            WHERE alert_id = ANY(?)""";

    private PostgresAlertFacts() {}

    private record Touched(String kind, String subject) {}

    /** Keeps when the articles that say something arrived first. */
    static void arrived(Connection connection, Collection<Fact.ArticleRead> readings) throws SQLException {
        List<Fact.ArticleRead> telling =
                readings.stream().filter(read -> read.article().relevant()).toList();
        if (!telling.isEmpty()) {
            PostgresStatements.update(
                    connection,
                    ARRIVED,
                    Columns.of(telling)
                            .text(read -> read.article().articleId())
                            .text(Fact.ArticleRead::recordedAt)
                            .truth(Fact.ArticleRead::backfill));
        }
    }

    /** Empties the alerts about persons who were erased, and notes whom and what a batch touched. */
    static void touched(Connection connection, FactBatch batch) throws SQLException {
        forget(connection, batch);
        Set<Touched> touched = new LinkedHashSet<>();
        batch.persons()
                .forEach(person ->
                        touched.add(new Touched("defector", person.defectorId().value())));
        batch.erased().forEach(person -> touched.add(new Touched("defector", person.value())));
        batch.mentions()
                .forEach(mention ->
                        touched.add(new Touched("defector", mention.defectorId().value())));
        batch.readings().stream()
                .map(Fact.ArticleRead::article)
                .filter(article -> article.relevant() || article.revision() > 1)
                .forEach(article ->
                        touched.add(new Touched("article", article.articleId().value())));
        if (!touched.isEmpty()) {
            PostgresStatements.update(
                    connection,
                    TOUCH,
                    Columns.of(new ArrayList<>(touched)).text(Touched::kind).text(Touched::subject));
        }
    }

    private static void forget(Connection connection, FactBatch batch) throws SQLException {
        if (!batch.erased().isEmpty()) {
            List<String> forgotten = PostgresStatements.query(
                    connection, FORGET, Columns.of(batch.erased()).text(id -> id), row -> row.getString(1));
            for (String statement : List.of(FORGET_REVISIONS, FORGET_DELIVERIES, FORGET_EVENTS)) {
                PostgresStatements.updateByIds(connection, statement, forgotten);
            }
        }
    }
}
