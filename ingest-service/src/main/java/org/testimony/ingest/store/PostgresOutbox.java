package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.testimony.contract.article.Article;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.ingest.article.Lane;

/** Puts revisions into the outbox, in the transaction that records them. */
final class PostgresOutbox {
    /** Bounds the memory of one statement, whatever the length of the texts. */
    private static final int CHUNK_BYTES = 1024 * 1024;

    private static final JsonSerde<Article> JSON = new JsonSerde<>(Article.class);

    private final Connection connection;
    private final Lane lane;

    PostgresOutbox(Connection connection, Lane lane) {
        this.connection = connection;
        this.lane = lane;
    }

    /** Adds revisions in this order; the topic will show revisions of one article in the same order. */
    void add(List<Article> revisions) throws SQLException {
        if (lane == Lane.LIVE) {
            hurry(revisions);
        }
        List<Row> chunk = new ArrayList<>();
        int bytes = 0;
        for (Article revision : revisions) {
            Row row = new Row(revision, JSON.write(revision));
            if (!chunk.isEmpty() && bytes + row.payload().length > CHUNK_BYTES) {
                insert(chunk);
                chunk.clear();
                bytes = 0;
            }
            chunk.add(row);
            bytes += row.payload().length;
        }
        insert(chunk);
    }

    private record Row(Article article, byte[] payload) {}

    private void insert(List<Row> rows) throws SQLException {
        String sql = """
                insert into outbox (topic, record_key, revision, occurred_at, payload, lane)
                select 'articles', id, revision, at, payload, lane
                from unnest(?::text[], ?::integer[], ?::timestamptz[], ?::bytea[])
                     with ordinality as made (id, revision, at, payload, nth), (select ?::integer as lane) as due
                order by nth""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(rows, row -> row.article().articleId().value());
            arrays.number(rows, row -> row.article().revision());
            arrays.time(rows, row -> row.article().fetchedAt());
            arrays.bytes(rows, Row::payload);
            statement.setInt(5, lane.number());
            statement.executeUpdate();
        }
    }

    // A live revision must not pass an earlier back-filled one of its article, so that one becomes live as well.
    private void hurry(List<Article> revisions) throws SQLException {
        String sql = "update outbox set lane = 0 where lane = 1 and topic = 'articles' and record_key = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new SqlArrays(connection, statement)
                    .text(revisions, article -> article.articleId().value());
            statement.executeUpdate();
        }
    }
}
