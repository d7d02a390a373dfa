package org.testimony.stats.delivery.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.testimony.stats.database.Question;

/** Keeps the sealed secrets of receivers. */
public final class PostgresSecrets {
    private static final String CURRENT = """
            SELECT receiver_id, scheme, sealed FROM receiver_secret
            WHERE receiver_id = ANY (?) AND (ends_at IS NULL OR ends_at > ?)
            ORDER BY receiver_id, scheme DESC, secret_id DESC""";

    private PostgresSecrets() {}

    private record Row(String receiverId, SealedSecret secret) {}

    /** What signs the messages of some receivers at a moment, the newest first. */
    public static Map<String, List<SealedSecret>> current(
            Connection connection, Collection<String> receivers, Instant now) throws SQLException {
        return new Question()
                        .add(CURRENT, receivers, now)
                        .ask(
                                connection,
                                row -> new Row(
                                        row.getString("receiver_id"),
                                        new SealedSecret(Scheme.of(row.getString("scheme")), row.getBytes("sealed"))))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Row::receiverId, Collectors.mapping(Row::secret, Collectors.toList())));
    }

    /** Adds a secret; those before it of the same scheme end at a moment. */
    public static void add(Connection connection, String receiverId, Stored secret) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement("UPDATE receiver_secret SET ends_at = ?"
                + " WHERE receiver_id = ? AND scheme = ? AND ends_at IS NULL")) {
            end.setTimestamp(1, Timestamp.from(secret.othersEnd()));
            end.setString(2, receiverId);
            end.setString(3, secret.secret().scheme().code());
            end.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO receiver_secret"
                + " (receiver_id, scheme, sealed, public_key, created_at) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, receiverId);
            insert.setString(2, secret.secret().scheme().code());
            insert.setBytes(3, secret.sealed());
            insert.setString(4, secret.secret().publicKey());
            insert.setTimestamp(5, Timestamp.from(secret.now()));
            insert.executeUpdate();
        }
    }

    /** A secret and its sealed form. */
    public record Stored(SigningSecret secret, byte[] sealed, Instant now, Instant othersEnd) {}
}
