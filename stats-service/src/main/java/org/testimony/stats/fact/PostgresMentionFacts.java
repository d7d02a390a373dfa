package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Mention;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.StoredText;

/** Writes mentions, inside the caller's transaction. */
final class PostgresMentionFacts {
    private static final String WITHDRAW = "DELETE FROM mention WHERE mention_id = ANY(?)";
    private static final String UPSERT = """
            INSERT INTO mention (mention_id, defector_id, article_id, story_id, published_at, doc)
            SELECT id, defector, article, story, published::timestamptz, doc::jsonb
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, defector, article, story, published, doc)
            ON CONFLICT (mention_id) DO UPDATE SET
                defector_id = excluded.defector_id, article_id = excluded.article_id, story_id = excluded.story_id,
                published_at = excluded.published_at, doc = excluded.doc""";

    private PostgresMentionFacts() {}

    static void write(Connection connection, Collection<Mention> mentions, Collection<MentionId> withdrawn)
            throws SQLException {
        PostgresStatements.updateByIds(connection, WITHDRAW, withdrawn);
        if (!mentions.isEmpty()) {
            PostgresStatements.update(
                    connection,
                    UPSERT,
                    Columns.of(mentions)
                            .text(Mention::mentionId)
                            .text(Mention::defectorId)
                            .text(Mention::articleId)
                            .text(Mention::storyId)
                            .text(Mention::publishedAt)
                            .text(StoredText::json));
        }
    }
}
