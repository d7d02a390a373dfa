package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What happened to single articles besides their revisions. The same step again is counted, not repeated. */
final class PostgresSteps {
    private final Connection connection;

    PostgresSteps(Connection connection) {
        this.connection = connection;
    }

    void note(Collection<Step> steps) throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        List<Step> sorted = steps.stream()
                .sorted(Comparator.comparing((Step step) -> step.articleId().value())
                        .thenComparing(Step::gate)
                        .thenComparing(Step::outcome))
                .toList();
        String sql = """
                insert into article_step (article_id, gate, outcome, first_at, last_at, detail, origin, times)
                select id, gate, outcome, max(at), max(at), (max(detail))::jsonb, origin, count(*)
                from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                     as step (id, gate, outcome, at, detail, origin)
                group by id, gate, outcome, origin order by id, gate, outcome
                on conflict (article_id, gate, outcome, origin) do update
                set last_at = excluded.last_at, times = article_step.times + excluded.times, detail = excluded.detail""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(sorted, step -> step.articleId().value());
            arrays.text(sorted, Step::gate);
            arrays.text(sorted, Step::outcome);
            arrays.time(sorted, Step::at);
            arrays.text(sorted, step -> JsonColumn.of(step.detail()));
            arrays.text(sorted, Step::origin);
            statement.executeUpdate();
        }
    }
}
