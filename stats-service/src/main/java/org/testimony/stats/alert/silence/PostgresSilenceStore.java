package org.testimony.stats.alert.silence;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredText;

/** Keeps silences. One that was ended stays in the list, as expired. */
@Singleton
public final class PostgresSilenceStore {
    private static final int MOST = 1000;

    private final PostgresTransactions transactions;
    private final Clock clock;

    PostgresSilenceStore(PostgresTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All silences, those that end last first. */
    List<SilenceItem> all() {
        return transactions.snapshot(connection -> new Question()
                .add(
                        "SELECT " + PostgresSilences.COLUMNS
                                + ", (SELECT count(*) FROM alert a WHERE a.silenced_by = silence_id) FROM silence"
                                + " ORDER BY ends_at DESC, silence_id LIMIT ?",
                        MOST)
                .ask(connection, this::item));
    }

    void add(Silence silence) {
        transactions.commit(connection -> new Question()
                .add(
                        "INSERT INTO silence (silence_id, matchers, starts_at, ends_at, created_by, comment)"
                                + " VALUES (?, ?::jsonb, ?, ?, ?, ?) RETURNING silence_id",
                        silence.silenceId(),
                        StoredText.json(silence.matchers()),
                        silence.startsAt(),
                        silence.endsAt(),
                        silence.by(),
                        silence.comment())
                .ask(connection, row -> row.getString(1)));
    }

    /** Ends a silence now; false when there is none. */
    boolean end(String id, String by) {
        Instant now = clock.instant();
        return transactions.commit(connection -> !new Question()
                .add(
                        "UPDATE silence SET ends_at = least(ends_at, greatest(starts_at, ?)), ended_by = ?"
                                + " WHERE silence_id = ? RETURNING silence_id",
                        now,
                        by,
                        id)
                .ask(connection, row -> row.getString(1))
                .isEmpty());
    }

    /** A silence as it is shown now. */
    SilenceItem item(Silence silence, long muted) {
        return new SilenceItem(
                silence.silenceId(),
                silence.matchers(),
                silence.startsAt(),
                silence.endsAt(),
                silence.by(),
                silence.comment(),
                silence.state(clock.instant()),
                muted);
    }

    private SilenceItem item(ResultSet row) throws SQLException {
        return item(PostgresSilences.read(row), row.getLong(7));
    }
}
