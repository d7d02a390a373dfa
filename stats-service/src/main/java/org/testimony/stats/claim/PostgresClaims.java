package org.testimony.stats.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.testimony.contract.topic.Json;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.http.Page;

/** Finds claims, grouped by what they say; what most articles assert comes first. */
@Singleton
final class PostgresClaims {
    private static final int EXPORT_PAGE = 500;
    private static final TypeReference<List<ClaimExample>> EXAMPLES = new TypeReference<>() {};
    private static final String TOTAL =
            "SELECT count(*) FROM (SELECT 1 FROM claim GROUP BY figure, of_whom, nationality, gender) g";
    private static final String GROUPS = """
            WITH said AS (
                SELECT c.*, a.title, a.publisher, a.url, coalesce(a.story_id, a.article_id) AS story,
                       row_number() OVER (PARTITION BY c.figure, c.of_whom, c.nationality, c.gender,
                                              coalesce(a.story_id, a.article_id)
                                          ORDER BY a.published_at, a.article_id, c.claim_id) AS nth_of_story,
                       a.published_at
                FROM claim c JOIN tagged_article a USING (article_id)),
            ranked AS (
                SELECT said.*, row_number() OVER (PARTITION BY figure, of_whom, nationality, gender
                                                  ORDER BY nth_of_story, published_at, article_id, claim_id) AS nth
                FROM said)
            SELECT figure, mode() WITHIN GROUP (ORDER BY bound), of_whom, nationality, gender,
                   count(DISTINCT article_id) AS articles, count(DISTINCT story) AS stories,
                   jsonb_agg(jsonb_build_object('articleId', article_id, 'title', title, 'publisher', publisher,
                                                'url', url, 'quote', quote) ORDER BY nth) FILTER (WHERE nth <= 3)
            FROM ranked GROUP BY figure, of_whom, nationality, gender
            ORDER BY articles DESC, figure DESC, of_whom, nationality, gender
            LIMIT ? OFFSET ?""";

    private final PostgresTransactions transactions;

    PostgresClaims(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    Page<ClaimGroup> page(int from, int limit) {
        return transactions.snapshot(connection -> {
            List<ClaimGroup> groups;
            try (PreparedStatement statement = connection.prepareStatement(GROUPS)) {
                groups = groups(statement, from, limit);
            }
            long total;
            try (PreparedStatement statement = connection.prepareStatement(TOTAL)) {
                total = PostgresStatements.rows(statement, row -> row.getLong(1))
                        .get(0);
            }
            boolean more = from + groups.size() < total && !groups.isEmpty();
            return new Page<>(groups, more ? ClaimCursor.text(from + groups.size()) : null, total);
        });
    }

    void forEach(Consumer<ClaimGroup> item) {
        transactions.exportSnapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(GROUPS)) {
                int from = 0;
                List<ClaimGroup> groups;
                do {
                    groups = groups(statement, from, EXPORT_PAGE);
                    groups.forEach(item);
                    from += groups.size();
                } while (groups.size() == EXPORT_PAGE);
                return from;
            }
        });
    }

    private static List<ClaimGroup> groups(PreparedStatement statement, int from, int limit) throws SQLException {
        statement.setInt(1, limit);
        statement.setInt(2, from);
        return PostgresStatements.rows(statement, PostgresClaims::group);
    }

    private static ClaimGroup group(ResultSet row) throws SQLException {
        return new ClaimGroup(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                examples(row.getString(8)));
    }

    private static List<ClaimExample> examples(String json) {
        try {
            return Json.mapper().readValue(json, EXAMPLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL built no list of examples", e);
        }
    }
}
